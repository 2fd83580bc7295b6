package examples;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.util.Properties;

class Good {
    private static final String LOINC = "http://loinc.org";
    private static final URI PROFILE = URI.create("http://hl7.org/fhir/StructureDefinition/Observation");

    InputStream results() throws IOException {
        return new URL("https://lab.example.org/results").openStream();
    }

    HttpRequest order(String json) {
        return HttpRequest.newBuilder(URI.create("http://localhost:8080/orders"))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    Properties consumer() {
        Properties properties = new Properties();
        properties.setProperty("security.protocol", "SASL_SSL");
        return properties;
    }

    boolean isLaboratoryCode(String system) {
        return LOINC.equals(system);
    }

    String profile() {
        return PROFILE.toString();
    }
}
