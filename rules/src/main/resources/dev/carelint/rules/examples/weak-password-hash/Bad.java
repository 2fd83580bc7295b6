package examples;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

class Bad {
    byte[] hash(String password) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return digest.digest(password.getBytes(StandardCharsets.UTF_8)); // finds: weak-password-hash
    }

    byte[] stretch(char[] password, byte[] salt) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password, salt, 1000, 256); // finds: weak-password-hash
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    }

    byte[] shared(char[] password) throws GeneralSecurityException {
        byte[] salt = "our-clinic".getBytes(StandardCharsets.US_ASCII);
        PBEKeySpec spec = new PBEKeySpec(password, salt, 600_000, 256); // finds: weak-password-hash
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    }
}
