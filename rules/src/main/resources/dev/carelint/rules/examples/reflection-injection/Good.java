package examples;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

class Good {
    private static final Map<String, String> EXPORTS = Map.of("pdf", "org.example.export.Pdf", "cda", "org.example.export.Cda");

    Object export(HttpServletRequest request) throws ReflectiveOperationException {
        Class<?> type = Class.forName(EXPORTS.get(request.getParameter("format")));
        return type.getDeclaredConstructor().newInstance();
    }

    Object enumerated(HttpServletRequest request) {
        return Thread.State.valueOf(request.getParameter("state"));
    }

    Object fixed(HttpServletRequest request) throws ReflectiveOperationException {
        Object report = Class.forName("org.example.export.Report").getDeclaredConstructor().newInstance();
        report.getClass().getMethod("setTitle", String.class).invoke(report, request.getParameter("title"));
        return report;
    }
}
