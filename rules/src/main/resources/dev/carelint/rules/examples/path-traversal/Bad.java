package examples;

import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

class Bad {
    InputStream scan(HttpServletRequest request) throws IOException {
        File file = new File("/var/scans", request.getParameter("name"));
        return new FileInputStream(file); // finds: path-traversal
    }

    byte[] leaflet(HttpServletRequest request) throws IOException {
        Path file = Path.of("/var/leaflets").resolve(request.getParameter("name")).normalize();
        return Files.readAllBytes(file); // finds: path-traversal
    }
}
