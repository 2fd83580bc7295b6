package examples;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

class Bad {
    SecurityFilterChain portal(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().hasRole("PATIENT"))
                .formLogin(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable()) // finds: csrf-disabled
                .build();
    }
}
