package examples;

import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;

class Good {
    boolean isOurs(Mac mac, byte[] message, byte[] received) {
        return MessageDigest.isEqual(mac.doFinal(message), received);
    }

    boolean isSameFile(MessageDigest digest, byte[] file, byte[] known) {
        return Arrays.equals(digest.digest(file), known);
    }

    boolean isSameDocument(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }
}
