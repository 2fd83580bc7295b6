package examples;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

class Bad {
    static class Patient {
        String ssn;
        String lastName;
    }

    private final HttpClient client = HttpClient.newHttpClient();

    String find(Patient patient) throws IOException, InterruptedException {
        String query = "ssn=" + URLEncoder.encode(patient.ssn, StandardCharsets.UTF_8);
        URI uri = URI.create("https://mpi.example.org/patients?" + query); // finds: phi-in-url
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    HttpRequest byName(Patient patient) {
        return HttpRequest.newBuilder()
                .uri(URI.create("https://mpi.example.org/patients?family=" + patient.lastName)) // finds: phi-in-url
                .build();
    }
}
