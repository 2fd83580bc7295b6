package dev.carelint.core.rule;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells values of settings that can be a secret from those that only stand for one: placeholders, encrypted texts, names. */
final class SecretValue {
    private static final int MIN_LENGTH = 3;

    /** What somebody else fills in, decrypts or looks up; a hash that passwords are compared with is none either. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?is).*([$#]\\{|\\{\\{|%\\(|<%|@[\\w.-]+@|\\$[\\w.-]+\\$|\\$\\(|%[A-Z_]+%).*"
                    + "|\\$[A-Z_][A-Z0-9_]*"
                    + "|ENC\\(.*|\\{(cipher|vault|bcrypt|argon2|scrypt|pbkdf2|sha\\d*|ssha|secure|key|aes)[^}]*}.*"
                    + "|\\$2[aby]\\$.*|\\$argon2.*"
                    + "|(vault|awssm|aws-?secretsmanager|sm|keyvault|secretsmanager|op|ref|env|file|classpath|https?|arn|kms|ssm|s3|jndi|jdbc|crypt|encrypted)[:/].*"
                    + "|(/|\\./|[a-z]:\\\\).*"
                    + "|<.*>|\\[.*]|\\(.*\\)|\\{}|__.*__");

    /** Words that ask to be replaced. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i).*(change[-_ ]?(me|it|this)|replace[-_ ]?(me|with|this)|place[-_ ]?holder|your[-_ ]?\\w*[-_ ]?(pass|secret|key|token)|dummy|todo|fix[-_ ]?me"
                    + "|to[-_ ]?be[-_ ]?(set|defined|replaced)|insert|redacted|not[-_ ]?(set|used|needed|a[-_ ]?real)|example|override|overwritten|fake).*"
                    + "|(?<one>.)\\k<one>*|[x*.#_-]+");

    private static final Set<String> NAMES_OF_NOTHING = Set.of(
            "null",
            "none",
            "true",
            "false",
            "unknown",
            "anonymous",
            "bearer",
            "basic",
            "n/a",
            "default",
            "empty",
            "nil",
            "undefined",
            "yes",
            "no",
            "on",
            "off",
            "enabled",
            "disabled",
            "required",
            "optional",
            "auto",
            "always",
            "never");

    private static final Pattern NAME = Pattern.compile("[A-Za-z]+([._/:-][A-Za-z]+)+|[A-Z]+(_[A-Z0-9]+)+");

    private SecretValue() {}

    /** Tells whether a value may be the secret itself. */
    static boolean mayBeOne(String value, String canonicalKey) {
        String text = value.strip();
        return text.length() >= MIN_LENGTH
                && text.indexOf(' ') < 0
                && text.indexOf('\t') < 0
                && !NAMES_OF_NOTHING.contains(text.toLowerCase(Locale.ROOT))
                && !REFERENCE.matcher(text).matches()
                && !PLACEHOLDER.matcher(text).matches()
                && !(isLookedUp(canonicalKey) && NAME.matcher(text).matches());
    }

    /** Below such keys stand names under which a secret is found: of headers, parameters, claims, entries. */
    private static boolean isLookedUp(String canonicalKey) {
        return canonicalKey.matches(".*(name|header|param|parameter|claim|alias|field|prefix|property|ref|id)");
    }
}
