package examples;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

class Bad {
    private final SecureRandom random = new SecureRandom();

    List<byte[]> sealAll(SecretKey key, List<byte[]> documents) throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        List<byte[]> sealed = new ArrayList<>();
        for (byte[] document : documents) {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce)); // finds: reused-iv
            sealed.add(cipher.doFinal(document));
        }
        return sealed;
    }

    byte[][] sealBoth(SecretKey key, byte[] letter, byte[] scan) throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        return new byte[][] {
            seal(key, nonce, letter),
            seal(key, nonce, scan) // finds: reused-iv
        };
    }

    private static byte[] seal(SecretKey key, byte[] nonce, byte[] document) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        return cipher.doFinal(document);
    }

    static class Archive {
        private static final byte[] NONCE = new byte[12];

        static {
            new SecureRandom().nextBytes(NONCE);
        }

        private final SecretKey key;

        Archive(SecretKey key) {
            this.key = key;
        }

        byte[] seal(byte[] document) throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, NONCE)); // finds: reused-iv
            return cipher.doFinal(document);
        }
    }
}
