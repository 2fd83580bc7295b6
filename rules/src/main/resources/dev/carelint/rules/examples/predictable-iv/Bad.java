package examples;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

class Bad {
    private static final byte[] NONCE = "records-2024".getBytes(StandardCharsets.US_ASCII);

    byte[] seal(SecretKey key, byte[] document) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, NONCE)); // finds: predictable-iv
        return cipher.doFinal(document);
    }

    byte[] sealChained(SecretKey key, byte[] document) throws GeneralSecurityException {
        byte[] iv = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding"); // finds: weak-cipher doubtful
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv)); // finds: predictable-iv
        return cipher.doFinal(document);
    }

    IvParameterSpec drawn() {
        byte[] iv = new byte[16];
        new Random().nextBytes(iv);
        return new IvParameterSpec(iv); // finds: predictable-iv
    }
}
