package examples;

import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

class Good {
    static class Patient {
        String diagnosis;
        String ward;
    }

    ResponseEntity<String> summary(Patient patient) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(patient.diagnosis);
    }

    ResponseEntity<String> ward(Patient patient) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(10, TimeUnit.MINUTES).cachePublic())
                .body(patient.ward);
    }

    ResponseEntity<String> ownBrowserOnly(Patient patient) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(1, TimeUnit.MINUTES).cachePrivate())
                .body(patient.diagnosis);
    }
}
