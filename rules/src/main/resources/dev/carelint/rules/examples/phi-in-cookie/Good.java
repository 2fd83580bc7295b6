package examples;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

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
}
