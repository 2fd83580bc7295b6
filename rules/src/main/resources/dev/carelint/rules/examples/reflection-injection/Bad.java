package examples;

import jakarta.servlet.http.HttpServletRequest;

class Bad {
    Object export(HttpServletRequest request) throws ReflectiveOperationException {
        String format = request.getParameter("format");
        Class<?> type = Class.forName("org.example.export." + format); // finds: reflection-injection
        return type.getDeclaredConstructor().newInstance();
    }
}
