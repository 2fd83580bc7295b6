package examples;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

class Good {
    static class Patient {
        long id;
        String ssn;
    }

    private static final URI SEARCH = URI.create("https://mpi.example.org/patients/search");
    private static final URI SSN_SYSTEM = URI.create("http://hl7.org/fhir/sid/us-ssn");

    private final HttpClient client = HttpClient.newHttpClient();

    int find(Patient patient) throws IOException, InterruptedException {
        String body = "{\"system\":\"" + SSN_SYSTEM + "\",\"value\":\"" + patient.ssn + "\"}";
        HttpRequest request = HttpRequest.newBuilder(SEARCH)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    HttpRequest byId(Patient patient, int page) {
        return HttpRequest.newBuilder(URI.create("https://mpi.example.org/patients/" + patient.id + "?page=" + page))
                .build();
    }

    HttpRequest page(List<Patient> found, int page) {
        String query = "?page=" + page + "&known=" + found.size();
        return HttpRequest.newBuilder(URI.create("https://mpi.example.org/patients" + query)).build();
    }
}
