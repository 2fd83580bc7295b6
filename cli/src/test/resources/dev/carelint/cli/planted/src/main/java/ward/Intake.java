package ward;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;

/** Takes in {{name}}, born {{born}}, {{ssn}}; the door opens with {{password}}. */
public class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final String API_TOKEN = "{{token}}"; // {{token}} was issued to {{name}}
    private static final String PASSWORD = "{{password}}";
    private static final byte[] KEY = "{{password}}".getBytes();
    private static final char[] LETTERS = {{letters}};
    private static final String PEM = """
            {{pem}}
            """;
    private static final long NUMBER = {{digits}}L;

    @Value("${clinic.password:{{password}}}")
    private String fallback;

    private final Map<String, Object> context = new HashMap<>();

    void admit(Patient patient) throws SQLException {
        log.info("{{name}} {{ssn}} admitted with " + patient.getSsn()); /* {{ssn}} {{mrn}} */ log.warn(patient.getName() + "{{mrn}}");
        System.out.println("token={{token}} " + patient.getDiagnosis()); // carelint:ignore phi-in-console -- {{ssn}}, {{mrn}}, {{token}} stand on paper
        context.put("{{mrn}}", patient.getName());
        log.info("context {}", context);
        log.info("found {}", context.get("{{mrn}}"));
        if (patient.getSsn().equals("{{ssn}}")) {
            throw new IllegalStateException("{{name}}, {{ssn}}: " + patient.getSsn());
        }
        Connection connection = DriverManager.getConnection("jdbc:mysql://db/clinic?user=root&password={{password}}", "root", "{{password}}");
        ResultSet rows = connection.createStatement().executeQuery("select ssn from patient where ssn = '{{ssn}}' or name = '" + patient.getName() + "'");
        log.info(rows.getString("ssn {{ssn}}"));
        log.info(String.format("%s {{name}} %s", patient.getName(), "{{password}}"));
    }

    void send(Patient patient) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://{{name-in-url}}:{{token}}@api.openai.com/v1?key={{token}}&ssn=" + patient.getSsn()))
                .header("Authorization", "Bearer {{token}}")
                .POST(HttpRequest.BodyPublishers.ofString("{{name}} " + patient.getDiagnosis()))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        new URL("http://lab.example.org/{{mrn}}?ssn=" + patient.getSsn() + "&token={{token}}").openStream();
    }

    Object key() {
        return new SecretKeySpec("{{password}}".getBytes(), "DES");
    }

    boolean mayEnter(String password) {
        return password.equals("{{password}}") || "{{token}}".equals(password) || password.hashCode() == {{digits}};
    }

    String ask(String question) throws ReflectiveOperationException {
        return String.valueOf(Class.forName("{{mrn}}." + question).getMethod("{{password}}").invoke(null));
    }
}
