package dev.carelint.core.source;

import java.util.regex.Pattern;

/**
 * A pattern of relative paths with forward slashes.
 *
 * <p>{@code *} and {@code ?} match within one name, {@code **} any number of names, also none; a pattern that matches a directory
 * matches everything below it.
 */
public final class Glob {
    private final String text;
    private final Pattern pattern;

    private Glob(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /** Returns the pattern that a text means. */
    public static Glob of(String text) {
        String bare = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < bare.length()) {
            if (bare.startsWith("**/", i)) {
                regex.append("(?:[^/]+/)*");
                i += 3;
            } else if (bare.startsWith("**", i)) {
                regex.append(".*");
                i += 2;
            } else {
                char c = bare.charAt(i);
                regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
                i++;
            }
        }
        return new Glob(text, Pattern.compile(regex + "(?:/.*)?"));
    }

    /** Tells whether a path, or a directory above it, matches. */
    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
