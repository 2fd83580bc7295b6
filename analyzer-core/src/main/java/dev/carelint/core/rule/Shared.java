package dev.carelint.core.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What several checks work out of a program, worked out once in a run; owned by the thread that judges. */
public final class Shared {
    private final Map<Class<?>, Object> known = new HashMap<>();

    /** Returns the one of a type, which is made when it is first asked for. */
    public <T> T get(Class<T> type, Supplier<T> making) {
        Object made = known.get(type);
        if (made == null) {
            made = making.get();
            known.put(type, made);
        }
        return type.cast(made);
    }
}
