package dev.carelint.core.model;

import java.util.List;
import java.util.regex.Pattern;

/** What a call rule asks of one operand; it holds when some value the operand may have fulfils it. */
public sealed interface Condition {
    /** A condition that constants alone fulfil. */
    sealed interface OnConstant extends Condition {
        /** Tells whether a text, number, letter or truth value fulfils it. */
        boolean holdsFor(Object constant);
    }

    /** {@code matches: REGEX}: a known text that the whole pattern matches. */
    record Matches(Pattern pattern) implements OnConstant {
        @Override
        public boolean holdsFor(Object constant) {
            return constant instanceof String text && pattern.matcher(text).matches();
        }
    }

    /** {@code starts: REGEX}: a text whose known beginning, or a known text, the pattern matches from its first character on. */
    record Starts(Pattern pattern) implements OnConstant {
        @Override
        public boolean holdsFor(Object constant) {
            return constant instanceof String text && pattern.matcher(text).lookingAt();
        }
    }

    /** {@code below: N}: a known number less than this. */
    record Below(long bound) implements OnConstant {
        @Override
        public boolean holdsFor(Object constant) {
            return constant instanceof Long number && number < bound;
        }
    }

    /** {@code above: N}: a known number greater than this. */
    record Above(long bound) implements OnConstant {
        @Override
        public boolean holdsFor(Object constant) {
            return constant instanceof Long number && number > bound;
        }
    }

    /** {@code is: [..]}: a known truth value, number, text or name of an enum constant, one of these as text. */
    record OneOf(List<String> values) implements OnConstant {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean holdsFor(Object constant) {
            return values.contains(constant.toString());
        }
    }

    /** {@code constant: true}: fixed in the code: a non-empty literal, or an array or text made of nothing but literals. */
    record Fixed() implements Condition {}

    /** {@code text: true}: a text or the bytes of one, not the content of a file or stream. */
    record OfText() implements Condition {}

    /** {@code carries: MARK-OR-LABEL}: data so labelled or marked by a model. */
    record Carries(String name) implements Condition {}

    /** {@code lacks: MARK}: known to come from somewhere, and nothing of it so marked. */
    record Lacks(String name) implements Condition {}

    /** {@code type: CLASS}, or {@code type: [..]}: an object of one of these classes or below. */
    record OfType(List<String> classNames) implements Condition {
        public OfType {
            classNames = List.copyOf(classNames);
        }
    }

    /** Whatever it is, also nothing: where the engine only wants to see the operand; rules do not write it. */
    record Whatever() implements Condition {}

    /** {@code returns: VALUE}: a function or object whose one method always returns this truth value. */
    record Returns(String value) implements Condition {}

    /** {@code not: CONDITION}: some known value does not fulfil it. */
    record Not(Condition condition) implements Condition {}

    /** {@code none: CONDITION}: no value fulfils it, as far as is known; holds also where nothing is known of the operand. */
    record None(Condition condition) implements Condition {}

    /** {@code never: CONDITION}: all values are known, and none fulfils it; holds also where there is none, as of what was never set. */
    record Never(Condition condition) implements Condition {}

    /** Tells whether it may hold of an operand that has no value. */
    default boolean mayHoldOfNothing() {
        return this instanceof None || this instanceof Never || this instanceof Whatever;
    }
}
