package dev.carelint.core.source;

import java.util.regex.Pattern;

/**
 * A glob over paths relative to the analysis root, the same on every operating system.
 *
 * <p>{@code ?} is one character and {@code *} any characters of a name, {@code **} any folders (none, too), {@code {a,b}} either. A
 * glob that matches a folder matches everything below it.
 *
 * @param text the glob as written
 * @param pattern what it means
 */
public record PathGlob(String text, Pattern pattern) {
    /**
     * Reads a glob.
     *
     * @throws IllegalArgumentException when the text is not a glob, with a message that says what would be right
     */
    public static PathGlob parse(String text) {
        check(text);
        String relative = text.startsWith("./") ? text.substring(2) : text;
        String plain = relative.endsWith("/") ? relative.substring(0, relative.length() - 1) : relative;
        return new PathGlob(text, Pattern.compile(regex(plain) + "(/.*)?"));
    }

    /** Tells whether a path with forward slashes is meant. */
    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    private static void check(String text) {
        if (text.isBlank()) {
            throw failure(text, "is empty");
        }
        if (text.indexOf('\\') >= 0) {
            throw failure(text, "has a backslash; write paths with forward slashes");
        }
        if (text.startsWith("/") || text.matches("[A-Za-z]:.*")) {
            throw failure(text, "is absolute; write it relative to the analysis root");
        }
        if (("/" + text + "/").contains("/../")) {
            throw failure(text, "leaves the analysis root with '..'");
        }
        if (text.matches(".*\\{[^}]*(\\{.*)?|[^{]*}.*")) {
            throw failure(text, "has unbalanced or nested braces");
        }
    }

    private static IllegalArgumentException failure(String text, String reason) {
        return new IllegalArgumentException("the path glob '" + text + "' " + reason);
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        boolean inBraces = false;
        for (int i = 0; i < glob.length(); i++) {
            char letter = glob.charAt(i);
            if (glob.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (glob.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (letter == ',' && inBraces) {
                regex.append('|');
            } else if (letter == '{' || letter == '}') {
                inBraces = letter == '{';
                regex.append(inBraces ? "(?:" : ")");
            } else {
                regex.append(one(letter));
            }
        }
        return regex.toString();
    }

    private static String one(char letter) {
        return switch (letter) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            default -> Pattern.quote(String.valueOf(letter));
        };
    }
}
