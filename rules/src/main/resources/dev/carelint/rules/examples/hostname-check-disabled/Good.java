package examples;

import java.io.IOException;
import java.net.URL;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

class Good {
    static class Renamed implements HostnameVerifier {
        private final HostnameVerifier usual = HttpsURLConnection.getDefaultHostnameVerifier();

        @Override
        public boolean verify(String hostname, SSLSession session) {
            if (hostname.equals("lab.example.org")) {
                return usual.verify("old-lab.example.org", session);
            }
            return usual.verify(hostname, session);
        }
    }

    HttpsURLConnection open(URL url) throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) url.openConnection();
        connection.setHostnameVerifier(new Renamed());
        return connection;
    }

    SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("LDAPS");
        return parameters;
    }
}
