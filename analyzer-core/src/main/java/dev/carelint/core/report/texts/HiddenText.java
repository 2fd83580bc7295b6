package dev.carelint.core.report.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a file as reports may show them: what could hold a secret or a patient's data is replaced by a mark.
 *
 * <p>Marks are of one length, whatever they stand for. Columns of the file are found again with {@link Line#column}.
 */
public final class HiddenText {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    private final boolean isJava;
    private final List<String> lines;
    private final List<Integer> starts;
    private final List<Hidden> hidden;

    private HiddenText(boolean isJava, List<String> lines, List<Integer> starts, List<Hidden> hidden) {
        this.isJava = isJava;
        this.lines = lines;
        this.starts = starts;
        this.hidden = hidden;
    }

    /** Returns what may be shown of a file with this path and text. */
    public static HiddenText of(String path, String text) {
        boolean isJava = path.endsWith(".java") && !JavaLiterals.isDisguised(text);
        List<String> lines = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Matcher end = LINE_END.matcher(text);
        int start = 0;
        while (end.find()) {
            starts.add(start);
            lines.add(text.substring(start, end.start()));
            start = end.end();
        }
        starts.add(start);
        lines.add(text.substring(start));
        return new HiddenText(isJava, lines, starts, isJava ? JavaLiterals.of(text) : List.of());
    }

    /** Returns the number of lines. */
    public int size() {
        return lines.size();
    }

    /** Returns a line, counted from one. */
    public Line line(int number) {
        String line = lines.get(number - 1);
        return Line.of(line, isJava ? within(starts.get(number - 1), line) : SettingNames.of(line));
    }

    private List<Hidden> within(int start, String line) {
        int end = start + line.length();
        return hidden.stream()
                .filter(one -> one.start() < end && one.end() > start)
                .map(one ->
                        new Hidden(Math.max(one.start(), start) - start, Math.min(one.end(), end) - start, one.mark()))
                .filter(one -> !line.substring(one.start(), one.end()).isBlank())
                .toList();
    }

    /**
     * A range of characters that is not shown.
     *
     * @param start index of its first character
     * @param end index after its last
     * @param mark what is shown in its place
     */
    record Hidden(int start, int end, String mark) {
        static final String LITERAL = "••••";
        static final String COMMENT = "…";

        int growth() {
            return mark.length() - (end - start);
        }
    }

    /** One line as it may be shown. */
    public static final class Line {
        private final String text;
        private final List<Hidden> hidden;

        private Line(String text, List<Hidden> hidden) {
            this.text = text;
            this.hidden = hidden;
        }

        static Line of(String line, List<Hidden> hidden) {
            StringBuilder shown = new StringBuilder(line);
            for (int i = hidden.size() - 1; i >= 0; i--) {
                shown.replace(
                        hidden.get(i).start(),
                        hidden.get(i).end(),
                        hidden.get(i).mark());
            }
            return new Line(shown.toString(), hidden);
        }

        /** Returns what is shown. */
        public String text() {
            return text;
        }

        /** Returns the column, counted from one, at which a column of the file is shown. */
        public int column(int original) {
            int shift = 0;
            for (Hidden one : hidden) {
                if (original - 1 >= one.end()) {
                    shift += one.growth();
                } else if (original - 1 > one.start()) {
                    return Math.min(original - 1, one.start() + one.mark().length()) + shift + 1;
                }
            }
            return original + shift;
        }
    }
}
