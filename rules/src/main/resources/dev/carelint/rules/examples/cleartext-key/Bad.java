package examples;

import com.google.crypto.tink.CleartextKeysetHandle;
import com.google.crypto.tink.JsonKeysetReader;
import com.google.crypto.tink.JsonKeysetWriter;
import com.google.crypto.tink.KeysetHandle;
import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;

class Bad {
    KeysetHandle load(File file) throws GeneralSecurityException, IOException {
        return CleartextKeysetHandle.read(JsonKeysetReader.withFile(file)); // finds: cleartext-key
    }

    void save(KeysetHandle keys, File file) throws IOException {
        CleartextKeysetHandle.write(keys, JsonKeysetWriter.withFile(file)); // finds: cleartext-key
    }

    KeysetHandle parse(byte[] stored) throws GeneralSecurityException {
        return CleartextKeysetHandle.parseFrom(stored); // finds: cleartext-key
    }
}
