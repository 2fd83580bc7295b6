package examples;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.stereotype.Service;

class Good {
    @interface SpringBootApplication {}

    @SpringBootApplication
    static class Portal {}

    @Configuration
    @EnableMethodSecurity(securedEnabled = true)
    static class MethodSecurity {}

    @Service
    static class Charts {
        @PreAuthorize("hasRole('PHYSICIAN')")
        String chart(long id) {
            return "";
        }

        @Secured("ROLE_PHYSICIAN")
        String order(long id) {
            return "";
        }
    }
}
