package examples;

import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

class Bad {
    PutObjectRequest letter(String key) {
        return PutObjectRequest.builder()
                .bucket("letters")
                .key(key)
                .acl(ObjectCannedACL.PUBLIC_READ) // finds: public-object
                .build();
    }
}
