package dev.carelint.core.rule;

import dev.carelint.core.model.Condition;
import java.util.regex.Pattern;

/** The conditions of call rules in words. */
final class ConditionText {
    private static final int MOST = 60;

    private ConditionText() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.Matches matches) {
            return "a text like /" + shortened(matches.pattern()) + "/";
        }
        if (condition instanceof Condition.Starts starts) {
            return "a text that begins like /" + shortened(starts.pattern()) + "/";
        }
        if (condition instanceof Condition.Below below) {
            return "a number below " + below.bound();
        }
        if (condition instanceof Condition.Above above) {
            return "a number above " + above.bound();
        }
        if (condition instanceof Condition.OneOf one) {
            return "one of " + String.join(", ", one.values());
        }
        if (condition instanceof Condition.Fixed) {
            return "a value fixed in the code";
        }
        if (condition instanceof Condition.OfText) {
            return "a text";
        }
        return condition instanceof Condition.Carries carries ? "a value that is " + carries.name() : others(condition);
    }

    private static String shortened(Pattern pattern) {
        String text = pattern.pattern();
        return text.length() > MOST ? text.substring(0, MOST) + "…" : text;
    }

    private static String others(Condition condition) {
        if (condition instanceof Condition.Lacks lacks) {
            return "a value that is not " + lacks.name();
        }
        if (condition instanceof Condition.OfType type) {
            return "an object of " + String.join(" or ", type.classNames());
        }
        if (condition instanceof Condition.Returns returns) {
            return "a function that always returns " + returns.value();
        }
        if (condition instanceof Condition.Not not) {
            return "something else than " + of(not.condition());
        }
        if (condition instanceof Condition.None none) {
            return "nothing like " + of(none.condition());
        }
        return condition instanceof Condition.Never never ? "never " + of(never.condition()) : "something";
    }
}
