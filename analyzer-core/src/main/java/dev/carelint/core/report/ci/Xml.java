package dev.carelint.core.report.ci;

import java.io.IOException;
import java.io.Writer;

/** Writes indented XML whose nesting is the nesting of the calls; what XML cannot hold is replaced. */
final class Xml {
    private final Writer out;
    private String indent = "";

    private Xml(Writer out) {
        this.out = out;
    }

    /** Writes what stands inside an element. */
    @FunctionalInterface
    interface Body {
        void write(Xml xml) throws IOException;
    }

    /**
     * Writes a document; the writer, which must encode UTF-8, stays open.
     *
     * @throws IOException when it cannot be written
     */
    static void write(Writer out, Body body) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        body.write(new Xml(out));
    }

    /** Writes an element with attributes, names and values in turn. */
    void element(String name, Object[] attributes, Body body) throws IOException {
        open(name, attributes, ">\n");
        String outer = indent;
        indent = outer + "  ";
        body.write(this);
        indent = outer;
        out.write(indent + "</" + name + ">\n");
    }

    void empty(String name, Object... attributes) throws IOException {
        open(name, attributes, "/>\n");
    }

    void text(String name, String text, Object... attributes) throws IOException {
        open(name, attributes, ">" + escape(text) + "</" + name + ">\n");
    }

    private void open(String name, Object[] attributes, String end) throws IOException {
        out.write(indent + "<" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(" " + attributes[i] + "=\"" + escape(String.valueOf(attributes[i + 1])) + "\"");
        }
        out.write(end);
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\r', '\t' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(isCharacter(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** The characters of XML 1.0, section 2.2. */
    private static boolean isCharacter(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
