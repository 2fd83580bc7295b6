package examples;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

class Good {
    private static final Map<String, String> PAGES = Map.of("results", "/results", "visits", "/visits");

    void afterLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(PAGES.getOrDefault(request.getParameter("back"), "/home"));
    }

    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/results?page=" + Integer.parseInt(request.getParameter("page")));
    }

    void search(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/search?term=" + URLEncoder.encode(request.getParameter("term"), StandardCharsets.UTF_8));
    }
}
