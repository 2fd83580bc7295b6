package examples;

import org.apache.kafka.clients.producer.ProducerRecord;

class Bad {
    static class Patient {
        String mrn;
        String ward;
    }

    ProducerRecord<String, byte[]> admission(Patient patient, byte[] sealed) {
        return new ProducerRecord<>("admissions", patient.mrn, sealed); // finds: phi-in-message
    }
}
