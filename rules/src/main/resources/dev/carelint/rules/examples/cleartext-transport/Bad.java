package examples;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.util.Properties;

class Bad {
    private static final String RESULTS = "http://lab.example.org/results";

    InputStream results() throws IOException {
        return new URL(RESULTS).openStream(); // finds: cleartext-transport
    }

    HttpRequest order(String json) {
        return HttpRequest.newBuilder(URI.create("http://lab.example.org/orders")) // finds: cleartext-transport
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    Properties consumer() {
        Properties properties = new Properties();
        properties.setProperty("security.protocol", "SASL_PLAINTEXT"); // finds: cleartext-transport
        return properties;
    }
}
