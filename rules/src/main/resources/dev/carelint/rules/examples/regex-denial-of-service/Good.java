package examples;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

class Good {
    boolean find(HttpServletRequest request, String leaflet) {
        String term = Pattern.quote(request.getParameter("term"));
        return Pattern.compile(term, Pattern.CASE_INSENSITIVE).matcher(leaflet).find();
    }

    boolean contains(HttpServletRequest request, String leaflet) {
        return leaflet.contains(request.getParameter("term"));
    }

    boolean isCode(HttpServletRequest request) {
        return request.getParameter("code").matches("[A-Z][0-9]{2}");
    }
}
