package examples;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

class Bad {
    InMemoryUserDetailsManager accounts(PasswordEncoder encoder) {
        UserDetails nurse = User.withUsername("nurse")
                .password("{bcrypt}$2a$10$abcdefghijklmnopqrstuv") // finds: default-credentials
                .build();
        UserDetails admin = User.withUsername("admin")
                .password(encoder.encode("admin")) // finds: default-credentials
                .build();
        return new InMemoryUserDetailsManager(nurse, admin);
    }

    boolean isMaster(String password) {
        return "letmein".equals(password); // finds: default-credentials
    }
}
