package examples;

import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import io.jsonwebtoken.Jwts;
import java.security.Key;
import java.util.Date;
import java.util.UUID;

class Good {
    static class Patient {
        UUID uuid;
        String mrn;
        String ward;
    }

    String portal(Patient patient, Key key) {
        return Jwts.builder()
                .subject(patient.uuid.toString())
                .claim("ward", patient.ward)
                .claim("known", patient.mrn != null)
                .expiration(new Date())
                .signWith(key)
                .compact();
    }

    EncryptedJWT referral(Patient patient, JWEHeader header) {
        return new EncryptedJWT(header, new JWTClaimsSet.Builder().claim("mrn", patient.mrn).build());
    }
}
