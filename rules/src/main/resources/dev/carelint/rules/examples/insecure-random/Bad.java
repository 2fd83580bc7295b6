package examples;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

class Bad {
    private final Random random = new Random();

    String sessionToken() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes); // finds: insecure-random
    }

    SecretKey key() {
        byte[] bytes = new byte[32];
        new Random(System.nanoTime()).nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES"); // finds: insecure-random
    }

    SecureRandom generator() {
        return new SecureRandom(new byte[] {4, 8, 15, 16, 23, 42}); // finds: insecure-random
    }
}
