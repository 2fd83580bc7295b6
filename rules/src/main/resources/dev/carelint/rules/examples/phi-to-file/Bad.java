package examples;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class Bad {
    static class Patient {
        String lastName;
        String ssn;
        String diagnosis;
    }

    void export(Path file, List<Patient> patients) throws IOException {
        StringBuilder csv = new StringBuilder("name,ssn\n");
        for (Patient patient : patients) {
            csv.append(patient.lastName).append(',').append(patient.ssn).append('\n');
        }
        Files.writeString(file, csv); // finds: phi-to-file
    }

    void dump(Patient patient) throws IOException {
        try (FileOutputStream out = new FileOutputStream("last-visit.txt")) {
            out.write(patient.diagnosis.getBytes(StandardCharsets.UTF_8)); // finds: phi-to-file
        }
    }
}
