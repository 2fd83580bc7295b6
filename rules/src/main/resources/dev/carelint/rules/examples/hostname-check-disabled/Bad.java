package examples;

import java.io.IOException;
import java.net.URL;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

class Bad {
    static class AnyName implements HostnameVerifier {
        @Override
        public boolean verify(String hostname, SSLSession session) { // finds: hostname-check-disabled
            return true;
        }
    }

    HttpsURLConnection open(URL url) throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
        connection.setHostnameVerifier((hostname, session) -> true); // finds: hostname-check-disabled
        return connection;
    }

    SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm(""); // finds: hostname-check-disabled
        return parameters;
    }
}
