package examples;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.ResponseCookie;

class Good {
    static class Patient {
        String mrn;
        String language;
    }

    void remember(HttpServletResponse response, Patient patient) {
        Cookie cookie = new Cookie("session", UUID.randomUUID().toString());
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
        Cookie language = new Cookie("language", patient.language);
        language.setSecure(true);
        language.setHttpOnly(true);
        response.addCookie(language);
    }

    ResponseCookie visit(Patient patient, UUID visit) {
        return ResponseCookie.from("visit", visit.toString())
                .secure(true)
                .httpOnly(true)
                .sameSite(patient.mrn == null ? "Lax" : "Strict")
                .build();
    }

    void forget(HttpServletResponse response, Cookie last) {
        last.setValue("");
        last.setMaxAge(0);
        response.addCookie(last);
    }
}
