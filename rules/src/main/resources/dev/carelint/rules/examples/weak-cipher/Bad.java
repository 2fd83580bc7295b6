package examples;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

class Bad {
    private static final String TRANSFORMATION = "AES/ECB/PKCS5Padding";

    byte[] seal(SecretKey key, byte[] document) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION); // finds: weak-cipher
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(document);
    }

    byte[] sealShort(SecretKey key, byte[] document) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES"); // finds: weak-cipher
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(document);
    }

    SecretKey legacyKey() throws GeneralSecurityException {
        return KeyGenerator.getInstance("DESede").generateKey(); // finds: weak-cipher
    }
}
