package examples;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

class Bad {
    private static final String PROTOCOL = "TLSv1.1";

    SSLContext context() throws GeneralSecurityException {
        return SSLContext.getInstance(PROTOCOL); // finds: outdated-tls
    }

    void prepare(SSLSocket socket) {
        socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1"}); // finds: outdated-tls
    }

    SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setCipherSuites(new String[] {"SSL_RSA_WITH_RC4_128_SHA"}); // finds: outdated-tls
        return parameters;
    }
}
