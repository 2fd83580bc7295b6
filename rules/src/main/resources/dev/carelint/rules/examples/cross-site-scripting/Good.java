package examples;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.web.util.HtmlUtils;

class Good {
    void greet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrintWriter page = response.getWriter();
        page.println("<h1>Results for " + HtmlUtils.htmlEscape(request.getParameter("term")) + "</h1>");
        page.printf("<p>Page %d</p>", Integer.parseInt(request.getParameter("page")));
        page.println("<p>" + request.getParameter("term").length() + " letters</p>");
    }
}
