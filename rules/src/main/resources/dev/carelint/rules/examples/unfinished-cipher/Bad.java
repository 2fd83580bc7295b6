package examples;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

class Bad {
    byte[] open(SecretKey key, byte[] nonce, byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        return cipher.update(sealed); // finds: unfinished-cipher
    }

    byte[] checked(PublicKey lab, byte[] result) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(lab);
        signature.update(result); // finds: unfinished-cipher
        return result;
    }

    byte[] marked(SecretKey key, byte[] order) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        mac.update(order); // finds: unfinished-cipher
        return order;
    }
}
