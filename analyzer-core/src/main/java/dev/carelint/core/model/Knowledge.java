package dev.carelint.core.model;

import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.MethodSymbol;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules and library models of one analysis, indexed for lookup. */
public final class Knowledge {
    private final List<MethodModel> methods;
    private final List<TypeModel> types;
    private final List<Rule> rules;
    private final Map<String, SinkKind> sinkKinds;

    public Knowledge(
            List<MethodModel> methods, List<TypeModel> types, List<Rule> rules, Map<String, SinkKind> sinkKinds) {
        this.methods = List.copyOf(methods);
        this.types = List.copyOf(types);
        this.rules = List.copyOf(rules);
        this.sinkKinds = Map.copyOf(sinkKinds);
    }

    /**
     * Returns what a method does according to the models, or empty when no model names it. Models of the method's own class win over
     * those of its supertypes (nearest first); several models of one class for one method are joined. Not cached here.
     */
    public Optional<List<Effect>> effectsOf(MethodSymbol method, ClassIndex index) {
        throw new UnsupportedOperationException();
    }

    /** Returns what the text of a class's objects shows, from the nearest supertype that has a model. */
    public Optional<TypeModel> textOf(String className, ClassIndex index) {
        throw new UnsupportedOperationException();
    }

    public List<MethodModel> methods() {
        return methods;
    }

    public List<TypeModel> types() {
        return types;
    }

    public List<Rule> rules() {
        return rules;
    }

    public Map<String, SinkKind> sinkKinds() {
        return sinkKinds;
    }
}
