package examples;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;

class Bad {
    @Entity
    static class Patient { // finds: unencrypted-phi-column
        @Id
        Long id;

        String ssn;
        String lastName;
        LocalDate birthDate;
    }

    @Embeddable
    static class LabResult { // finds: unencrypted-phi-column
        String hivStatus;
    }

    /** Encodes only: who reads the column reads the number. */
    @Converter
    static class SecretConverter implements AttributeConverter<String, String> {
        @Override
        public String convertToDatabaseColumn(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String convertToEntityAttribute(String column) {
            return new String(Base64.getDecoder().decode(column), StandardCharsets.UTF_8);
        }
    }

    @Entity
    static class Enrollment {
        @Id
        Long id;

        @Convert(converter = SecretConverter.class)
        String medicalRecordNumber; // finds: unencrypted-phi-column
    }
}
