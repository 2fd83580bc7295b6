package examples;

import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

class Good {
    static class Scan {
        String patientMrn;
        String key;
        String modality;
    }

    PutObjectRequest store(Scan scan) {
        scan.key = "scans/" + UUID.randomUUID();
        return PutObjectRequest.builder()
                .bucket("scans")
                .key(scan.key)
                .metadata(Map.of("modality", scan.modality))
                .build();
    }

    PutObjectRequest letter(Scan scan, UUID letter) {
        return PutObjectRequest.builder()
                .bucket("letters")
                .key(letter + (scan.patientMrn == null ? "-unassigned" : ""))
                .build();
    }
}
