package examples;

import java.util.Map;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

class Bad {
    static class Patient {
        String mrn;
        String lastName;
    }

    PutObjectRequest scan(Patient patient) {
        return PutObjectRequest.builder()
                .bucket("scans")
                .key("scans/" + patient.mrn + ".dcm") // finds: phi-in-object-name
                .build();
    }

    PutObjectRequest letter(Patient patient, String id) {
        return PutObjectRequest.builder()
                .bucket("letters")
                .key(id)
                .metadata(Map.of("patient", patient.lastName)) // finds: phi-in-object-name
                .build();
    }
}
