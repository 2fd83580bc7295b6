package org.example.clinic.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/** Encrypts records before they leave the clinic. */
public class RecordCipher {
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] OLD_IV = new byte[IV_BYTES];
    private static final String OLD_TRANSFORMATION = "AES/ECB/PKCS5Padding";

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    public RecordCipher(SecretKey key) {
        this.key = key;
    }

    public byte[] encrypt(byte[] plain) throws GeneralSecurityException {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
        byte[] sealed = cipher.doFinal(plain);
        return ByteBuffer.allocate(iv.length + sealed.length).put(iv).put(sealed).array();
    }

    public byte[] encryptForArchive(byte[] plain) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(OLD_TRANSFORMATION); // finds: weak-cipher
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(plain);
    }

    public byte[] encryptForPartner(byte[] plain) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, OLD_IV)); // finds: predictable-iv
        return cipher.doFinal(plain);
    }

    public byte[] wrapForFax(byte[] plain) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("DESede/CBC/PKCS5Padding"); // finds: weak-cipher
        byte[] iv = new byte[8];
        random.nextBytes(iv);
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
        return cipher.doFinal(plain);
    }
}
