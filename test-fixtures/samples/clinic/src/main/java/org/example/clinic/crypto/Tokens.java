package org.example.clinic.crypto;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes tokens for portal accounts. */
public class Tokens {
    private static final Logger log = LoggerFactory.getLogger(Tokens.class);

    private final Random random = new Random();
    private final SecureRandom secure = new SecureRandom();

    public String newAccessToken() {
        byte[] bytes = new byte[32];
        secure.nextBytes(bytes);
        String accessToken = HexFormat.of().formatHex(bytes);
        log.debug("made a token of {} characters", accessToken.length());
        return accessToken;
    }

    public String newResetToken() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes); // finds: insecure-random
    }

    /** A color for the user interface; nobody minds if it can be guessed. */
    public int color() {
        return random.nextInt(0xffffff);
    }
}
