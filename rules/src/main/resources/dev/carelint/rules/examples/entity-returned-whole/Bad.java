package examples;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class Bad {
    @Entity
    static class Patient { // finds: unencrypted-phi-column
        @Id
        Long id;

        String familyName;
        String ssn;
        String diagnosis;
    }

    @RestController
    static class Ward {
        @GetMapping("/ward")
        List<Patient> beds() { // finds: entity-returned-whole
            return List.of();
        }
    }
}
