package dev.carelint.core.model;

import java.util.List;

/**
 * What the methods that a pattern names do to data; one line of a model file: {@code PATTERN: EFFECT; EFFECT; …}.
 *
 * <p>A method with a model behaves as its model says and no other way; a method without body and model is treated cautiously (see
 * {@code flow}).
 *
 * @param pattern the methods
 * @param effects what they do, in order
 * @param library name of the library that the model describes
 * @param text the line as it is written
 * @param declaredAt file and line that say so; empty when it stands in no file
 * @param isBinding whether it holds besides a body in the analyzed sources, as what a project says of its own methods does; other
 *     models describe libraries, and the body of a library's method says more than its model
 */
public record MethodModel(
        MethodPattern pattern,
        List<Effect> effects,
        String library,
        String text,
        String declaredAt,
        boolean isBinding) {
    public MethodModel {
        effects = List.copyOf(effects);
    }

    /**
     * Reads one line of a model file.
     *
     * @throws IllegalArgumentException when the text is not a model, with a message that says what would be right
     */
    public static MethodModel parse(String text, String library) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' has no effects; write PATTERN: EFFECT; EFFECT");
        }
        MethodPattern pattern = MethodPattern.parse(text.substring(0, colon));
        List<Effect> effects = new EffectParser(text.substring(colon + 1).strip()).effects();
        ArgumentBounds.check(pattern, effects.stream().flatMap(ArgumentBounds::operands));
        return new MethodModel(pattern, effects, library, text, "", false);
    }

    /** Returns the same model, of which users can be told where it stands. */
    public MethodModel declaredAt(String place) {
        return new MethodModel(pattern, effects, library, text, place, isBinding);
    }

    /** Returns the same model, which holds besides a body. */
    public MethodModel binding() {
        return new MethodModel(pattern, effects, library, text, declaredAt, true);
    }
}
