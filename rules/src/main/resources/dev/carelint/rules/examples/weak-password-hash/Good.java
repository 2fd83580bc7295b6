package examples;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

class Good {
    private static final int ITERATIONS = 600_000;

    byte[] hash(char[] password, SecureRandom random) throws GeneralSecurityException {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        PBEKeySpec spec = new PBEKeySpec(password, salt, ITERATIONS, 256);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    }

    boolean matches(byte[] stored, byte[] computed) {
        return MessageDigest.isEqual(stored, computed);
    }

    byte[] fingerprint(byte[] document) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(document);
    }

    byte[] pseudonym(SecretKey key, byte[] accountNumber) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return mac.doFinal(accountNumber);
    }
}
