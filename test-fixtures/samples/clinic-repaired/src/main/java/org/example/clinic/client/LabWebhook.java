package org.example.clinic.client;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Takes what the laboratory sends, and checks that it was the laboratory. */
public class LabWebhook {
    private final PublicKey laboratory;
    private final SecretKey shared;

    public LabWebhook(PublicKey laboratory, SecretKey shared) {
        this.laboratory = laboratory;
        this.shared = shared;
    }

    public byte[] order(byte[] body, byte[] signed) throws GeneralSecurityException {
        if (!verifier(body).verify(signed)) {
            throw new SignatureException("not from the laboratory");
        }
        return body;
    }

    public byte[] result(byte[] body, byte[] signed) throws GeneralSecurityException {
        return order(body, signed);
    }

    public boolean isGenuine(byte[] body, byte[] code) throws GeneralSecurityException {
        return MessageDigest.isEqual(code(body), code);
    }

    public boolean isGenuinePing(byte[] body, byte[] code) throws GeneralSecurityException {
        return MessageDigest.isEqual(code(body), code);
    }

    public boolean isRepeated(byte[] body, byte[] before) {
        return Arrays.equals(body, before);
    }

    private Signature verifier(byte[] body) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(laboratory);
        signature.update(body);
        return signature;
    }

    private byte[] code(byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(shared);
        return mac.doFinal(body);
    }
}
