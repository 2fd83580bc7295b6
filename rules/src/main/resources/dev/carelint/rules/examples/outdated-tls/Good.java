package examples;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

class Good {
    private static final String OLDEST_SUPPORTED = "TLSv1.1";

    SSLContext context() throws GeneralSecurityException {
        return SSLContext.getInstance("TLSv1.3");
    }

    SSLContext negotiated() throws GeneralSecurityException {
        return SSLContext.getInstance("TLS");
    }

    void prepare(SSLSocket socket) {
        socket.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    }

    SSLParameters parameters() {
        SSLParameters parameters = new SSLParameters();
        parameters.setCipherSuites(new String[] {"TLS_AES_256_GCM_SHA384"});
        return parameters;
    }

    boolean isRefused(String protocol) {
        return OLDEST_SUPPORTED.compareTo(protocol) >= 0;
    }
}
