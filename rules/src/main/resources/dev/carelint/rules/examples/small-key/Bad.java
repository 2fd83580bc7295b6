package examples;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

class Bad {
    private static final int BITS = 1024;

    KeyPair signing() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS); // finds: small-key
        return generator.generateKeyPair();
    }

    KeyPair agreement() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp160r1")); // finds: small-key
        return generator.generateKeyPair();
    }
}
