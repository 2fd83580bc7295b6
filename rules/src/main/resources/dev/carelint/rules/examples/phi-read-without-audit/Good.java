package examples;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class Good {
    static class Patient {
        String familyName;
        String diagnosis;
    }

    static class AuditLog {
        void read(long patient) {}
    }

    static class Records {
        private final AuditLog audit = new AuditLog();

        List<Patient> all() {
            audit.read(0);
            return List.of();
        }
    }

    @RestController
    static class Charts {
        private final Records records = new Records();

        @GetMapping("/charts")
        List<Patient> all() {
            return records.all();
        }

        @GetMapping("/charts/{id}")
        Patient one(@PathVariable("id") long id) {
            return records.all().get(0);
        }

        @GetMapping("/wards")
        List<String> wards() {
            return List.of();
        }
    }
}
