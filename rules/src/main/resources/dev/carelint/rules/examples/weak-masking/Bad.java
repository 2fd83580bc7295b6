package examples;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

class Bad {
    static class Patient {
        String ssn;
        String phone;
        String mrn;
        String birthDate;
    }

    /** Four digits are hidden, and there are only ten thousand of those. */
    static String maskSsn(String ssn) {
        return ssn.substring(0, 5) + "****"; // finds: weak-masking
    }

    static String maskPhone(String phone) {
        char[] digits = phone.toCharArray();
        digits[0] = '*';
        return new String(digits); // finds: weak-masking
    }

    String label(Patient patient) {
        return maskSsn(patient.ssn) + " / " + maskPhone(patient.phone);
    }

    String card(Patient patient) {
        return "MRN ***" + patient.mrn.substring(3); // finds: weak-masking
    }

    /** A birth date is one of some forty thousand: all of them are hashed in a moment. */
    String pseudonym(Patient patient) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] hash = digest.digest(patient.birthDate.getBytes(StandardCharsets.UTF_8)); // finds: weak-masking
        return HexFormat.of().formatHex(hash);
    }

    static String hashed(String identifier) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        digest.update(identifier.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest()); // finds: weak-masking
    }

    String exported(Patient patient) throws GeneralSecurityException {
        return hashed(patient.ssn);
    }
}
