package dev.carelint.core.amend;

import dev.carelint.core.settings.ConfigException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds a place for a comment that suppresses a finding: above its line, behind it, or above the statement. */
final class CommentText {
    private static final int MOST_LINES_ABOVE = 30;

    private final Wish wish;
    private final TextLines lines;
    private final Reading before;

    private CommentText(Wish wish, String text, Reading before) {
        this.wish = wish;
        this.lines = new TextLines(text);
        this.before = before;
    }

    /**
     * Returns the text with the comment.
     *
     * @throws ConfigException when no comment can stand there, with what to do instead
     */
    static Draft add(Wish wish, String text) {
        check(wish);
        return Reading.of(wish.path(), text)
                .flatMap(before -> new CommentText(wish, text, before).best())
                .orElseThrow(() -> new ConfigException("No comment can stand at " + wish.place()
                        + " without changing what the file says; write it into the settings instead (as config)."));
    }

    private static void check(Wish wish) {
        if (!Reading.isPossible(wish.path())) {
            throw new ConfigException("Carelint reads no comments in " + wish.path()
                    + "; write it into the settings instead (as config).");
        }
        if (wish.reason().contains("\\u")) {
            throw new ConfigException("Java reads the \\u in the reason as a character; write it without.");
        }
        if (isXml(wish.path()) && wish.reason().contains("--")) {
            throw new ConfigException("A comment in XML must not hold two hyphens; write the reason without.");
        }
    }

    /** The comment that speaks about the fewest lines, so that nothing else is silenced; of equal ones that on a line of its own. */
    private Optional<Draft> best() {
        Draft above = lines.above(wish.line(), comment());
        Draft behind = behind();
        int widthAbove = width(above, wish.line() + 1);
        int widthBehind = width(behind, wish.line());
        if (Math.min(widthAbove, widthBehind) < Integer.MAX_VALUE) {
            return Optional.of(widthAbove <= widthBehind ? above : behind);
        }
        return higher();
    }

    /** Above the statement or the element that the line is a part of; a whole method would be too much. */
    private Optional<Draft> higher() {
        int highest = Math.max(1, wish.line() - MOST_LINES_ABOVE);
        return IntStream.range(highest, wish.line())
                .mapToObj(line -> lines.above(highest + wish.line() - 1 - line, comment()))
                .filter(draft -> width(draft, wish.line() + 1) <= MOST_LINES_ABOVE)
                .min(Comparator.comparingInt(draft -> width(draft, wish.line() + 1)));
    }

    private Draft behind() {
        return lines.replace(wish.line(), lines.line(wish.line()) + " " + comment(), comment());
    }

    private int width(Draft draft, int line) {
        return Reading.of(wish.path(), draft.text())
                .flatMap(after -> after.widthOfNew(before, wish.instruction("--"), line))
                .filter(width -> !isXml(wish.path()) || isOutsideTags(draft))
                .orElse(Integer.MAX_VALUE);
    }

    /** Comments are blanked before XML is read, so that one inside a tag would not be noticed. */
    private boolean isOutsideTags(Draft draft) {
        TextLines changed = new TextLines(draft.text());
        StringBuilder head = new StringBuilder();
        for (int line = 1; line < draft.line(); line++) {
            head.append(changed.line(line)).append('\n');
        }
        String last = changed.line(draft.line());
        head.append(last, 0, last.lastIndexOf(comment()));
        String tags = head.toString().replaceAll("(?s)<!--.*?-->", "");
        return tags.lastIndexOf('<') <= tags.lastIndexOf('>');
    }

    private String comment() {
        if (Reading.isJava(wish.path())) {
            return "// " + wish.instruction("--");
        }
        return isXml(wish.path()) ? "<!-- " + wish.instruction("-") + " -->" : "# " + wish.instruction("--");
    }

    private static boolean isXml(String path) {
        return path.endsWith(".xml");
    }
}
