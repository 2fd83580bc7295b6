package dev.carelint.core.resource;

import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a text, for positions and comments. */
final class Lines {
    private static final Pattern INSTRUCTION = Pattern.compile("carelint:");

    private final String text;
    /** Offset of the first character of each line. */
    private final List<Integer> starts = new ArrayList<>();

    Lines(String text) {
        this.text = text;
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                starts.add(i + 1);
            }
        }
    }

    int count() {
        return starts.size();
    }

    String line(int number) {
        int end = number < starts.size() ? starts.get(number) : text.length();
        return text.substring(starts.get(number - 1), end);
    }

    /** Returns a line without the blanks around it. */
    Span span(int number) {
        int line = Math.max(1, Math.min(number, starts.size()));
        String content = line(line);
        int from = content.length() - content.stripLeading().length();
        int to = content.stripTrailing().length();
        return to <= from ? new Span(line, 1, line, 1) : new Span(line, from + 1, line, to + 1);
    }

    /** Returns the offset of a place that a parser names, at the end of the text when it lies beyond. */
    int offset(int line, int column) {
        return line < 1 || line > starts.size()
                ? text.length()
                : Math.min(text.length(), starts.get(line - 1) + Math.max(0, column - 1));
    }

    /** Returns the number of the line that a character stands in. */
    int at(int offset) {
        int found = Collections.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Returns the comments that speak to Carelint, each opened on its line by {@code opening}, and with what else {@code isComment} says to be one. */
    List<Comment> comments(Pattern opening, Pattern onlyComment) {
        List<Comment> comments = new ArrayList<>();
        for (int number = 1; number <= count(); number++) {
            String line = line(number).stripTrailing();
            Matcher instruction = INSTRUCTION.matcher(line);
            if (instruction.find()
                    && opening.matcher(line.substring(0, instruction.start())).find()) {
                boolean alone = onlyComment.matcher(line).matches();
                Span target = alone ? next(number, onlyComment) : span(number);
                String told = line.substring(instruction.start()).replaceFirst("\\s*-->.*", "");
                comments.add(new Comment(told, span(number), target));
            }
        }
        return comments;
    }

    private Span next(int number, Pattern onlyComment) {
        int next = number + 1;
        while (next < count()
                && (line(next).isBlank()
                        || onlyComment.matcher(line(next).stripTrailing()).matches())) {
            next++;
        }
        return span(next);
    }
}
