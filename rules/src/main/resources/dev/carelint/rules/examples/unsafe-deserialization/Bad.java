package examples;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.XMLDecoder;
import java.io.IOException;
import java.io.ObjectInputStream;

class Bad {
    Object order(HttpServletRequest request) throws IOException, ClassNotFoundException {
        ObjectInputStream in = new ObjectInputStream(request.getInputStream());
        return in.readObject(); // finds: unsafe-deserialization
    }

    Object settings(HttpServletRequest request) throws IOException {
        try (XMLDecoder decoder = new XMLDecoder(request.getInputStream())) {
            return decoder.readObject(); // finds: unsafe-deserialization
        }
    }
}
