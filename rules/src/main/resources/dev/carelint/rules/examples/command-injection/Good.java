package examples;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;

class Good {
    private static final Map<String, String> PRINTERS = Map.of("ward", "lp-ward-1", "desk", "lp-desk-2");

    Process pages(HttpServletRequest request) throws IOException {
        int pages = Integer.parseInt(request.getParameter("pages"));
        return new ProcessBuilder("lp", "-n", Integer.toString(pages)).start();
    }

    Process print(HttpServletRequest request) throws IOException {
        String printer = PRINTERS.getOrDefault(request.getParameter("printer"), "lp-desk-2");
        return new ProcessBuilder("lp", "-d", printer).start();
    }

    Process status() throws IOException {
        return Runtime.getRuntime().exec(new String[] {"lpstat", "-p"});
    }
}
