package org.example.clinic.client;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Connections to partners with certificates of their own. */
public final class PartnerTls {
    private PartnerTls() {}

    public static SSLContext context(TrustManager... managers) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(null, managers, null);
        return context;
    }

    public static SSLContext oldContext(TrustManager... managers) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLSv1.2");
        context.init(null, managers, null);
        return context;
    }

    public static void relax(HttpsURLConnection connection) {
        connection.setHostnameVerifier((host, session) -> host.endsWith(".partner.example.org"));
    }

    public static void pin(HttpsURLConnection connection, String expected) {
        connection.setHostnameVerifier((host, session) -> host.equals(expected));
    }

    /** Trusts one certificate. */
    static class Trusting implements X509TrustManager {
        private final X509Certificate expected;

        Trusting(X509Certificate expected) {
            this.expected = expected;
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("clients are not expected here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            if (!chain[0].equals(expected)) {
                throw new CertificateException("unexpected certificate");
            }
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
