package examples;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

class Good {
    private static final Map<String, String> VIEWS = Map.of("week", "calendar-week", "day", "calendar-day");

    void choose(HttpServletRequest request) {
        request.getSession().setAttribute("view", VIEWS.get(request.getParameter("view")));
        request.getSession().setAttribute("page", Integer.valueOf(request.getParameter("page")));
    }

    void visited(HttpServletRequest request) {
        request.getSession().setAttribute("searched", request.getParameter("term") != null);
    }
}
