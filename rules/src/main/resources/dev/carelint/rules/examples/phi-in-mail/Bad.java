package examples;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

class Bad {
    static class Patient {
        String fullName;
        String diagnosis;
        String birthDate;
    }

    void notify(MimeMessage message, Patient patient) throws MessagingException {
        message.setSubject("Results for " + patient.fullName); // finds: phi-in-mail
        message.setText(text(patient)); // finds: phi-in-mail
    }

    private static String text(Patient patient) {
        return "Your diagnosis: " + patient.diagnosis;
    }
}
