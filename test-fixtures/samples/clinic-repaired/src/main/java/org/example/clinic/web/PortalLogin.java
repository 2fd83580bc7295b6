package org.example.clinic.web;

import io.jsonwebtoken.Jwts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.example.clinic.model.Patient;

/** Lets patients into the portal, and remembers them. */
public class PortalLogin {
    private final SecretKey key;
    private final SecretKey partnerKey;

    public PortalLogin(SecretKey key, SecretKey partnerKey) {
        this.key = key;
        this.partnerKey = partnerKey;
    }

    public String account(String token) {
        return Jwts.parser().verifyWith(key).build().parseSignedClaims(token).getPayload().getSubject();
    }

    public Object accountOfPartner(String token) {
        return Jwts.parser().verifyWith(partnerKey).build().parseSignedClaims(token).getPayload();
    }

    public void remember(HttpServletResponse response, Patient patient) {
        response.addCookie(cookie("language", patient.getPreferredLanguage()));
        response.addCookie(cookie("visitor", UUID.randomUUID().toString()));
    }

    public String pass(Patient patient) {
        return Jwts.builder()
                .claim("language", patient.getPreferredLanguage())
                .subject(UUID.randomUUID().toString())
                .signWith(key)
                .compact();
    }

    private static Cookie cookie(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(3_600);
        return cookie;
    }
}
