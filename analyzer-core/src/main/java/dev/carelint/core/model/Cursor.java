package dev.carelint.core.model;

/** A position in a text of a small grammar, moved forward as tokens are taken; used by one parser at a time. */
final class Cursor {
    private final String text;
    private int position;
    private int wordStart = -1;
    private String word = "";

    Cursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        skipSpaces();
        return position == text.length();
    }

    /** Takes a token when it comes next. */
    boolean accept(String token) {
        skipSpaces();
        if (!text.startsWith(token, position)) {
            return false;
        }
        position += token.length();
        return true;
    }

    /** Tells whether a token comes next, without passing over it. */
    boolean peek(String token) {
        int before = position;
        boolean isNext = accept(token);
        position = before;
        return isNext;
    }

    /** Takes a word when exactly this one comes next. */
    boolean acceptWord(String wanted) {
        if (!peekWord().equals(wanted)) {
            return false;
        }
        position += wanted.length();
        return true;
    }

    void expect(String token) {
        if (!accept(token)) {
            throw failure("'" + token + "'");
        }
    }

    /** Returns the letters, digits and hyphens that come next without taking them; a hyphen before {@code >} is not part of a word. */
    String peekWord() {
        skipSpaces();
        if (position != wordStart) {
            int end = position;
            while (end < text.length() && isWordPart(end)) {
                end++;
            }
            wordStart = position;
            word = text.substring(position, end);
        }
        return word;
    }

    String takeWord(String wanted) {
        String taken = peekWord();
        if (taken.isEmpty()) {
            throw failure(wanted);
        }
        position += taken.length();
        return taken;
    }

    /** Takes all that stands before a token, and the token. */
    String takeUntil(String token) {
        int end = text.indexOf(token, position);
        if (end < 0) {
            throw failure("a closing " + token);
        }
        String taken = text.substring(position, end);
        position = end + token.length();
        return taken;
    }

    /** Takes a binary class name. */
    String takeClassName() {
        skipSpaces();
        int start = position;
        while (position < text.length()
                && (Character.isJavaIdentifierPart(text.charAt(position)) || text.charAt(position) == '.')) {
            position++;
        }
        if (position == start) {
            throw failure("the name of a class");
        }
        return text.substring(start, position);
    }

    String rest() {
        return text.substring(position);
    }

    IllegalArgumentException failure(String wanted) {
        String rest = atEnd() ? "the end" : "'" + text.substring(position) + "'";
        return new IllegalArgumentException("expected " + wanted + " instead of " + rest + " in '" + text + "'");
    }

    private boolean isWordPart(int index) {
        char letter = text.charAt(index);
        if (letter == '-') {
            return index + 1 < text.length() && text.charAt(index + 1) != '>';
        }
        return Character.isJavaIdentifierPart(letter);
    }

    private void skipSpaces() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }
}
