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
            Files.writeString(store.resolve(id + ".index"), header.getPatientName()); // finds: phi-to-file
        } catch (IOException e) {
            LOGGER.error("cannot store the upload of {}", header.getPatientName(), e); // finds: phi-in-log
            throw new UncheckedIOException("cannot store " + id, e);
        }
        return id;
    }
}
