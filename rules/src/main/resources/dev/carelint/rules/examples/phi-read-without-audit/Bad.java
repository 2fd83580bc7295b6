package examples;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class Bad {
    static class Patient {
        String familyName;
        String diagnosis;
    }

    static class AuditLog {
        void read(long patient) {}
    }

    @RestController
    static class Charts {
        private final AuditLog audit = new AuditLog();

        @GetMapping("/charts/{id}")
        Patient one(@PathVariable("id") long id) {
            audit.read(id);
            return new Patient();
        }
    }

    @RestController
    static class Lists {
        @GetMapping("/lists")
        List<Patient> all() { // finds: phi-read-without-audit doubtful
            return List.of();
        }
    }
}
