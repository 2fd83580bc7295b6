package org.example.clinic.crypto;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Keeps text encrypted in its column. */
@Converter
public class SealedText implements AttributeConverter<String, byte[]> {
    private final RecordCipher cipher;

    public SealedText(RecordCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public byte[] convertToDatabaseColumn(String text) {
        try {
            return text == null ? null : cipher.encrypt(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("cannot encrypt a column", failed);
        }
    }

    @Override
    public String convertToEntityAttribute(byte[] column) {
        try {
            return column == null ? null : new String(cipher.decrypt(column), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("cannot decrypt a column", failed);
        }
    }
}
