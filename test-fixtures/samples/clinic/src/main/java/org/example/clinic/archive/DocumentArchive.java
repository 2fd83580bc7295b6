package org.example.clinic.archive;

import java.util.Map;
import java.util.UUID;
import org.example.clinic.model.Encounter;
import org.example.clinic.model.Patient;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Keeps documents, sealed before they come here, in object storage. */
public class DocumentArchive {
    private static final String BUCKET = "clinic-documents";

    private final S3Client s3;

    public DocumentArchive(S3Client s3) {
        this.s3 = s3;
    }

    public UUID letter(Encounter encounter, byte[] sealed) {
        UUID name = UUID.randomUUID();
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(BUCKET)
                .key("letters/" + name)
                .metadata(Map.of("ward", encounter.getWard()))
                .acl(ObjectCannedACL.PRIVATE)
                .build();
        s3.putObject(request, RequestBody.fromBytes(sealed));
        return name;
    }

    public void consent(Patient patient, byte[] sealed) {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(BUCKET)
                .key("consents/" + patient.getMrn() + ".pdf") // finds: phi-in-object-name
                .build();
        s3.putObject(request, RequestBody.fromBytes(sealed));
    }

    public void leaflet(String title, byte[] pages) {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(BUCKET)
                .key("leaflets/" + title)
                .acl(ObjectCannedACL.PUBLIC_READ) // finds: public-object
                .build();
        s3.putObject(request, RequestBody.fromBytes(pages));
    }
}
