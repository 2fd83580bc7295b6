package dev.carelint.core.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a library type's objects shows, or what kind of data they are; one line of a model file:
 * {@code CLASS: text WHAT}, {@code CLASS: data none|elements|label NAME [alone]} or {@code CLASS: way none|KIND}. As in {@link MethodPattern}, {@code {a,b}} stands for
 * alternatives, each of which becomes a model of its own.
 *
 * @param className binary name; holds for its subtypes too, unless they have a model or a body of their own
 * @param aspect whether it speaks of {@code toString} or of the object as a whole, when something encodes it
 * @param text what is shown
 * @param label label of the whole object, or kind of sink, when {@code text} is {@link Text#LABEL}, else empty
 * @param library name of the library that the model describes
 */
public record TypeModel(String className, Aspect aspect, Text text, String label, String library) {
    private static final Pattern LINE = Pattern.compile("\\s*(?<class>[\\p{javaJavaIdentifierPart}.{},]+)\\s*:\\s*"
            + "(?:text\\s+(?<what>none|self|elements|content)|data\\s+(?<data>none|elements)"
            + "|way\\s+(?:(?<nowhere>none)|(?<way>[a-z][a-z0-9-]*))"
            + "|(?<aspect>text|data)\\s+label\\s+(?<label>[a-z0-9-]+)(?<alone>\\s+alone)?)\\s*");

    public TypeModel(String className, Text text, String label, String library) {
        this(className, Aspect.TEXT, text, label, library);
    }

    /** Of what a model speaks. */
    public enum Aspect {
        /** What {@code toString} shows. */
        TEXT,
        /** What an encoder or serializer writes of the whole object; asked for by {@code source LABEL of OPERAND}. */
        DATA,
        /** The same of an object of which no nearer class than this one is known: {@code data label NAME alone}. */
        DATA_ALONE,
        /** By which kind of sink leaves what is written to it, a stream; asked for by {@code sink this.way(…)}. */
        WAY
    }

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
        /** Data of a fixed kind, whatever the object: {@code text label NAME}. */
        LABEL
    }

    /**
     * Reads one line of a model file.
     *
     * @throws IllegalArgumentException when the text is not a model, with a message that says what would be right
     */
    public static List<TypeModel> parse(String text, String library) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' does not say what the text of a class shows; write CLASS: text"
                    + " none, self, elements, content or label NAME, or CLASS: data none, elements or label NAME,"
                    + " or CLASS: way none or a kind of sink");
        }
        if (line.group("way") != null || line.group("nowhere") != null) {
            return ways(line, library);
        }
        String label = line.group("label");
        String what = line.group("what") == null ? line.group("data") : line.group("what");
        Text shown = label == null ? Text.valueOf(what.toUpperCase(Locale.ROOT)) : Text.LABEL;
        boolean isData = line.group("data") != null || "data".equals(line.group("aspect"));
        Aspect data = line.group("alone") == null ? Aspect.DATA : Aspect.DATA_ALONE;
        Aspect aspect = isData ? data : Aspect.TEXT;
        return Alternatives.expand(line.group("class")).stream()
                .map(name -> new TypeModel(name, aspect, shown, label == null ? "" : label, library))
                .toList();
    }

    private static List<TypeModel> ways(Matcher line, String library) {
        String kind = line.group("way");
        Text text = kind == null ? Text.NONE : Text.LABEL;
        return Alternatives.expand(line.group("class")).stream()
                .map(name -> new TypeModel(name, Aspect.WAY, text, kind == null ? "" : kind, library))
                .toList();
    }
}
