package examples;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Bad {
    private static final Logger log = LoggerFactory.getLogger(Bad.class);

    static class Account {
        long id;
        String password;
        String accessToken;
    }

    void signIn(Account account) {
        log.debug("Account {} signs in with {}", account.id, account.password); // finds: sensitive-field-in-log
        if (!accepts(account.accessToken)) {
            throw new IllegalStateException("Refused " + account.accessToken); // finds: sensitive-field-in-log
        }
        System.out.println(header(account)); // finds: sensitive-field-in-log
    }

    private static String header(Account account) {
        return "Authorization: Bearer " + account.accessToken;
    }

    private static boolean accepts(String value) {
        return value.length() == 40;
    }
}
