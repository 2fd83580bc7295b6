package org.example.clinic.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores passwords of portal accounts. */
public class Passwords {
    private static final Logger log = LoggerFactory.getLogger(Passwords.class);
    private static final int OLD_ROUNDS = 600_000;
    private static final int ROUNDS = 600_000;

    public byte[] hash(char[] password, byte[] salt) throws GeneralSecurityException {
        return stretch(new PBEKeySpec(password, salt, ROUNDS, 256));
    }

    public byte[] oldHash(char[] password, byte[] salt) throws GeneralSecurityException {
        return stretch(new PBEKeySpec(password, salt, OLD_ROUNDS, 256));
    }

    private static byte[] stretch(PBEKeySpec spec) throws GeneralSecurityException {
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    }

    public boolean check(Account account, String typedPassword) {
        log.debug("checking the password of account {}", account.id());
        boolean same = account.password().equals(typedPassword);
        if (!same) {
            log.warn("wrong password for account {}", account.id());
        }
        return same;
    }

    /** An account of the patient portal. */
    public interface Account {
        long id();

        String password();
    }
}
