package dev.carelint.core.report.texts;

import dev.carelint.core.report.texts.HiddenText.Hidden;
import dev.carelint.core.vocabulary.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in Java source what reports do not show: literals that may hold data, and what comments say.
 *
 * <p>It reads tokens alone, so that it works on files that do not parse. A literal that begins and does not end ends with its line.
 */
final class JavaLiterals {
    /** Numbers with fewer digits identify nobody. */
    private static final int MANY_DIGITS = 5;

    private static final String BLOCK = "\"\"\"";
    private static final String INSTRUCTION = "carelint:";
    /** Quotes and backslashes written as Unicode escapes: whoever does that has something to hide. */
    private static final Pattern DISGUISE = Pattern.compile("\\\\u+00(22|27|5[cC]|2[aAfF]|0[aAdD])");

    private static final String ELEMENT =
            "(?:\\(\\s*(?:byte|char|int)\\s*\\)\\s*)?[-+]?(?:\\d\\w*+|'(?:[^'\\\\\\r\\n]|\\\\\\w++|\\\\.)')";
    /** Bytes or letters one by one, as keys and passwords are written that no text may hold. */
    private static final Pattern ARRAY = Pattern.compile(ELEMENT + "(?:\\s*+,\\s*+" + ELEMENT + "){3,}+");

    private final String text;
    private final List<Hidden> hidden = new ArrayList<>();
    private int at;

    private JavaLiterals(String text) {
        this.text = text;
    }

    /** Tells whether literals of this source cannot be told apart by reading it as it stands. */
    static boolean isDisguised(String text) {
        return DISGUISE.matcher(text).find();
    }

    /** Returns what is not shown, in order. */
    static List<Hidden> of(String text) {
        JavaLiterals reader = new JavaLiterals(text);
        while (reader.at < text.length()) {
            reader.token();
        }
        return reader.hidden;
    }

    private void token() {
        char c = text.charAt(at);
        if (text.startsWith("//", at)) {
            comment(at + 2, lineEnd(at), 0);
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            comment(at + 2, end < 0 ? text.length() : end, 2);
        } else if (text.startsWith(BLOCK, at)) {
            textBlock();
        } else if ((c == '\'' || c == '(' || Character.isDigit(c)) && array()) {
            return;
        } else if (c == '"' || c == '\'') {
            literal(c);
        } else if (Character.isJavaIdentifierStart(c)) {
            skipWord();
        } else if (Character.isDigit(c)) {
            number();
        } else {
            at++;
        }
    }

    /** Comments may quote anything; only what they tell Carelint is shown, unless that quotes data. */
    private void comment(int from, int end, int close) {
        String said = text.substring(from, end);
        if (!said.strip().startsWith(INSTRUCTION) || !Shapes.hidden(said).equals(said)) {
            hide(from, end, " " + Hidden.COMMENT + (close > 0 ? " " : ""));
        }
        at = Math.min(text.length(), end + close);
    }

    private void textBlock() {
        int from = at + BLOCK.length();
        int end = from;
        while (end < text.length() && !text.startsWith(BLOCK, end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, text.length());
        hide(from, end, Hidden.LITERAL);
        at = Math.min(text.length(), end + BLOCK.length());
    }

    private void literal(char quote) {
        int lineEnd = lineEnd(at);
        int end = at + 1;
        while (end < lineEnd && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, lineEnd);
        if (!PlainWords.areAll(text.substring(at + 1, end))) {
            hide(at + 1, end, Hidden.LITERAL);
        }
        at = Math.min(end + 1, Math.max(lineEnd, at + 1));
    }

    private boolean array() {
        Matcher elements = ARRAY.matcher(text).region(at, text.length());
        if (!elements.lookingAt()) {
            return false;
        }
        hide(at, elements.end(), Hidden.LITERAL);
        at = elements.end();
        return true;
    }

    private void skipWord() {
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
    }

    private void number() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String number = text.substring(from, at);
        if (number.startsWith("0x")
                || number.startsWith("0X")
                || number.chars().filter(Character::isDigit).count() >= MANY_DIGITS) {
            hide(from, at, Hidden.LITERAL);
        }
    }

    private void hide(int from, int end, String mark) {
        if (from < end) {
            hidden.add(new Hidden(from, end, mark));
        }
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
