package dev.carelint.core.model;

/**
 * What the text of a library type's objects shows; one line of a model file: {@code CLASS: text WHAT}.
 *
 * @param className binary name; holds for its subtypes too, unless they have a model or a body of their own
 * @param text what {@code toString} shows
 * @param label label of the whole object when {@code text} is {@link Text#LABEL}, else empty
 * @param library name of the library that the model describes
 */
public record TypeModel(String className, Text text, String label, String library) {
    /** What the text of an object shows. */
    public enum Text {
        /** Nothing of its content ({@code class@hash}, or a name of no interest): {@code text none}. */
        NONE,
        /** What the object itself carries (dates, numbers, identifiers): {@code text self}. */
        SELF,
        /** The text of its elements, keys and values: {@code text elements}. */
        ELEMENTS,
        /** Its pseudo-field {@code .text} (builders): {@code text content}. */
        CONTENT,
        /** Data of a fixed kind, whatever the object: {@code text LABEL}. */
        LABEL
    }
}
