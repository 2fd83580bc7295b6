package examples;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class Bad {
    Process convert(HttpServletRequest request) throws IOException {
        return Runtime.getRuntime().exec("dcmdump " + request.getParameter("file")); // finds: command-injection
    }

    Process print(HttpServletRequest request) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c"));
        command.add("lp -d " + request.getHeader("X-Printer"));
        return new ProcessBuilder(command).start(); // finds: command-injection
    }
}
