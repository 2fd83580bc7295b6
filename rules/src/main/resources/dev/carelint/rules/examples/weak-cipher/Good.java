package examples;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

class Good {
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final String REPLACED = "DES/ECB/PKCS5Padding";

    byte[] seal(SecretKey key, byte[] document, SecureRandom random) throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        return cipher.doFinal(document);
    }

    byte[] wrap(PublicKey partner, SecretKey key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
        cipher.init(Cipher.WRAP_MODE, partner);
        return cipher.wrap(key);
    }

    SecretKey newKey() throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        return generator.generateKey();
    }

    boolean mustReplace(String transformation) {
        return REPLACED.equals(transformation);
    }
}
