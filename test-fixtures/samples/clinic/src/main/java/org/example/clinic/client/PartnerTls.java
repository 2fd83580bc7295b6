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
        SSLContext context = SSLContext.getInstance("TLSv1.1"); // finds: outdated-tls
        context.init(null, managers, null);
        return context;
    }

    public static void relax(HttpsURLConnection connection) {
        connection.setHostnameVerifier((host, session) -> true); // finds: hostname-check-disabled
    }

    public static void pin(HttpsURLConnection connection, String expected) {
        connection.setHostnameVerifier((host, session) -> host.equals(expected));
    }

    /** Trusts whoever answers. */
    static class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("clients are not expected here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {} // finds: trust-all-certificates

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
