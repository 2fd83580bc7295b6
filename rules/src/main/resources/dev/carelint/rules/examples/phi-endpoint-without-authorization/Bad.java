package examples;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class Bad {
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
    @RequestMapping("/legacy/patients")
    static class Legacy {
        @GetMapping("/{id}")
        Patient one(@PathVariable("id") long id) { // finds: phi-endpoint-without-authorization
            return new Patient();
        }
    }
}
