package examples;

import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

class Good {
    PutObjectRequest letter(String key) {
        return PutObjectRequest.builder()
                .bucket("letters")
                .key(key)
                .acl(ObjectCannedACL.PRIVATE)
                .build();
    }

    PutObjectRequest asConfigured(String key, ObjectCannedACL acl) {
        return PutObjectRequest.builder().bucket("letters").key(key).acl(acl).build();
    }

    PutObjectRequest ofTheBucket(String key) {
        return PutObjectRequest.builder()
                .bucket("letters")
                .key(key)
                .acl("bucket-owner-full-control")
                .build();
    }
}
