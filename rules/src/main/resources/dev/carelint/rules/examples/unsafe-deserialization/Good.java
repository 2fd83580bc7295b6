package examples;

import jakarta.servlet.http.HttpServletRequest;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;

class Good {
    Object order(HttpServletRequest request) throws IOException, ClassNotFoundException {
        ObjectInputStream in = new ObjectInputStream(request.getInputStream());
        in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("org.example.Order;!*"));
        return in.readObject();
    }

    String text(HttpServletRequest request) throws IOException {
        return new DataInputStream(request.getInputStream()).readUTF();
    }

    Object ours() throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(Good.class.getResourceAsStream("/templates.bin"))) {
            return in.readObject();
        }
    }
}
