package org.example.clinic.web;

import io.jsonwebtoken.Jwts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import javax.crypto.SecretKey;
import org.example.clinic.model.Patient;

/** Lets patients into the portal, and remembers them. */
public class PortalLogin {
    private final SecretKey key;

    public PortalLogin(SecretKey key) {
        this.key = key;
    }

    public String account(String token) {
        return Jwts.parser().verifyWith(key).build().parseSignedClaims(token).getPayload().getSubject();
    }

    public Object accountOfPartner(String token) {
        return Jwts.parser().build().parse(token).getPayload(); // finds: unverified-jwt
    }

    public void remember(HttpServletResponse response, Patient patient) {
        response.addCookie(cookie("language", patient.getPreferredLanguage()));
        response.addCookie(cookie("patient", patient.getMrn())); // finds: phi-in-cookie
    }

    public String pass(Patient patient) {
        return Jwts.builder()
                .claim("language", patient.getPreferredLanguage())
                .subject(patient.getMrn())
                .signWith(key)
                .compact(); // finds: phi-in-token
    }

    private static Cookie cookie(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(3_600);
        return cookie;
    }
}
