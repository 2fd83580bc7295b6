package examples;

import jakarta.servlet.http.HttpServletRequest;

class Bad {
    Object export(HttpServletRequest request) throws ReflectiveOperationException {
        String exporter = request.getParameter("exporter");
        Class<?> type = Class.forName(exporter); // finds: reflection-injection
        return type.getDeclaredConstructor().newInstance();
    }
}
