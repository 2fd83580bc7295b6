package examples;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

class Good {
    private final SecureRandom random = new SecureRandom();

    List<byte[]> sealAll(SecretKey key, List<byte[]> documents) throws GeneralSecurityException {
        List<byte[]> sealed = new ArrayList<>();
        byte[] nonce = new byte[12];
        for (byte[] document : documents) {
            random.nextBytes(nonce);
            sealed.add(seal(key, nonce, document));
        }
        return sealed;
    }

    private static byte[] seal(SecretKey key, byte[] nonce, byte[] document) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        return cipher.doFinal(document);
    }

    byte[] reseal(SecretKey key, byte[] nonce, byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        byte[] document = cipher.doFinal(sealed);
        byte[] fresh = new byte[12];
        random.nextBytes(fresh);
        return seal(key, fresh, document);
    }
}
