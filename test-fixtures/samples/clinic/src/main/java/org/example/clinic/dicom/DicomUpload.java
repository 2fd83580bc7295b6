package org.example.clinic.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores uploaded images. */
public class DicomUpload {
    private static final Logger LOGGER = LoggerFactory.getLogger(DicomUpload.class);

    private final Path store;

    public DicomUpload(Path store) {
        this.store = store;
    }

    public UUID accept(DicomHeader header) {
        LOGGER.info("upload, modality {}, {} elements", header.getModality(), header.size());
        UUID id = UUID.randomUUID();
        try {
            Files.createDirectories(store.resolve(id.toString()));
            Files.writeString(store.resolve(id + ".modality"), header.getModality());
            Files.writeString(store.resolve(id + ".index"), header.getPatientName()); // misses: phi-to-file, what lies under a key of an unknown map is not judged by the key
        } catch (IOException e) {
            LOGGER.error("cannot store the upload of {}", header.getPatientName(), e); // misses: phi-in-log, what lies under a key of an unknown map is not judged by the key
            throw new UncheckedIOException("cannot store " + id, e);
        }
        return id;
    }
}
