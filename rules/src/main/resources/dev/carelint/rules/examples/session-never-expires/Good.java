package examples;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

class Good {
    private static final int QUARTER = 15 * 60;

    void afterLogin(HttpServletRequest request) {
        request.getSession().setMaxInactiveInterval(QUARTER);
    }

    void start(ServletContext context) {
        context.setSessionTimeout(30);
    }

    void configured(HttpServletRequest request, int seconds) {
        request.getSession().setMaxInactiveInterval(seconds);
    }
}
