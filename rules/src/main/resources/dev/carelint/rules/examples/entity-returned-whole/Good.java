package examples;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class Good {
    @interface JsonIgnore {}

    @Entity
    static class Patient { // carelint:ignore unencrypted-phi-column -- encrypted volume
        @Id
        Long id;

        String familyName;

        @JsonIgnore
        String ssn;

        @JsonIgnore
        String diagnosis;
    }

    static class Label {
        String familyName;
        String bed;
    }

    @RestController
    static class Ward {
        @GetMapping("/ward")
        List<Label> beds() {
            return List.of();
        }

        @GetMapping("/patients")
        List<Patient> names() {
            return List.of();
        }

        @GetMapping("/counts")
        long count() {
            return 0;
        }
    }
}
