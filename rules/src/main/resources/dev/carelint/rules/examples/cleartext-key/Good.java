package examples;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.JsonKeysetReader;
import com.google.crypto.tink.JsonKeysetWriter;
import com.google.crypto.tink.KeysetHandle;
import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;

class Good {
    KeysetHandle load(File file, Aead master) throws GeneralSecurityException, IOException {
        return KeysetHandle.read(JsonKeysetReader.withFile(file), master);
    }

    void save(KeysetHandle keys, File file, Aead master) throws GeneralSecurityException, IOException {
        keys.write(JsonKeysetWriter.withFile(file), master);
    }

    KeysetHandle parse(File file, Aead master, byte[] context) throws GeneralSecurityException, IOException {
        return KeysetHandle.readWithAssociatedData(JsonKeysetReader.withFile(file), master, context);
    }
}
