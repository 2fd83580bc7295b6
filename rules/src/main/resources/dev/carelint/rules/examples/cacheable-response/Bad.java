package examples;

import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

class Bad {
    static class Patient {
        String diagnosis;
    }

    ResponseEntity<String> summary(Patient patient) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(10, TimeUnit.MINUTES).cachePublic())
                .body(patient.diagnosis); // finds: cacheable-response
    }
}
