package dev.carelint.core.vocabulary;

import java.util.regex.Pattern;

/**
 * Hides what has the shape of a patient's number or of a key in a short text that is quoted to readers: a key of a map, a reason that
 * somebody wrote.
 *
 * <p>Names, dates, numbers of tickets and object identifiers stay what they are.
 */
public final class Shapes {
    private static final String MARK = "••••";

    private static final String NUMBER =
            "(?<![\\w.])(?:\\d{3}-\\d{2}-\\d{4}|\\d{7,}|\\d{3,4}(?:[ -]\\d{3,4}){2,})(?![\\w.]*\\w)";
    private static final String PREFIXED_NUMBER = "(?<![\\w.])[A-Za-z]{1,5}[-#]?\\d{7,}[A-Za-z]?(?!\\w)";
    private static final String TOKEN = "(?<!\\w)(?=[\\w+=-]*\\d)(?=[\\w+=-]*[A-Za-z])[\\w+=-]{20,}";
    /** Many words are joined by hyphens or underscores: those are names. */
    private static final Pattern SHAPES = Pattern.compile(NUMBER + "|" + PREFIXED_NUMBER + "|" + TOKEN);

    private static final Pattern WORDS =
            Pattern.compile("(?:[A-Za-z]+\\d{0,3}|\\d{1,4})(?:[-_=](?:[A-Za-z]+\\d{0,3}|\\d{1,4}))*");

    private Shapes() {}

    /** Returns the text with marks of one length in the place of what is hidden. */
    public static String hidden(String text) {
        return SHAPES.matcher(text)
                .replaceAll(found ->
                        isNameOfWords(found.group()) ? java.util.regex.Matcher.quoteReplacement(found.group()) : MARK);
    }

    private static boolean isNameOfWords(String found) {
        return !Character.isDigit(found.charAt(0)) && WORDS.matcher(found).matches();
    }
}
