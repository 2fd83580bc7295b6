package org.example.clinic.web;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.JdbcUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Who may call what. */
@Configuration
public class Gates {
    @Bean
    @Order(1)
    SecurityFilterChain portal(HttpSecurity http) throws Exception {
        return http.securityMatcher("/patients/**", "/visits/**", "/board/**")
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/board/opening-hours").permitAll()
                        .requestMatchers("/patients/search").hasRole("FRONT_DESK")
                        .anyRequest().hasRole("CARE_TEAM"))
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain partners(HttpSecurity http) throws Exception {
        return http.securityMatcher("/exchange/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority("SCOPE_exchange"))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    UserDetailsService accounts(DataSource tables) {
        return new JdbcUserDetailsManager(tables);
    }
}
