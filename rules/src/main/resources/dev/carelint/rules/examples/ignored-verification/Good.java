package examples;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import org.springframework.security.crypto.password.PasswordEncoder;

class Good {
    byte[] accept(PublicKey lab, byte[] result, byte[] received) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(lab);
        signature.update(result);
        if (!signature.verify(received)) {
            throw new SignatureException("the result was changed");
        }
        return result;
    }

    boolean agrees(byte[] expected, byte[] received) {
        return MessageDigest.isEqual(expected, received);
    }

    String login(PasswordEncoder encoder, String typed, String stored) {
        boolean right = encoder.matches(typed, stored);
        return right ? "welcome" : "try again";
    }
}
