package org.example.clinic.service;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.example.clinic.model.Encounter;
import org.example.clinic.model.Patient;
import org.springframework.stereotype.Service;

/** Writes letters, and tells patients by mail that there is one. */
@Service
public class LetterService {
    private static final String PORTAL = "https://portal.clinic.example.org/letters";

    private final Session session;

    public LetterService(Session session) {
        this.session = session;
    }

    public MimeMessage announce(Encounter encounter) throws MessagingException {
        MimeMessage mail = to(encounter.getPatient());
        mail.setSubject("You have a new letter");
        mail.setText(encounter.getClinicalNote() == null ? "Please call us." : "Read it at " + PORTAL);
        return mail;
    }

    public MimeMessage result(Encounter encounter) throws MessagingException {
        MimeMessage mail = to(encounter.getPatient());
        mail.setSubject("Your visit " + encounter.getReference());
        mail.setText(text(encounter)); // finds: phi-in-mail
        return mail;
    }

    private static String text(Encounter encounter) {
        return "We found: " + encounter.getDiagnosisCode() + "\n\nYour clinic";
    }

    private MimeMessage to(Patient patient) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(patient.getEmail()));
        return mail;
    }
}
