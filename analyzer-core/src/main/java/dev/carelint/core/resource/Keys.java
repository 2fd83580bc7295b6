package dev.carelint.core.resource;

import java.util.Locale;
import java.util.regex.Pattern;

/** Keys of settings, made comparable. */
public final class Keys {
    private static final Pattern INDEX = Pattern.compile("\\[\\d*]");
    private static final Pattern QUOTED = Pattern.compile("\\[\"?'?([^\\]\"']*)\"?'?]");

    private Keys() {}

    /**
     * Returns a key in the one form that all its spellings have: lower case, without hyphens, underscores, indices and the mark of
     * attributes. {@code showSql}, {@code show-sql} and {@code SHOW_SQL} are one, as Spring binds them.
     */
    public static String canonical(String key) {
        String plain = key.indexOf('[') < 0
                ? key
                : QUOTED.matcher(INDEX.matcher(key).replaceAll("")).replaceAll(".$1");
        StringBuilder canonical = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != '-' && c != '_' && c != '@') {
                canonical.append(c);
            }
        }
        return canonical.toString().replace("..", ".").toLowerCase(Locale.ROOT);
    }
}
