package examples;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ResponseEntity;

class Bad {
    static class Patient {
        String fullName;
    }

    void refuse(HttpServletResponse response, Patient patient) throws IOException {
        response.sendError(409, "There is already a record of " + patient.fullName); // finds: phi-in-error-response
    }

    ResponseEntity<String> failed(Exception failure) {
        return ResponseEntity.internalServerError().body(failure.getMessage()); // finds: phi-in-error-response
    }
}
