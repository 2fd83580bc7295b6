package examples;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

class Good {
    private static final Map<String, String> EXPORTS = Map.of("pdf", "org.example.export.Pdf", "cda", "org.example.export.Cda");

    Object export(HttpServletRequest request) throws ReflectiveOperationException {
        Class<?> type = Class.forName(EXPORTS.get(request.getParameter("format")));
        return type.getDeclaredConstructor().newInstance();
    }
}
