package examples;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.nimbusds.jwt.SignedJWT;
import io.jsonwebtoken.Jwts;
import java.text.ParseException;

class Bad {
    String clinician(String token) {
        DecodedJWT decoded = JWT.decode(token);
        return decoded.getSubject(); // finds: unverified-jwt
    }

    String ward(String token) throws ParseException {
        SignedJWT signed = SignedJWT.parse(token);
        return signed.getJWTClaimsSet().getStringClaim("ward"); // finds: unverified-jwt
    }

    Object body(String token) {
        return Jwts.parser().build().parse(token).getPayload(); // finds: unverified-jwt
    }

    String issue(String clinician) {
        return Jwts.builder().subject(clinician).compact(); // finds: unverified-jwt
    }
}
