package dev.carelint.core.model;

import dev.carelint.core.model.Operand.Base;
import dev.carelint.core.model.Operand.Step;
import java.util.ArrayList;
import java.util.List;

/** Reads operands by the grammar of {@link Operand}, by recursive descent. */
final class OperandParser {
    private static final String BASES = "an operand (this, return, argN, args, argsN.. or callback(argN, OPERAND, …))";
    private static final int MOST_ARGUMENTS = 255;

    private final Cursor cursor;

    OperandParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Operand operand() {
        Base base = base();
        return new Operand(base, steps());
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        while (true) {
            if (cursor.accept("[")) {
                steps.add(elements());
            } else if (cursor.accept("{")) {
                steps.add(values());
            } else if (cursor.accept(".")) {
                steps.add(new Step.Part(cursor.takeWord("the name of a part")));
            } else {
                return steps;
            }
        }
    }

    /** Reads one or more operands up to the closing parenthesis, which is taken too. */
    List<Operand> operandsToParenthesis() {
        List<Operand> operands = new ArrayList<>();
        do {
            operands.add(operand());
        } while (cursor.accept(","));
        cursor.expect(")");
        return operands;
    }

    /** Reads {@code argN} and returns N. */
    int argument() {
        String word = cursor.peekWord();
        int index = numberAfter("arg", word);
        if (index < 0) {
            throw cursor.failure("argN");
        }
        cursor.expect(word);
        return index;
    }

    private Base base() {
        String word = cursor.peekWord();
        if (cursor.acceptWord("this")) {
            return new Base.This();
        }
        if (cursor.acceptWord("return")) {
            return new Base.Return();
        }
        if (cursor.acceptWord("args")) {
            return new Base.Arguments(0);
        }
        if (cursor.acceptWord("callback")) {
            return callback();
        }
        int from = numberAfter("args", word);
        if (from >= 0) {
            cursor.expect(word);
            cursor.expect("..");
            return new Base.Arguments(from);
        }
        if (numberAfter("arg", word) < 0) {
            throw cursor.failure(BASES);
        }
        return new Base.Argument(argument());
    }

    private Base callback() {
        cursor.expect("(");
        int argument = cursor.acceptWord("this") ? Base.Callback.ON_THIS : argument();
        List<Step> steps = steps();
        if (cursor.accept(")")) {
            return new Base.Callback(argument, steps, List.of());
        }
        cursor.expect(",");
        return new Base.Callback(argument, steps, operandsToParenthesis());
    }

    private Step elements() {
        if (cursor.accept("]")) {
            return new Step.Elements();
        }
        Step step = new Step.ElementAt(argument());
        cursor.expect("]");
        return step;
    }

    private Step values() {
        if (cursor.accept("}")) {
            return new Step.Values();
        }
        if (cursor.accept("'")) {
            Step step = new Step.ValueOf(cursor.takeUntil("'"));
            cursor.expect("}");
            return step;
        }
        Step step = cursor.acceptWord("k") ? new Step.Keys() : new Step.ValueAt(argument());
        cursor.expect("}");
        return step;
    }

    /** Returns the number that follows a prefix, or -1 when the word is not the prefix and a small number. */
    private static int numberAfter(String prefix, String word) {
        String digits = word.startsWith(prefix) ? word.substring(prefix.length()) : "";
        if (digits.isEmpty()
                || digits.length() > 3
                || !digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return -1;
        }
        int number = Integer.parseInt(digits);
        return number <= MOST_ARGUMENTS ? number : -1;
    }
}
