package dev.carelint.core.flow;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says which regular expressions let only text through that means nothing in any language it may be put into. */
public final class SafePatterns {
    /** Characters that mean something in one of the languages that text is put into. */
    private static final String MEANING = "'\"`<>&|;$/\r\n";

    /** What may stand behind a backslash: classes of plain characters, boundaries, and characters that mean nothing elsewhere. */
    private static final String PLAIN_ESCAPES = "wdbAzZ.-_";

    /** A whole pattern between its anchors; {@code \\$} is no anchor. */
    private static final Pattern ANCHORED = Pattern.compile("\\^(.*[^\\\\])\\$", Pattern.DOTALL);

    private SafePatterns() {}

    /** Tells whether all that matches is free of characters with a meaning: no wildcard, nothing that excludes instead of allowing. */
    public static boolean isSafe(@Nullable String pattern) {
        if (pattern == null) {
            return false;
        }
        String inside = ANCHORED.matcher(pattern).replaceFirst("$1");
        if (inside.contains("[^") || inside.chars().anyMatch(c -> MEANING.indexOf(c) >= 0)) {
            return false;
        }
        boolean inClass = false;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c == '\\') {
                i++;
                if (i < inside.length() && PLAIN_ESCAPES.indexOf(inside.charAt(i)) < 0) {
                    return false;
                }
            } else if (c == '[' || c == ']') {
                inClass = c == '[';
            } else if (c == '.' && !inClass) {
                return false;
            }
        }
        return true;
    }
}
