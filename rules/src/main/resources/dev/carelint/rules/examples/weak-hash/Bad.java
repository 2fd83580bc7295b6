package examples;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;

class Bad {
    static class Patient {
        String ssn;
    }

    byte[] pseudonym(Patient patient) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("MD5");
        return digest.digest(patient.ssn.getBytes(StandardCharsets.UTF_8)); // finds: weak-hash
    }

    byte[] sign(PrivateKey key, byte[] document) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA1withRSA"); // finds: weak-hash
        signature.initSign(key);
        signature.update(document);
        return signature.sign();
    }
}
