package org.example.clinic.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;

/** The file that holds the clinic's own keys. */
public class KeyFile {
    private final KeyStore keys;

    public KeyFile(KeyStore keys) {
        this.keys = keys;
    }

    public void put(String alias, PrivateKey key, char[] password, Certificate... chain) throws GeneralSecurityException {
        keys.setKeyEntry(alias, key, password, chain);
    }

    public void putForBatch(PrivateKey key, char[] password, Certificate... chain) throws GeneralSecurityException {
        keys.setKeyEntry("batch", key, password, chain);
    }

    public void trust(String partner, Certificate certificate) throws GeneralSecurityException {
        keys.setCertificateEntry(partner, certificate);
    }
}
