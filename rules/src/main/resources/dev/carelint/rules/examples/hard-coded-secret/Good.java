package examples;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

class Good {
    private static final String USER_VARIABLE = "DB_USER";
    private static final String KEY_ALIAS = "records";

    SecretKey key(KeyStore store, char[] secret) throws GeneralSecurityException {
        byte[] bytes = store.getKey(KEY_ALIAS, secret).getEncoded();
        return new SecretKeySpec(bytes, "AES");
    }

    Connection connect() throws SQLException {
        String user = System.getenv(USER_VARIABLE);
        return DriverManager.getConnection("jdbc:postgresql://db/records", user, System.getenv("DB_PASSWORD"));
    }

    KeyStore open(InputStream in, Console console) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(in, console.readPassword("Password of the key store: "));
        return store;
    }

    KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
