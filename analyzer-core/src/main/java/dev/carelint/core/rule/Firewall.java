package dev.carelint.core.rule;

/**
 * Tells whether Spring Security stands before requests: its firewall refuses line breaks in paths, also encoded ones, and its response
 * refuses them in headers.
 *
 * <p>Imprecise: the setup of one program is taken for that of all that are analyzed together.
 */
final class Firewall {
    private Firewall() {}

    static boolean standsBefore(Scene scene) {
        return scene.surroundings().values().stream()
                .anyMatch(words -> words.contains("enablewebsecurity") || words.contains("securityfilterchain"));
    }
}
