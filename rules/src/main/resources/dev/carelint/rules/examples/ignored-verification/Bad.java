package examples;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.text.ParseException;

class Bad {
    byte[] accept(PublicKey lab, byte[] result, byte[] received) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(lab);
        signature.update(result);
        signature.verify(received); // finds: ignored-verification
        return result;
    }

    byte[] unsealed(byte[] order, byte[] expected, byte[] received) {
        MessageDigest.isEqual(expected, received); // finds: ignored-verification
        return order;
    }

    String ward(SignedJWT token, JWSVerifier ours) throws JOSEException, ParseException {
        boolean genuine = token.verify(ours); // finds: ignored-verification
        return token.getJWTClaimsSet().getStringClaim("ward");
    }
}
