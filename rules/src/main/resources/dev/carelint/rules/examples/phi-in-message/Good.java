package examples;

import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

class Good {
    static class Encounter {
        UUID uuid;
        String ward;
    }

    ProducerRecord<String, byte[]> admission(Encounter encounter, byte[] sealed) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>("admissions", encounter.uuid.toString(), sealed);
        message.headers().add("ward", encounter.ward.getBytes());
        return message;
    }

    ProducerRecord<String, byte[]> moved(Encounter from, Encounter to, byte[] sealed) {
        return new ProducerRecord<>("moves-" + from.ward, 0, to.uuid.toString(), sealed);
    }
}
