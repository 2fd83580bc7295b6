package examples;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

class Bad {
    void remember(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("visit", token);
        cookie.setHttpOnly(true);
        response.addCookie(cookie); // finds: insecure-cookie
    }

    void forScripts(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("visit", token);
        cookie.setSecure(true);
        response.addCookie(cookie); // finds: insecure-cookie
    }
}
