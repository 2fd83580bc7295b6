package examples;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class Bad {
    static class LabResult {
        String patientName;
        String diagnosis;
    }

    static class Security {
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests
                            .requestMatchers(HttpMethod.GET, "/results/**").permitAll() // finds: permit-all-on-patient-path
                            .anyRequest().hasRole("CARE_TEAM"))
                    .build();
        }
    }

    @RestController
    @RequestMapping("/results")
    static class Results {
        @GetMapping("/{id}")
        LabResult one(@PathVariable("id") long id) {
            return new LabResult();
        }
    }
}
