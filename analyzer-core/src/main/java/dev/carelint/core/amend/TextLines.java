package dev.carelint.core.amend;

import java.util.ArrayList;
import java.util.List;

/** A text as lines that keep their endings, so that what is not touched stays as it is. */
final class TextLines {
    private final List<String> lines = new ArrayList<>();

    TextLines(String text) {
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean ends = text.charAt(at) == '\n'
                    || text.charAt(at) == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
            if (ends) {
                lines.add(text.substring(start, at + 1));
                start = at + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
    }

    int count() {
        return lines.size();
    }

    /** Returns a line, counted from one, without its ending. */
    String line(int number) {
        String line = lines.get(number - 1);
        return line.substring(0, line.length() - ending(line).length());
    }

    String indent(int number) {
        String line = line(number);
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    /** Returns the text with a new line before this one, as far indented. */
    Draft above(int number, String content) {
        return insert(number, indent(number) + content);
    }

    /** Returns the text with a new line before this one, or behind the last. */
    Draft insert(int number, String line) {
        List<String> changed = new ArrayList<>(lines);
        if (number > changed.size() && !changed.isEmpty()) {
            String last = changed.get(changed.size() - 1);
            changed.set(changed.size() - 1, ending(last).isEmpty() ? last + usualEnding() : last);
        }
        changed.add(number - 1, line + usualEnding());
        return new Draft(String.join("", changed), number, line.strip());
    }

    /** Returns the text with this line changed. */
    Draft replace(int number, String line, String added) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(number - 1, line + ending(lines.get(number - 1)));
        return new Draft(String.join("", changed), number, added);
    }

    /** Returns how the first line ends: files rarely mix. */
    String usualEnding() {
        return lines.isEmpty() || ending(lines.get(0)).isEmpty() ? "\n" : ending(lines.get(0));
    }

    private static String ending(String line) {
        if (line.endsWith("\r\n")) {
            return "\r\n";
        }
        return line.endsWith("\n") || line.endsWith("\r") ? line.substring(line.length() - 1) : "";
    }
}
