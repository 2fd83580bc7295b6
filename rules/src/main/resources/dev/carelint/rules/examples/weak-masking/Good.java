package examples;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

class Good {
    static class Patient {
        String ssn;
        String phone;
        String mrn;
        String familyName;
    }

    static String maskSsn(String ssn) {
        return "***-**-" + ssn.substring(ssn.length() - 4);
    }

    static String maskPhone(String phone) {
        char[] digits = phone.toCharArray();
        for (int i = 0; i < digits.length - 4; i++) {
            digits[i] = '*';
        }
        return new String(digits);
    }

    String label(Patient patient) {
        return maskSsn(patient.ssn) + " / " + maskPhone(patient.phone);
    }

    String initial(Patient patient) {
        return patient.familyName.substring(0, 1) + "****";
    }

    /** Cut apart, not masked. */
    String area(Patient patient) {
        return patient.ssn.substring(0, 3) + "-" + patient.ssn.substring(3, 5) + "-" + patient.ssn.substring(5);
    }

    String keyed(Patient patient, SecretKey key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return HexFormat.of().formatHex(mac.doFinal(patient.mrn.getBytes(StandardCharsets.UTF_8)));
    }

    String salted(Patient patient, byte[] salt) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(patient.ssn.getBytes(StandardCharsets.UTF_8)));
    }

    String peppered(Patient patient, String pepper) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest((pepper + patient.ssn).getBytes(StandardCharsets.UTF_8)));
    }

    String entityTag(byte[] page) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page));
    }
}
