package dev.carelint.core.rule;

import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.link.LinkedMethod;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells whether a parameter chooses among things that the program knows, so that its name says nothing of a person. */
final class Selectors {
    private static final Set<String> COMPARISONS = Set.of("equals", "equalsIgnoreCase", "contentEquals");
    private static final Set<String> CHOSEN =
            Set.of("property", "attribute", "field", "column", "element", "parameter");
    private static final int MANY = 3;

    private Selectors() {}

    static boolean isSelector(LinkedMethod method, int index, String name) {
        return namesAProperty(method.declaration().name(), name)
                || chosen(method.body(), index).size() >= MANY;
    }

    /** {@code getProperty(String name)} takes the name of a property. */
    private static boolean namesAProperty(String method, String parameter) {
        String lower = method.toLowerCase(Locale.ROOT);
        return parameter.replaceFirst("^_+", "").equals("name")
                && CHOSEN.stream().anyMatch(lower::contains);
    }

    /** Returns the constant texts that a body compares a parameter with. */
    private static Set<Object> chosen(Body body, int index) {
        Set<Object> texts = new HashSet<>();
        int parameter = -1;
        for (Instruction code : body.code()) {
            if (code instanceof Instruction.Parameter found && found.index() == index) {
                parameter = found.result();
            }
        }
        for (Instruction code : body.code()) {
            if (code instanceof Instruction.Call call
                    && COMPARISONS.contains(call.name())
                    && call.arguments().length == 1) {
                int other = call.target() == parameter
                        ? call.arguments()[0]
                        : call.arguments()[0] == parameter ? call.target() : -1;
                addText(body, other, texts);
            }
        }
        for (Instruction code : body.code()) {
            if (code instanceof Instruction.Switch choice && choice.selector() == parameter) {
                choice.arms().stream()
                        .flatMap(arm -> arm.labels().stream())
                        .map(Instruction.Label::literal)
                        .filter(Literal.Text.class::isInstance)
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    private static void addText(Body body, int value, Set<Object> texts) {
        if (body.definition(value) instanceof Instruction.Constant constant
                && constant.literal() instanceof Literal.Text text
                && !text.value().isEmpty()) {
            texts.add(text);
        }
    }
}
