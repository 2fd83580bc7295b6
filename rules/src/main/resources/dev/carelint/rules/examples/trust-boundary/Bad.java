package examples;

import jakarta.servlet.http.HttpServletRequest;

class Bad {
    void choose(HttpServletRequest request) {
        request.getSession().setAttribute("role", request.getParameter("role")); // finds: trust-boundary
    }

    void remember(HttpServletRequest request) {
        request.getSession().setAttribute(request.getParameter("key"), true); // finds: trust-boundary
    }
}
