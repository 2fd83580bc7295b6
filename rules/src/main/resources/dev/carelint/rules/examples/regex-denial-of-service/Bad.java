package examples;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

class Bad {
    boolean find(HttpServletRequest request, String leaflet) {
        Pattern pattern = Pattern.compile(request.getParameter("pattern")); // finds: regex-denial-of-service
        return pattern.matcher(leaflet).find();
    }

    boolean matches(HttpServletRequest request, String leaflet) {
        return leaflet.matches(".*" + request.getParameter("term") + ".*"); // finds: regex-denial-of-service
    }
}
