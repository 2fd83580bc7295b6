package org.example.clinic.export;

import java.io.FileWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import org.example.clinic.model.Encounter;
import org.example.clinic.model.Patient;

/** Writes tables for those who asked for them. */
public class CsvExport {
    private static final String HEADER = "mrn,lastName,birthDate\n";

    public void patients(Path file, List<Patient> patients) throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (Patient patient : patients) {
            rows.append(row(patient)).append('\n');
        }
        Files.writeString(file, rows.toString()); // finds: phi-to-file
    }

    private static String row(Patient patient) {
        return String.join(",", patient.getMrn(), patient.getLastName(), String.valueOf(patient.getBirthDate()));
    }

    public void notes(String file, List<Encounter> encounters) throws IOException {
        try (FileWriter writer = new FileWriter(file)) {
            for (Encounter encounter : encounters) {
                writer.write(encounter.getReference().toString());
                writer.write(encounter.getClinicalNote()); // finds: phi-to-file
            }
        }
    }

    public void sealed(Path file, List<Patient> patients, Cipher cipher) throws IOException {
        try (OutputStream out = new CipherOutputStream(Files.newOutputStream(file), cipher)) {
            for (Patient patient : patients) {
                out.write(row(patient).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    public void counts(Path file, List<Encounter> encounters) throws IOException {
        Files.writeString(file, "encounters," + encounters.size() + "\n");
    }
}
