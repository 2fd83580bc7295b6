package examples;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Bad {
    InputStream image(HttpServletRequest request) throws IOException {
        URL source = new URL(request.getParameter("source"));
        return source.openStream(); // finds: server-side-request-forgery
    }

    String capabilities(HttpServletRequest request) throws IOException, InterruptedException {
        URI server = URI.create(request.getParameter("server") + "/metadata");
        HttpRequest ask = HttpRequest.newBuilder(server).build(); // finds: server-side-request-forgery
        return HttpClient.newHttpClient().send(ask, HttpResponse.BodyHandlers.ofString()).body();
    }
}
