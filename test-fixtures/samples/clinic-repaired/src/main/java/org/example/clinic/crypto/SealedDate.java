package org.example.clinic.crypto;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;

/** Keeps a date encrypted in its column. */
@Converter
public class SealedDate implements AttributeConverter<LocalDate, byte[]> {
    private final SealedText texts;

    public SealedDate(SealedText texts) {
        this.texts = texts;
    }

    @Override
    public byte[] convertToDatabaseColumn(LocalDate date) {
        return date == null ? null : texts.convertToDatabaseColumn(date.toString());
    }

    @Override
    public LocalDate convertToEntityAttribute(byte[] column) {
        return column == null ? null : LocalDate.parse(texts.convertToEntityAttribute(column));
    }
}
