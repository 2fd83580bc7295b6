package dev.carelint.core.report.texts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which literals of a program are plainly harmless, so that reports may show them.
 *
 * <p>Two characters hold nothing. Longer ones are shown only when they are made to be filled in or joined, as messages are (they have a
 * placeholder, or begin or end with a blank), and all in them is small words: no digits, no capitals behind the first word but short
 * abbreviations, nothing that stands behind {@code :} or {@code =} but a placeholder. Passwords, keys, addresses and full names fail
 * this; so do many harmless texts, which costs a reader little.
 */
final class PlainWords {
    private static final int FEW = 2;
    private static final String HOLE = "\\{}|%[sdn]|\\{\\d}";
    private static final Pattern MADE_TO_BE_FILLED = Pattern.compile(HOLE + "|^\\s|\\s$");
    private static final Pattern WORD = Pattern.compile("[a-z]{1,14}|[A-Z]{1,4}|[a-z]{1,14}'s");
    private static final Pattern FIRST_WORD = Pattern.compile("[A-Z][a-z]{0,13}");
    private static final Pattern PUNCTUATED =
            Pattern.compile("[(\\[\"']?(?<word>[\\w']*)(?<label>[:=]?)(?<hole>" + HOLE + ")?['\")\\],.;!?]*");

    private boolean isFirst = true;
    private boolean isLabelled;

    private PlainWords() {}

    static boolean areAll(String content) {
        if (content.length() <= FEW) {
            return true;
        }
        PlainWords words = new PlainWords();
        return MADE_TO_BE_FILLED.matcher(content).find()
                && Pattern.compile("\\s+").splitAsStream(content.strip()).allMatch(words::isPlain);
    }

    private boolean isPlain(String token) {
        Matcher parts = PUNCTUATED.matcher(token);
        if (!parts.matches()) {
            return false;
        }
        String word = parts.group("word");
        boolean hasHole = parts.group("hole") != null;
        boolean hasLabel = !parts.group("label").isEmpty();
        if (!word.isEmpty() && (isLabelled || !isWord(word) || hasHole && !hasLabel)) {
            return false;
        }
        isLabelled = hasLabel && !hasHole;
        isFirst = false;
        return true;
    }

    private boolean isWord(String word) {
        return WORD.matcher(word).matches()
                || isFirst && FIRST_WORD.matcher(word).matches();
    }
}
