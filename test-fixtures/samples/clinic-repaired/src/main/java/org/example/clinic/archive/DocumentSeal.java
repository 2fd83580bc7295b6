package org.example.clinic.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/** Seals documents for the archive, and opens them again. */
public class DocumentSeal {
    private static final int TAG_BITS = 128;
    private static final int BLOCK = 8_192;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final SecretKey codeKey;

    public DocumentSeal(SecretKey key, SecretKey codeKey) {
        this.key = key;
        this.codeKey = codeKey;
    }

    /** A document and what opens it. */
    public record Sealed(byte[] nonce, byte[] content) {}

    public List<Sealed> each(List<byte[]> documents) throws GeneralSecurityException {
        List<Sealed> sealed = new ArrayList<>();
        for (byte[] document : documents) {
            byte[] nonce = nonce();
            sealed.add(new Sealed(nonce, cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(document)));
        }
        return sealed;
    }

    public List<byte[]> folder(List<byte[]> documents) throws GeneralSecurityException {
        List<byte[]> sealed = new ArrayList<>();
        for (byte[] document : documents) {
            byte[] nonce = nonce();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            sealed.add(nonce);
            sealed.add(cipher.doFinal(document));
        }
        return sealed;
    }

    public void copy(byte[] nonce, InputStream in, OutputStream out) throws GeneralSecurityException, IOException {
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce);
        byte[] block = new byte[BLOCK];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            out.write(cipher.update(block, 0, read));
        }
        out.write(cipher.doFinal());
    }

    public byte[] head(byte[] nonce, byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        return Arrays.copyOf(cipher.doFinal(sealed), BLOCK);
    }

    /** Documents of the old archive carry a code of their own. */
    public byte[] open(byte[] iv, byte[] sealed, byte[] code) throws GeneralSecurityException {
        requireGenuine(sealed, code);
        return old(iv).doFinal(sealed);
    }

    public byte[] openFax(byte[] iv, byte[] sealed, byte[] code) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(codeKey);
        if (!MessageDigest.isEqual(mac.doFinal(sealed), code)) {
            throw new SignatureException("the fax was changed");
        }
        return old(iv).doFinal(sealed);
    }

    private void requireGenuine(byte[] sealed, byte[] code) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(codeKey);
        if (!MessageDigest.isEqual(mac.doFinal(sealed), code)) {
            throw new SignatureException("the document was changed");
        }
    }

    private byte[] nonce() {
        byte[] nonce = new byte[12];
        random.nextBytes(nonce);
        return nonce;
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private Cipher old(byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
        return cipher;
    }
}
