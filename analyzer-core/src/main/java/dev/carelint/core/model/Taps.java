package dev.carelint.core.model;

import dev.carelint.core.symbols.MethodSymbol;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Calls that only a map of the data looks at: by them data is stored or handed on as it should be, so that no rule and no policy is about it.
 *
 * <p>They add to what flows are recorded and change nothing that is known of the calls: findings are the same with and without them.
 */
public final class Taps {
    /** Nothing but what rules look at. */
    public static final Taps NONE = new Taps(List.of(), Map.of());

    private final ModelIndex index;
    private final Map<String, SinkKind> kinds;
    private final List<MethodModel> methods;

    private Taps(List<MethodModel> methods, Map<String, SinkKind> kinds) {
        this.methods = List.copyOf(methods);
        this.index = new ModelIndex(methods);
        this.kinds = Map.copyOf(kinds);
    }

    /** Returns the sinks of models that were read as those of libraries are, and their kinds. */
    public static Taps of(Knowledge models) {
        return new Taps(models.methods(), models.sinkKinds());
    }

    public List<MethodModel> methods() {
        return methods;
    }

    /** Returns the kinds of sinks that only maps know. */
    public Map<String, SinkKind> kinds() {
        return kinds;
    }

    List<Effect> effectsOf(MethodSymbol method, Function<String, List<String>> supertypes) {
        return methods.isEmpty()
                ? List.of()
                : index.effectsOf(method, supertypes).orElse(List.of());
    }
}
