package examples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

class Bad {
    SecretKey key() {
        byte[] bytes = "clinic-records-1".getBytes(StandardCharsets.US_ASCII);
        return new SecretKeySpec(bytes, "AES"); // finds: hard-coded-secret
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://db/records", "app", "winter-2024"); // finds: hard-coded-secret
    }

    KeyStore open(InputStream in) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(in, "changeit".toCharArray()); // finds: hard-coded-secret
        return store;
    }
}
