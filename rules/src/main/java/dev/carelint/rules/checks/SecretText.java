package dev.carelint.rules.checks;

import java.util.Locale;
import java.util.Set;

/** Tells literals that can be a secret from those that only name one: keys of properties, placeholders, messages. */
final class SecretText {
    private static final int MIN_LENGTH = 3;
    private static final int LIKELY_LENGTH = 8;
    private static final Set<String> NAMES_OF_NOTHING =
            Set.of("null", "none", "true", "false", "unknown", "anonymous", "bearer", "basic", "n/a", "default");

    private SecretText() {}

    /** Tells whether a literal may be the secret itself, given the name of what it is assigned to. */
    static boolean mayBeSecret(String text, String name) {
        return text.length() >= MIN_LENGTH
                && !NAMES_OF_NOTHING.contains(text.toLowerCase(Locale.ROOT))
                && !isPlaceholder(text)
                && !isSentence(text)
                && !isName(text)
                && !repeats(text, name)
                && !isOneCharacter(text);
    }

    /** Tells whether a literal is of the kind that passwords and keys are: long enough, of letters and digits or signs. */
    static boolean looksLikeSecret(String text) {
        return text.length() >= LIKELY_LENGTH
                && text.chars().anyMatch(Character::isLetter)
                && text.chars().anyMatch(c -> !Character.isLetter(c) && "._-/:".indexOf(c) < 0);
    }

    private static boolean isPlaceholder(String text) {
        return text.contains("${")
                || text.contains("#{")
                || text.contains("{}")
                || text.contains("%s")
                || text.startsWith("{")
                || text.startsWith("<")
                || text.startsWith("ENC(")
                || text.startsWith("classpath:")
                || text.contains("://") && !text.contains("@");
    }

    /** Words with spaces between are messages or labels. */
    private static boolean isSentence(String text) {
        return text.indexOf(' ') >= 0;
    }

    /** Names of properties, headers, columns, parameters: words joined by dots, hyphens, slashes or underscores, no digits. */
    private static boolean isName(String text) {
        boolean isJoined = text.matches("[A-Za-z]+([._/:-][A-Za-z]+)+:?") || text.startsWith("/");
        boolean isConstantName = text.matches("[A-Z]+(_[A-Z]+)*");
        return isJoined || isConstantName;
    }

    /** {@code PASSWORD = "password"} names a parameter; so does {@code ACCESS_TOKEN = "accessToken"}. */
    private static boolean repeats(String text, String name) {
        String plainText = letters(text);
        String plainName = letters(name);
        return plainText.isEmpty() || plainName.contains(plainText) || plainText.contains(plainName);
    }

    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isOneCharacter(String text) {
        return text.chars().distinct().count() == 1;
    }
}
