package dev.carelint.core.report.gitlab;

import dev.carelint.core.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Identities of findings as GitLab wants them: of one length, without line numbers, no two alike in one report. */
final class Fingerprint {
    private final Map<String, Integer> seen = new HashMap<>();

    /** Returns the identity of the next finding; those of the same flow are numbered in the order they come. */
    String next(Finding finding) {
        int earlier = seen.merge(finding.fingerprint(), 1, Integer::sum) - 1;
        return earlier == 0 ? finding.fingerprint() : finding.fingerprint() + ":" + earlier;
    }

    static String uuid(String identity) {
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String sha256(String identity) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(identity.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
