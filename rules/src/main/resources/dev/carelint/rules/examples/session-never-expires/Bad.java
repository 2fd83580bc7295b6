package examples;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

class Bad {
    void afterLogin(HttpServletRequest request) {
        request.getSession().setMaxInactiveInterval(-1); // finds: session-never-expires
    }

    void wholeWeek(HttpServletRequest request) {
        request.getSession().setMaxInactiveInterval(7 * 24 * 60 * 60); // finds: session-never-expires
    }

    void start(ServletContext context) {
        context.setSessionTimeout(0); // finds: session-never-expires
    }
}
