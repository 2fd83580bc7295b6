package examples;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SignatureException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

class Bad {
    byte[] open(SecretKey key, Mac mac, byte[] iv, byte[] sealed, byte[] code) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
        byte[] document = cipher.doFinal(sealed); // finds: mac-after-use
        if (!MessageDigest.isEqual(mac.doFinal(sealed), code)) {
            throw new SignatureException("the document was changed");
        }
        return document;
    }

    byte[] openWithHead(SecretKey key, Mac mac, byte[] iv, byte[] sealed, byte[] code) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
        byte[] document = cipher.doFinal(sealed); // finds: mac-after-use
        mac.update(iv);
        mac.update(sealed);
        return MessageDigest.isEqual(mac.doFinal(), code) ? document : new byte[0];
    }

    byte[] openInTwoSteps(SecretKey key, Mac mac, byte[] iv, byte[] sealed, byte[] code) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(iv));
        byte[] head = cipher.update(sealed); // finds: mac-after-use
        byte[] tail = cipher.doFinal();
        byte[] expected = mac.doFinal(sealed);
        return MessageDigest.isEqual(expected, code) && tail.length == 0 ? head : tail;
    }
}
