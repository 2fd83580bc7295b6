package examples;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

class Good {
    private static final SecureRandom RANDOM = new SecureRandom();

    String sessionToken() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String oneTimeCode() {
        return String.format("%06d", RANDOM.nextInt(1_000_000));
    }

    UUID requestId() {
        return UUID.randomUUID();
    }

    SecretKey key() throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(256, RANDOM);
        return generator.generateKey();
    }

    void pause() throws InterruptedException {
        Thread.sleep(100 + ThreadLocalRandom.current().nextInt(50));
    }

    <T> T sample(List<T> items, long seed) {
        return items.get(new Random(seed).nextInt(items.size()));
    }
}
