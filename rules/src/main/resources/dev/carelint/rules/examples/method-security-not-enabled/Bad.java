package examples;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

class Bad {
    @interface SpringBootApplication {}

    @SpringBootApplication
    static class Portal {} // finds: method-security-not-enabled

    @Service
    static class Charts {
        @PreAuthorize("hasRole('PHYSICIAN')")
        String chart(long id) {
            return "";
        }
    }
}
