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

    /**
     * {@code call}: a method is called with arguments it must not have.
     *
     * @param cases the ways to violate the rule
     * @param graver where patient data is handed over, by the object that such a call yields or in the call itself: the finding is
     *     then one step more severe
     */
    record Call(List<Case> cases, List<Graver> graver) implements Check {
        public Call {
            cases = List.copyOf(cases);
            graver = List.copyOf(graver);
        }

        /**
         * A call that hands data over.
         *
         * @param pattern the methods
         * @param data the operand that is handed over
         * @param object what it is handed to, such as the parameters that a cipher was given
         */
        public record Graver(MethodPattern pattern, Operand data, Operand object) {}

        /**
         * One way to violate the rule.
         *
         * @param pattern the method
         * @param where conditions by operand ({@code arg0}, {@code this.algorithm}), all of which must hold; empty: any call
         * @param message what is wrong and what to do, one sentence; {@code {value}} stands for the offending constant (a name of
         *     an algorithm or a number, never a secret)
         * @param severity severity of this case, or null for the rule's
         * @param unless what the call serves when a name or text around it contains this, and then it is none; or null
         * @param within what the name of the method around the call must contain, or null
         * @param revokedBy names of methods that take the call back when they follow it on the same object
         * @param refusing whether the call is none where a yes only leads to a refusal: an exception, or a no
         * @param doubtful whether it is debatable: its findings are of low confidence
         */
        public record Case(
                MethodPattern pattern,
                Map<Operand, List<Condition>> where,
                String message,
                @Nullable Severity severity,
                @Nullable Pattern unless,
                @Nullable Pattern within,
                Set<String> revokedBy,
                boolean refusing,
                boolean doubtful) {
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

    /** {@code order}: a call without, or before, another one that belongs to it, in one method and those that it calls. */
    record Ordered(List<Order> cases) implements Check {
        public Ordered {
            cases = List.copyOf(cases);
        }

        /**
         * One way to violate the rule; of {@code unused}, {@code lacks} and {@code before} it says one.
         *
         * @param pattern the method whose call is told
         * @param where conditions by operand that must hold of the call; empty: any call
         * @param unused whether nobody looks at what the call returns
         * @param from calls that yield the object it is called on, in the same method or one that it calls; empty: any object
         * @param lacks calls on the same object, none of which is made
         * @param confined whether an object that others get to know is left alone
         * @param inClass whether such a call on any object, anywhere in the class, counts
         * @param excusedBy names of methods that count as such a call when they are handed the object, or what it is made from; or null
         * @param before a call that follows although it has to come first
         * @param same operand that both have in common
         */
        public record Order(
                MethodPattern pattern,
                Map<Operand, List<Condition>> where,
                boolean unused,
                List<MethodPattern> from,
                List<MethodPattern> lacks,
                boolean confined,
                boolean inClass,
                @Nullable Pattern excusedBy,
                List<MethodPattern> before,
                Operand same,
                Telling telling) {
            public Order {
                where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
                from = List.copyOf(from);
                lacks = List.copyOf(lacks);
                before = List.copyOf(before);
            }
        }
    }

    /** {@code repeat}: two calls, or all calls on one object, are given a value that only one of them may have. */
    record Repeated(List<Repeat> cases) implements Check {
        public Repeated {
            cases = List.copyOf(cases);
        }

        /**
         * One method that must not get a value twice.
         *
         * @param pattern the method
         * @param where conditions by operand that must hold of the call
         * @param value number of the argument that is or holds the value
         * @param besides number of the argument that has to be the same, too; -1 when none has
         * @param holders constructors of what holds the value: it is their last array
         * @param drawnBy names of methods that draw a fresh value, or fill an array with one
         * @param keeping names of methods that leave an array as it is
         */
        public record Repeat(
                MethodPattern pattern,
                Map<Operand, List<Condition>> where,
                int value,
                int besides,
                List<MethodPattern> holders,
                Pattern drawnBy,
                Pattern keeping,
                Telling telling) {
            public Repeat {
                where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
                holders = List.copyOf(holders);
            }
        }
    }

    /**
     * How a violation is told.
     *
     * @param message what is wrong and what to do, one sentence
     * @param severity severity of this case, or null for the rule's
     * @param doubtful whether it is debatable: its findings are of low confidence
     */
    record Telling(String message, @Nullable Severity severity, boolean doubtful) {}

    /**
     * {@code setting}: a configuration file says what it must not.
     *
     * @param cases the ways to violate the rule
     * @param records libraries whose programs keep or serve records of patients, as group and name with {@code *}
     * @param graver whether a finding is one step more severe where the program keeps patient data: in stored classes, or by these libraries
     */
    record Configured(List<Setting> cases, List<Pattern> records, boolean graver) implements Check {
        public Configured {
            cases = List.copyOf(cases);
            records = List.copyOf(records);
        }
    }

    /** {@code java}: a check written in Java, found by the rule's id. */
    record Java() implements Check {}
}
