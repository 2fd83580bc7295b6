package examples;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

class Good {
    void label(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Report", URLEncoder.encode(request.getParameter("report"), StandardCharsets.UTF_8));
        response.setHeader("X-Page", Integer.toString(Integer.parseInt(request.getParameter("page"))));
        response.setIntHeader("X-Length", request.getParameter("report").length());
    }
}
