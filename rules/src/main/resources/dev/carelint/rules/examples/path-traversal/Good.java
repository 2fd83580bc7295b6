package examples;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class Good {
    private static final Path PAGES = Path.of("/var/pages");
    private static final Map<String, Path> LEAFLETS = Map.of("flu", Path.of("/var/leaflets/flu.pdf"));

    byte[] scan(HttpServletRequest request) throws IOException {
        long number = Long.parseLong(request.getParameter("number"));
        return Files.readAllBytes(Path.of("/var/scans", number + ".png"));
    }

    byte[] page(HttpServletRequest request) throws IOException {
        Path page = PAGES.resolve(request.getParameter("page")).normalize();
        if (!page.startsWith(PAGES)) {
            throw new IOException("no such page");
        }
        return Files.readAllBytes(page);
    }

    byte[] leaflet(HttpServletRequest request) throws IOException {
        return Files.readAllBytes(LEAFLETS.get(request.getParameter("name")));
    }
}
