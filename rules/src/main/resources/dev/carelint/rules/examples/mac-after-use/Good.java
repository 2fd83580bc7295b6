package examples;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SignatureException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

class Good {
    byte[] open(SecretKey key, Mac mac, byte[] iv, byte[] sealed, byte[] code) throws GeneralSecurityException {
        if (!MessageDigest.isEqual(mac.doFinal(sealed), code)) {
            throw new SignatureException("the document was changed");
        }
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
        return cipher.doFinal(sealed);
    }

    byte[] seal(SecretKey key, Mac mac, byte[] iv, byte[] document) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
        byte[] sealed = cipher.doFinal(document);
        return mac.doFinal(sealed);
    }

    byte[] codeOverPlainText(SecretKey key, Mac mac, byte[] iv, byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
        byte[] document = cipher.doFinal(sealed);
        return mac.doFinal(document);
    }
}
