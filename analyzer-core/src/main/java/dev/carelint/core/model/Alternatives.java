package dev.carelint.core.model;

import java.util.ArrayList;
import java.util.List;

/** Texts in which {@code {a,b}} stands for either. */
final class Alternatives {
    private Alternatives() {}

    /** Returns all texts that a text stands for, in the order written. */
    static List<String> expand(String text) {
        int open = text.indexOf('{');
        if (open < 0) {
            if (text.indexOf('}') >= 0) {
                throw unbalanced(text);
            }
            return List.of(text.strip());
        }
        int close = text.indexOf('}', open);
        String inner = close < 0 ? "{" : text.substring(open + 1, close);
        if (inner.indexOf('{') >= 0 || text.lastIndexOf('}', open) >= 0) {
            throw unbalanced(text);
        }
        List<String> endings = expand(text.substring(close + 1));
        List<String> expanded = new ArrayList<>();
        for (String choice : inner.split(",", -1)) {
            for (String ending : endings) {
                expanded.add(text.substring(0, open).strip() + choice.strip() + ending);
            }
        }
        return expanded;
    }

    /** Splits at the commas that stand outside of braces. */
    static List<String> splitOutside(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '{') {
                depth++;
            } else if (letter == '}') {
                depth--;
            } else if (letter == ',' && depth == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private static IllegalArgumentException unbalanced(String text) {
        return new IllegalArgumentException(
                "'" + text + "' has unbalanced or nested braces; alternatives are written {a,b}");
    }
}
