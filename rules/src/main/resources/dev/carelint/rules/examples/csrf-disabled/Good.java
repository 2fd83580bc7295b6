package examples;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

class Good {
    SecurityFilterChain portal(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().hasRole("PATIENT"))
                .formLogin(Customizer.withDefaults())
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse()))
                .build();
    }

    SecurityFilterChain partners(HttpSecurity http) throws Exception {
        return http.securityMatcher("/fhir/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority("SCOPE_system/*.read"))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    SecurityFilterChain tokens(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .formLogin(form -> form.disable())
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
