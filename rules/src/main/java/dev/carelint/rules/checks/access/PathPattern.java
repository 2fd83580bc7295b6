package dev.carelint.rules.checks.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern of paths as security configurations write it: {@code /patients/**}.
 *
 * @param text as written
 */
record PathPattern(String text) {
    private static final Pattern EVERYTHING = Pattern.compile("/?\\*\\*|/?\\{\\*\\w+}");

    /** Tells whether each path that a template such as {@code /patients/{id}} stands for matches. */
    boolean covers(String template) {
        return isEverything() || matches(segments(text), 0, segments(template), 0);
    }

    /** Tells whether all paths match. */
    boolean isEverything() {
        return EVERYTHING.matcher(text).matches();
    }

    private static List<String> segments(String path) {
        return new ArrayList<>(Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList());
    }

    private static boolean matches(List<String> pattern, int p, List<String> path, int s) {
        if (p == pattern.size()) {
            return s == path.size();
        }
        String first = pattern.get(p);
        if (first.equals("**") || first.startsWith("{*")) {
            return matches(pattern, p + 1, path, s) || s < path.size() && matches(pattern, p, path, s + 1);
        }
        return s < path.size() && matches(first, path.get(s)) && matches(pattern, p + 1, path, s + 1);
    }

    private static boolean matches(String pattern, String segment) {
        boolean isAny = pattern.equals("*") || pattern.startsWith("{") && pattern.endsWith("}");
        if (isAny || pattern.equals(segment)) {
            return true;
        }
        if (isVariable(segment) || pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
            return false;
        }
        String regex = Arrays.stream(pattern.split("(?=[*?])|(?<=[*?])"))
                .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
                .reduce("", String::concat);
        return segment.matches(regex);
    }

    private static boolean isVariable(String segment) {
        return segment.indexOf('{') >= 0 || segment.indexOf('*') >= 0 || segment.contains(Texts.UNKNOWN);
    }
}
