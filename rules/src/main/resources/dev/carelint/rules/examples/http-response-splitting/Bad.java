package examples;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

class Bad {
    void label(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Report", request.getParameter("report")); // finds: http-response-splitting
    }
}
