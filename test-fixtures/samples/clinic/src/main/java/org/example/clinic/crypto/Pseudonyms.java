package org.example.clinic.crypto;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.example.clinic.model.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.DigestUtils;

/** Replaces identifiers for research. */
public class Pseudonyms {
    private static final Logger log = LoggerFactory.getLogger(Pseudonyms.class);

    private final SecretKey key;

    public Pseudonyms(SecretKey key) {
        this.key = key;
    }

    public String of(Patient patient) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        String pseudonym = HexFormat.of().formatHex(mac.doFinal(patient.getMrn().getBytes(StandardCharsets.UTF_8)));
        log.info("pseudonym {}", pseudonym);
        return pseudonym;
    }

    public String legacy(Patient patient) throws Exception {
        byte[] number = patient.getSsn().getBytes(StandardCharsets.UTF_8);
        return DigestUtils.md5DigestAsHex(number); // finds: weak-hash
    }

    public String checksum(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
