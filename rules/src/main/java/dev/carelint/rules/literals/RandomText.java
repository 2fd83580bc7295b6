package dev.carelint.rules.literals;

import dev.carelint.core.vocabulary.DataType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that look drawn at random and are called a secret by what holds them. */
final class RandomText {
    static final String KIND = "random key";

    private static final double LEAST = 3.7;
    private static final double LEAST_IN_HEX = 3.0;
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w+/.-])[A-Za-z0-9+/_-]{24,180}={0,2}(?![\\w+/.-])");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{32,}");
    private static final Pattern MIXED = Pattern.compile("(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).*");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    /** Names of digests, salts, public keys and ids speak of no secret. */
    private static final Pattern PUBLIC = Pattern.compile(
            "(?i).*(?:hash|digest|checksum|sha\\d*|md5|public|thumbprint|fingerprint|signature|etag|nonce|salt|id)$");
    /** A variable or field that is named like a secret is the matter of the rule about secrets in code. */
    private static final Set<Piece.Kind> KINDS = Set.of(Piece.Kind.ARGUMENT, Piece.Kind.FILE);

    private RandomText() {}

    static boolean isWorth(String text) {
        return text.length() >= 24 && Shapes.isWorth(text);
    }

    /** Adds the secrets of a text. */
    static void find(Piece piece, Meanings meanings, SecretShapes shapes, List<Sighting> found) {
        if (!KINDS.contains(piece.kind()) || !isWorth(piece.text())) {
            return;
        }
        Matcher token = TOKEN.matcher(piece.text());
        while (token.find()) {
            if (isRandom(token.group()) && !shapes.isNobodys(token.group())) {
                String before = Meanings.before(piece.text(), token.start());
                String name = before.isEmpty() && token.start() == 0 ? piece.name() : before;
                if (isSecret(name, meanings) && !isDigest(token.group(), name)) {
                    found.add(new Sighting(KIND, "", piece.place(token.start(), token.end()), false));
                }
            }
        }
    }

    private static boolean isRandom(String text) {
        if (UUID.matcher(text).matches()) {
            return false;
        }
        return HEX.matcher(text).matches()
                ? Entropy.of(text) >= LEAST_IN_HEX
                : MIXED.matcher(text).matches() && Entropy.of(text) >= LEAST;
    }

    /** What is kept of a password in hex digits is its digest. */
    private static boolean isDigest(String text, String name) {
        return HEX.matcher(text).matches() && name.toLowerCase(Locale.ROOT).contains("pass");
    }

    private static boolean isSecret(String name, Meanings meanings) {
        Optional<DataType> type = meanings.of(name);
        return type.filter(one -> one.family() == DataType.Family.CREDENTIAL).isPresent()
                && !PUBLIC.matcher(name).matches();
    }
}
