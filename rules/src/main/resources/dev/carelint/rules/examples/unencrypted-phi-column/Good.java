package examples;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

class Good {
    @Converter
    static class SealedText implements AttributeConverter<String, byte[]> {
        private final SecureRandom random = new SecureRandom();
        private final SecretKey key;

        SealedText(SecretKey key) {
            this.key = key;
        }

        @Override
        public byte[] convertToDatabaseColumn(String text) {
            if (text == null) {
                return null;
            }
            byte[] nonce = new byte[12];
            random.nextBytes(nonce);
            byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        }

        @Override
        public String convertToEntityAttribute(byte[] column) {
            ByteBuffer buffer = ByteBuffer.wrap(column);
            byte[] nonce = new byte[12];
            buffer.get(nonce);
            byte[] sealed = new byte[buffer.remaining()];
            buffer.get(sealed);
            return new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
        }

        private byte[] run(int mode, byte[] nonce, byte[] data) {
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(mode, key, new GCMParameterSpec(128, nonce));
                return cipher.doFinal(data);
            } catch (GeneralSecurityException failed) {
                throw new IllegalStateException("cannot run the cipher", failed);
            }
        }
    }

    @Entity
    static class Patient {
        @Id
        Long id;

        @Convert(converter = SealedText.class)
        String ssn;

        @Convert(converter = SealedText.class)
        String diagnosis;

        @Transient
        String lastName;
    }

    /** Staff and places are no patients. */
    @Entity
    static class Ward {
        @Id
        Long id;

        String name;
        String phone;
    }

    /** Never stored. */
    static class AdmissionForm {
        String ssn;
        String lastName;
    }
}
