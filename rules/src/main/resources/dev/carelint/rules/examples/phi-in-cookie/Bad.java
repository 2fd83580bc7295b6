package examples;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Bad {
    static class Patient {
        String mrn;
        String ssn;
    }

    void remember(HttpServletResponse response, Patient patient) {
        Cookie cookie = new Cookie("last", patient.mrn); // finds: phi-in-cookie
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
    }

    void change(Cookie cookie, Patient patient) {
        cookie.setValue(patient.ssn); // finds: phi-in-cookie
    }
}
