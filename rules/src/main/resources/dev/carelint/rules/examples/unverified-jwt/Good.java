package examples;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.jsonwebtoken.Jwts;
import java.text.ParseException;
import javax.crypto.SecretKey;

class Good {
    String ward(String token, JWSVerifier verifier) throws ParseException, JOSEException {
        SignedJWT signed = SignedJWT.parse(token);
        if (!signed.verify(verifier)) {
            throw new JOSEException("the token is not ours");
        }
        return signed.getJWTClaimsSet().getStringClaim("ward");
    }

    String clinician(String token, SecretKey key) {
        return Jwts.parser().verifyWith(key).build().parseSignedClaims(token).getPayload().getSubject();
    }

    String issue(String clinician, SecretKey key) {
        return Jwts.builder().subject(clinician).signWith(key).compact();
    }
}
