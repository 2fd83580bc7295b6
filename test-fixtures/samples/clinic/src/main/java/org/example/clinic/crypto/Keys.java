package org.example.clinic.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Where keys come from. */
public final class Keys {
    private static final String KEY_PROPERTY = "clinic.record.key";
    private static final int RSA_BITS = 1024;

    private Keys() {}

    public static SecretKey configured() {
        byte[] bytes = Base64.getDecoder().decode(System.getProperty(KEY_PROPERTY));
        return new SecretKeySpec(bytes, "AES");
    }

    public static SecretKey fallback() {
        byte[] bytes = "clinic-demo-key!".getBytes(StandardCharsets.UTF_8);
        return new SecretKeySpec(bytes, "AES"); // finds: hard-coded-secret
    }

    public static KeyPair signing() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(RSA_BITS); // finds: small-key
        return generator.generateKeyPair();
    }

    public static KeyPair agreement() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
