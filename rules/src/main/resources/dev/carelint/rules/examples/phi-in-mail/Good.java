package examples;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

class Good {
    static class Patient {
        Address email;
        String diagnosis;
    }

    void notify(MimeMessage message, Patient patient, String portal) throws MessagingException {
        message.setRecipient(Message.RecipientType.TO, patient.email);
        message.setSubject("You have a new message");
        message.setText(patient.diagnosis == null ? "Nothing new" : "Please log in to " + portal);
    }
}
