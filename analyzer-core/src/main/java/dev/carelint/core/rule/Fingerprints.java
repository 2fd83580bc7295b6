package dev.carelint.core.rule;

import dev.carelint.core.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Gives findings their stable identity: rule, method, what flows where, and an ordinal among equal ones of the method.
 *
 * <p>No line numbers, so that edits elsewhere in a file leave a baseline valid.
 */
final class Fingerprints {
    private static final int HEX_DIGITS = 20;

    private Fingerprints() {}

    /** Returns the findings, sorted, with fingerprints made from their drafts' identities. */
    static List<Finding> complete(List<Finding> drafts) {
        List<Finding> sorted = drafts.stream().sorted().toList();
        Map<String, Integer> ordinals = new HashMap<>();
        List<Finding> complete = new ArrayList<>();
        for (Finding draft : sorted) {
            String identity = draft.rule() + "|" + draft.method() + "|" + draft.fingerprint();
            int ordinal = ordinals.merge(identity, 1, Integer::sum);
            complete.add(draft.identified(hash(identity + "|" + ordinal)));
        }
        return complete;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java platform has no SHA-256", missing);
        }
    }
}
