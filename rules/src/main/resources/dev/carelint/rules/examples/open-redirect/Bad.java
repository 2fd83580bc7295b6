package examples;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

class Bad {
    void afterLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String back = request.getParameter("back");
        response.sendRedirect(back == null ? "/home" : back); // finds: open-redirect, http-response-splitting
    }
}
