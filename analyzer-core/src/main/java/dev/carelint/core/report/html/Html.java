package dev.carelint.core.report.html;

import java.util.Locale;

/** Makes any text a text of HTML: nothing in it ends an element, begins one, or turns the direction of what follows. */
public final class Html {
    private Html() {}

    /** Returns what shows the text between tags and inside of quoted attributes; what cannot be seen is shown by its number. */
    public static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(isUnseen(c) ? name(c) : Character.toString(c));
            }
        });
        return escaped.toString();
    }

    /** Returns JSON with the same meaning that holds neither tags nor characters that cannot be seen. */
    static String json(String json) {
        StringBuilder escaped = new StringBuilder(json.length() + 64);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean isAlone = Character.isSurrogate(c) && !isPaired(json, i);
            if (c == '<' || isAlone || isUnseen(c)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                c != '\n' && c != '\t';
            default -> false;
        };
    }

    private static String name(int c) {
        return String.format(Locale.ROOT, "[U+%04X]", c);
    }
}
