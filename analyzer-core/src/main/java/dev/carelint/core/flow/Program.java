package dev.carelint.core.flow;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Effect;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.model.TypeModel;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What all body solvers share: the program, the models, and the summaries found so far.
 *
 * <p>Safe for many threads as long as each summary is written by one of them and read by others only in later levels.
 */
final class Program {
    private final CallGraph calls;
    private final ClassIndex index;
    private final Knowledge knowledge;
    private final List<MethodPattern> sanitizers;
    private final List<Watch> watches;
    private final @Nullable Summary[] summaries;
    private final Map<MethodSymbol, MethodFacts> facts = new ConcurrentHashMap<>();
    private final Map<String, Optional<TypeModel>> texts = new ConcurrentHashMap<>();
    private final Map<String, Optional<MethodSymbol>> functions = new ConcurrentHashMap<>();

    /**
     * What is known of a called method without looking at its body.
     *
     * @param declaredClean whether the user declares it a sanitizer
     * @param effects its library model, or null
     * @param watches numbers of the watched cases it matches
     */
    record MethodFacts(boolean declaredClean, @Nullable List<Effect> effects, int[] watches) {}

    Program(
            CallGraph calls,
            ClassIndex index,
            Knowledge knowledge,
            List<MethodPattern> sanitizers,
            List<Watch> watches) {
        this.calls = calls;
        this.index = index;
        this.knowledge = knowledge;
        this.sanitizers = sanitizers;
        this.watches = watches;
        this.summaries = new @Nullable Summary[calls.methods().size()];
    }

    CallGraph calls() {
        return calls;
    }

    ClassIndex index() {
        return index;
    }

    LinkedMethod method(int number) {
        return calls.methods().get(number);
    }

    Watch watch(int number) {
        return watches.get(number);
    }

    /**
     * Returns what is known of a method called on an object of this class: models of the class win over those of the class that
     * declares the method ({@code SecureRandom.nextLong} is declared by {@code Random}).
     *
     * @param receiver binary name of the receiver's class, empty when there is none or it is not known
     */
    MethodFacts factsOf(MethodSymbol method, String receiver) {
        boolean isOwner = receiver.isEmpty() || receiver.equals(method.owner());
        return facts.computeIfAbsent(isOwner ? method : method.seenFrom(receiver), this::findFacts);
    }

    private MethodFacts findFacts(MethodSymbol method) {
        boolean clean = sanitizers.stream().anyMatch(pattern -> pattern.matches(method, index));
        int[] matching = new int[watches.size()];
        int size = 0;
        for (int i = 0; i < matching.length; i++) {
            if (watches.get(i).pattern().matches(method, index)) {
                matching[size++] = i;
            }
        }
        return new MethodFacts(clean, knowledge.effectsOf(method, index).orElse(null), Arrays.copyOf(matching, size));
    }

    /** Tells whether a sink of this kind is reported where the object is built, see {@link dev.carelint.core.model.SinkKind}. */
    boolean isReportedWhereBuilt(String sinkKind) {
        dev.carelint.core.model.SinkKind kind = knowledge.sinkKinds().get(sinkKind);
        return kind != null && kind.whereBuilt();
    }

    Optional<TypeModel> dataModel(String className) {
        return knowledge.dataOf(className, index);
    }

    Optional<TypeModel> textModel(String className) {
        return texts.computeIfAbsent(className, name -> knowledge.textOf(name, index));
    }

    /** Returns the one abstract method of an interface, or empty when there is none or several. */
    Optional<MethodSymbol> functionOf(String className) {
        return functions.computeIfAbsent(className, this::findFunction);
    }

    private Optional<MethodSymbol> findFunction(String className) {
        List<MethodSymbol> found = new ArrayList<>();
        for (String name : index.supertypes(className)) {
            Optional<ClassSymbol> type = index.find(name);
            if (type.isPresent() && !name.equals("java.lang.Object")) {
                type.get().methods().stream()
                        .filter(method -> dev.carelint.core.ir.Modifiers.has(
                                method.modifiers(), dev.carelint.core.ir.Modifiers.ABSTRACT))
                        .filter(method -> !isObjectMethod(method))
                        .filter(method ->
                                found.stream().noneMatch(other -> other.name().equals(method.name())))
                        .forEach(found::add);
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isObjectMethod(MethodSymbol method) {
        return method.name().equals("equals") && method.parameters().size() == 1
                || method.name().equals("hashCode") && method.parameters().isEmpty()
                || method.name().equals("toString") && method.parameters().isEmpty();
    }

    /** Returns the summary of a body as far as it is known to a caller on the given level. */
    Summary summary(int number) {
        Summary summary = summaries[number];
        return summary == null ? Summary.EMPTY : summary;
    }

    void store(int number, Summary summary) {
        summaries[number] = summary;
    }

    /**
     * Tells whether a caller may look at a body's summary: it is final (on a lower level) or in the caller's own component. Asking
     * for others would make results depend on the order of threads.
     */
    boolean isAvailable(int callee, int caller) {
        int component = calls.component(callee);
        int own = calls.component(caller);
        return component == own || calls.level(component) < calls.level(own);
    }
}
