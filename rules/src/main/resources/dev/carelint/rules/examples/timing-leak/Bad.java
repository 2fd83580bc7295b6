package examples;

import java.util.Arrays;
import javax.crypto.Mac;

class Bad {
    boolean isOurs(Mac mac, byte[] message, byte[] received) {
        return Arrays.equals(mac.doFinal(message), received); // finds: timing-leak
    }

    boolean isOursTurned(Mac mac, byte[] message, byte[] received) {
        byte[] expected = mac.doFinal(message);
        return Arrays.equals(received, expected); // finds: timing-leak
    }

    boolean isOursShort(Mac mac, byte[] message, byte[] received) {
        return Arrays.equals(Arrays.copyOf(mac.doFinal(message), 16), received); // finds: timing-leak
    }
}
