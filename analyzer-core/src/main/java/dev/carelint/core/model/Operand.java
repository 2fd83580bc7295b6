package dev.carelint.core.model;

import java.util.List;

/**
 * A place that data is taken from or put to at a call, as library models write it.
 *
 * <p>Grammar: {@code BASE STEP*} with
 *
 * <pre>
 * BASE  this | return | argN | args | argsN.. | callback(argN STEP*, OPERAND, …) | callback(this STEP*, OPERAND, …)
 * STEP  []        any element of a list, set, array, stream, Optional, iterator
 *       [argN]    the element at that index
 *       {}        any value of a map;  {k} any key
 *       {argN}    the value at that key
 *       {'text'}  the value at the key that stands between the quotes
 *       .name     a pseudo-field such as .text (content of a builder), .message (of a Throwable);
 *                 .way marks the kind of sink that what is written to a stream finally reaches;
 *                 .fields is the text of all fields, as serializers and reflection show it
 * </pre>
 *
 * <p>{@code callback(arg0, this[])} is the result of calling the function in argument 0 with those arguments;
 * {@code callback(arg0.key, this[])} calls one that lies in the argument, as in a collector.
 *
 * @param base what it starts from
 * @param steps what is walked from there
 */
public record Operand(Base base, List<Step> steps) {
    /** The pseudo-field that stands for the text of all fields, as serializers and reflection show it: {@code arg0.fields}. */
    private static final Step.Part ALL_FIELDS = new Step.Part("fields");

    /** The name of the pseudo-field that says where a stream leads. */
    public static final String WAY = "way";

    public Operand {
        steps = List.copyOf(steps);
    }

    /** Tells whether the text of all fields is meant. */
    public boolean showsAllFields() {
        return !steps.isEmpty() && steps.get(steps.size() - 1).equals(ALL_FIELDS);
    }

    /** Tells whether the mark is meant that says where a stream leads. */
    public boolean isWay() {
        return !steps.isEmpty() && steps.get(steps.size() - 1).equals(new Step.Part(WAY));
    }

    /** Returns what the last step starts from. */
    public Operand withoutLastStep() {
        return new Operand(base, steps.subList(0, steps.size() - 1));
    }

    /**
     * Reads an operand.
     *
     * @throws IllegalArgumentException when the text is not an operand, with a message that says what would be right
     */
    public static Operand parse(String text) {
        Cursor cursor = new Cursor(text);
        Operand operand = new OperandParser(cursor).operand();
        if (!cursor.atEnd()) {
            throw cursor.failure("the end");
        }
        return operand;
    }

    /** Where an operand starts. */
    public sealed interface Base {
        record This() implements Base {}

        record Return() implements Base {}

        record Argument(int index) implements Base {}

        /** All arguments from an index on; a varargs array counts by its elements. */
        record Arguments(int from) implements Base {}

        /**
         * The result of a function.
         *
         * @param argument number of the argument that is the function, or holds it; {@link #ON_THIS} for the receiver
         * @param steps where in that argument it lies
         * @param arguments what it is called with
         */
        record Callback(int argument, List<Step> steps, List<Operand> arguments) implements Base {
            public static final int ON_THIS = -1;

            public Callback {
                steps = List.copyOf(steps);
                arguments = List.copyOf(arguments);
            }
        }
    }

    /** One step from an object to a part of it. */
    public sealed interface Step {
        /** Any element. */
        record Elements() implements Step {}

        /** The element at the index that an argument gives. */
        record ElementAt(int argument) implements Step {}

        /** Any value of a map. */
        record Values() implements Step {}

        /** Any key of a map. */
        record Keys() implements Step {}

        /** The value at the key that an argument gives. */
        record ValueAt(int argument) implements Step {}

        /** The value at a key that the model names. */
        record ValueOf(String key) implements Step {}

        /** A named pseudo-field. */
        record Part(String name) implements Step {}
    }
}
