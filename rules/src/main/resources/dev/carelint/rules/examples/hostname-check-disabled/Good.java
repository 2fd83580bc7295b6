package examples;

import java.io.IOException;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLParameters;

class Good {
    HttpsURLConnection open(URL url) throws IOException {
        return (HttpsURLConnection) url.openConnection();
    }

    SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("LDAPS");
        return parameters;
    }

    void pin(HttpsURLConnection connection, String partner) {
        connection.setHostnameVerifier((host, session) -> host.equals(partner));
    }
}
