package dev.carelint.rules.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the secret that stands with its value in a literal which is an address: {@code https://sms.example.com/?user=clinic&password=…}. */
final class SecretInAddress {
    private static final Pattern PARAMETER = Pattern.compile("(?i)^(?:https?|wss?|ftps?)://\\S*?[?&;]"
            + "(password|passwd|pwd|client_?secret|secret|api_?key|apikey|subscription-key|access_?token|auth_?token)"
            + "=([^&;\\s]+)(?:&|;|$)");

    private SecretInAddress() {}

    /** Returns the name under which a secret stands in a literal, or the empty text. */
    static String nameIn(String literal) {
        Matcher found = PARAMETER.matcher(literal);
        return found.find() && SecretText.mayBeSecret(found.group(2), found.group(1)) && !isExample(found.group(2))
                ? found.group(1)
                : "";
    }

    /** Documentation writes {@code your-key}, {@code xxxx} and {@code [key]}. */
    private static boolean isExample(String value) {
        return value.matches("(?i).*(your|example|changeme|xxx|\\*\\*\\*).*|[\\[(<{%:@].*");
    }
}
