package org.example.clinic.event;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.example.clinic.crypto.RecordCipher;
import org.example.clinic.model.Encounter;
import org.example.clinic.model.Patient;

/** Tells other systems who came and went; what is sealed only they can open. */
public class AdmissionEvents {
    private static final String TOPIC = "clinic.admissions";

    private final Producer<String, byte[]> producer;
    private final RecordCipher cipher;

    public AdmissionEvents(Producer<String, byte[]> producer, RecordCipher cipher) {
        this.producer = producer;
        this.cipher = cipher;
    }

    public void admitted(Encounter encounter) throws GeneralSecurityException {
        byte[] note = cipher.encrypt(encounter.getClinicalNote().getBytes(StandardCharsets.UTF_8));
        producer.send(new ProducerRecord<>(TOPIC, encounter.getReference().toString(), note));
    }

    public void registered(Patient patient) throws GeneralSecurityException {
        byte[] name = cipher.encrypt(patient.getLastName().getBytes(StandardCharsets.UTF_8));
        producer.send(new ProducerRecord<>(TOPIC, patient.getMrn(), name)); // finds: phi-in-message
    }
}
