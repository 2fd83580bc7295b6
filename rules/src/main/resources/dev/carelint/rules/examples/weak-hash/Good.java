package examples;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

class Good {
    static class Patient {
        String ssn;
    }

    byte[] pseudonym(Patient patient, SecretKey key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return mac.doFinal(patient.ssn.getBytes(StandardCharsets.UTF_8));
    }

    byte[] fingerprint(byte[] document) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(document);
    }

    byte[] sign(PrivateKey key, byte[] document) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(document);
        return signature.sign();
    }

    long checksum(byte[] page) {
        CRC32 sum = new CRC32();
        sum.update(page);
        return sum.getValue();
    }
}
