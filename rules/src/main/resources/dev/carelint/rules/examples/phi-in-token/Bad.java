package examples;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.jsonwebtoken.Jwts;
import java.security.Key;

class Bad {
    static class Patient {
        String mrn;
        String diagnosis;
    }

    String portal(Patient patient, Key key) {
        return Jwts.builder().subject(patient.mrn).signWith(key).compact(); // finds: phi-in-token
    }

    String referral(Patient patient, Algorithm algorithm) {
        return JWT.create().withClaim("reason", patient.diagnosis).sign(algorithm); // finds: phi-in-token
    }
}
