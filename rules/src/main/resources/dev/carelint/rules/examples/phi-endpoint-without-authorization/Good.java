package examples;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class Good {
    static class Patient {
        String familyName;
        String diagnosis;
    }

    static class Security {
        SecurityFilterChain interfaces(HttpSecurity http) throws Exception {
            return http.securityMatcher("/api/**")
                    .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("CARE_TEAM"))
                    .build();
        }
    }

    @RestController
    @RequestMapping("/api/patients")
    static class Current {
        @GetMapping("/{id}")
        Patient one(@PathVariable("id") long id) {
            return new Patient();
        }
    }

    @RestController
    @RequestMapping("/legacy")
    static class Legacy {
        @PreAuthorize("hasRole('CARE_TEAM')")
        @GetMapping("/patients/{id}")
        Patient one(@PathVariable("id") long id) {
            return new Patient();
        }

        @GetMapping("/wards")
        List<String> wards() {
            return List.of("A1", "B2");
        }
    }
}
