package examples;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;

class Bad {
    void greet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrintWriter page = response.getWriter();
        page.println("<h1>Results for " + request.getParameter("term") + "</h1>"); // finds: cross-site-scripting
        page.printf("<p>%s</p>", request.getQueryString()); // finds: cross-site-scripting
    }
}
