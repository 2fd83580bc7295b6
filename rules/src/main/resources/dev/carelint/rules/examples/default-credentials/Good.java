package examples;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

class Good {
    InMemoryUserDetailsManager accounts(String hash) {
        UserDetails service = User.withUsername("monitor").password(hash).build();
        return new InMemoryUserDetailsManager(service);
    }

    String store(PasswordEncoder encoder, String chosen) {
        return encoder.encode(chosen);
    }

    boolean isField(String field) {
        return "password".equals(field);
    }

    boolean isMissing(String password) {
        return "".equals(password);
    }
}
