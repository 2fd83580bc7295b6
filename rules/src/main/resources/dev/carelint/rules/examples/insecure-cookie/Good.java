package examples;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

class Good {
    void remember(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("visit", token);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
    }

    void followsTheConnection(HttpServletRequest request, HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("visit", token);
        cookie.setSecure(request.isSecure());
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
    }

    void forget(HttpServletResponse response) {
        Cookie cookie = new Cookie("visit", "");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    void againstForgedRequests(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("XSRF-TOKEN", token);
        cookie.setSecure(true);
        response.addCookie(cookie);
    }
}
