package dev.carelint.core.triage;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One known finding.
 *
 * @param rule id of its rule
 * @param fingerprint its identity, see {@link Finding#fingerprint}
 * @param flow a digest of where the data comes from and what it leaves by, in words without places; the same after a move
 * @param path the file it stood in
 * @param method name of the method it stood in, without class and parameters; {@code -} when it stands in none
 * @param data titles of the kinds of data that leak
 * @param line where the entry stands; zero until it is read from a file
 */
record Entry(String rule, String fingerprint, String flow, String path, String method, Set<String> data, int line) {
    static final String NO_METHOD = "-";
    private static final int HEX_DIGITS = 12;

    Entry {
        if (fingerprint.isEmpty() || fingerprint.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalStateException("a fingerprint of " + rule + " is empty or has spaces: " + fingerprint);
        }
        data = Set.copyOf(data);
    }

    static Entry of(Finding finding) {
        return new Entry(
                finding.rule(),
                finding.fingerprint(),
                digest(finding.rule() + "|" + words(finding)),
                finding.location().path(),
                method(finding),
                Set.copyOf(finding.dataTypes()),
                0);
    }

    String key() {
        return rule + " " + fingerprint;
    }

    /** Tells whether another finding of the rule leaks no kind of data that this one did not. */
    boolean leaksAtLeast(Entry other) {
        return rule.equals(other.rule) && data.containsAll(other.data);
    }

    TreeSet<String> sortedData() {
        return new TreeSet<>(data);
    }

    private static String words(Finding finding) {
        List<FlowStep> steps = finding.steps();
        return steps.isEmpty()
                ? finding.message()
                : steps.get(0).text() + "|" + steps.get(steps.size() - 1).text();
    }

    private static String method(Finding finding) {
        String key = finding.method();
        int start = key.indexOf('#') + 1;
        int end = key.indexOf('(', start);
        String name = start == 0 ? "" : key.substring(start, end < 0 ? key.length() : end);
        return name.isBlank() || name.contains("|") ? NO_METHOD : name.strip();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java platform has no SHA-256", missing);
        }
    }
}
