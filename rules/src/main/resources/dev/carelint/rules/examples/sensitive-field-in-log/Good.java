package examples;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Good {
    private static final Logger log = LoggerFactory.getLogger(Good.class);
    private static final String PASSWORD_PROPERTY = "records.db.password";

    static class Account {
        long id;
        String password;
        Instant passwordChanged;
        int tokenCount;
    }

    void signIn(Account account, String typed) {
        boolean correct = account.password.equals(typed);
        log.info("Account {} signed in: {}", account.id, correct);
        log.debug("Password changed {}, {} tokens open", account.passwordChanged, account.tokenCount);
        if (account.password.length() < 15) {
            log.warn("Password of account {} is shorter than 15 characters", account.id);
        }
        if (typed.isEmpty()) {
            throw new IllegalStateException("Set " + PASSWORD_PROPERTY);
        }
    }
}
