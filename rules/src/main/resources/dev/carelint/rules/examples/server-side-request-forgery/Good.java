package examples;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

class Good {
    private static final Map<String, URI> SERVERS = Map.of("north", URI.create("https://north.example.org/fhir/metadata"));

    String capabilities(HttpServletRequest request) throws IOException, InterruptedException {
        URI server = SERVERS.get(request.getParameter("server"));
        HttpRequest ask = HttpRequest.newBuilder(server).build();
        return HttpClient.newHttpClient().send(ask, HttpResponse.BodyHandlers.ofString()).body();
    }

    HttpRequest page(HttpServletRequest request) {
        int page = Integer.parseInt(request.getParameter("page"));
        return HttpRequest.newBuilder(URI.create("https://north.example.org/leaflets?page=" + page)).build();
    }

    HttpRequest ownServer(HttpServletRequest request) {
        String server = "north".equals(request.getParameter("server")) ? "north" : "south";
        return HttpRequest.newBuilder(URI.create("https://" + server + ".example.org/fhir/metadata")).build();
    }
}
