package examples;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

class Good {
    static class Patient {
        String fullName;
    }

    static class WardFullException extends RuntimeException {
        WardFullException(String ward) {
            super("No bed left on ward " + ward);
        }
    }

    void refuse(HttpServletResponse response, UUID record) throws IOException {
        response.sendError(409, "There is already such a record: " + record);
    }

    ResponseEntity<String> failed(WardFullException failure) {
        return ResponseEntity.badRequest().body(failure.getMessage());
    }

    ResponseEntity<String> found(Patient patient) {
        return ResponseEntity.ok().body(patient.fullName);
    }
}
