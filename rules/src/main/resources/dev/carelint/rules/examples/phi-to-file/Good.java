package examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

class Good {
    private static final SecureRandom RANDOM = new SecureRandom();

    static class Patient {
        String lastName;
        String ssn;
    }

    void export(Path file, List<Patient> patients, SecretKey key) throws IOException, GeneralSecurityException {
        StringBuilder csv = new StringBuilder("name,ssn\n");
        for (Patient patient : patients) {
            csv.append(patient.lastName).append(',').append(patient.ssn).append('\n');
        }
        byte[] nonce = new byte[12];
        RANDOM.nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        byte[] sealed = cipher.doFinal(csv.toString().getBytes(StandardCharsets.UTF_8));
        Files.write(file, sealed);
        Files.writeString(file.resolveSibling("export.log"), patients.size() + " patients exported");
    }
}
