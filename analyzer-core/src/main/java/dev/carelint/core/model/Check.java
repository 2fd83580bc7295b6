package dev.carelint.core.model;

import dev.carelint.core.finding.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a rule finds violations: one of a few kinds, as data. */
public sealed interface Check {
    /**
     * {@code flow}: data of these kinds reaches a sink of these kinds.
     *
     * @param labels vocabulary ids or group names ({@code phi}, {@code credential}) whose data must not arrive
     * @param sinkKinds kinds of sinks
     * @param except vocabulary ids that may arrive although their group is named
     * @param doubtful vocabulary ids, or forms, whose arrival is debatable: findings about them are of low confidence
     * @param safe forms in which the data may arrive, see {@link Effect.Move}; {@code checked} is what a condition of the program allows
     */
    record Flow(Set<String> labels, Set<String> sinkKinds, Set<String> except, Set<String> doubtful, Set<String> safe)
            implements Check {
        public Flow {
            labels = Set.copyOf(labels);
            sinkKinds = Set.copyOf(sinkKinds);
            except = Set.copyOf(except);
            doubtful = Set.copyOf(doubtful);
            safe = Set.copyOf(safe);
        }

        public Flow(Set<String> labels, Set<String> sinkKinds) {
            this(labels, sinkKinds, Set.of(), Set.of(), Set.of());
        }
    }

    /** {@code call}: a method is called with arguments it must not have. */
    record Call(List<Case> cases) implements Check {
        public Call {
            cases = List.copyOf(cases);
        }

        /**
         * One way to violate the rule.
         *
         * @param pattern the method
         * @param where conditions by operand ({@code arg0}, {@code this.algorithm}), all of which must hold; empty: any call
         * @param message what is wrong and what to do, one sentence; {@code {value}} stands for the offending constant (a name of
         *     an algorithm or a number, never a secret)
         * @param severity severity of this case, or null for the rule's
         * @param unless what the call serves when a name or text around it contains this, and then it is none; or null
         * @param revokedBy names of methods that take the call back when they follow it on the same object
         */
        public record Case(
                MethodPattern pattern,
                Map<Operand, List<Condition>> where,
                String message,
                @Nullable Severity severity,
                @Nullable Pattern unless,
                Set<String> revokedBy) {
            public Case {
                revokedBy = Set.copyOf(revokedBy);
                where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
                ArgumentBounds.check(pattern, where.keySet().stream());
            }
        }
    }

    /**
     * {@code override}: a method that overrides one of these has a body of this shape.
     *
     * @param patterns the overridden methods
     * @param shape what its body must not be
     */
    record Overriding(List<MethodPattern> patterns, Shape shape, String message) implements Check {
        /** Shapes of bodies. */
        public enum Shape {
            /** {@code never-throws}: no path throws or calls anything that could refuse. */
            NEVER_THROWS,
            /** {@code returns-true}: every path returns true. */
            RETURNS_TRUE
        }

        public Overriding {
            patterns = List.copyOf(patterns);
        }
    }

    /** {@code policy}: data arrives where the {@linkplain Policy flow policy} does not allow it, and no other rule says so. */
    record Forbidden() implements Check {}

    /** {@code java}: a check written in Java, found by the rule's id. */
    record Java() implements Check {}
}
