package dev.carelint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.finding.Confidence;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the program, with its real engine, on a project whose data mostly goes where it may. */
class MapCommandTest {
    private static final Engine ENGINE = Engine.load(dev.carelint.core.settings.Additions.NONE);
    private static final String VISIT = """
            package org.example;
            import jakarta.persistence.Convert;
            import jakarta.persistence.Entity;
            import jakarta.persistence.Id;
            import jakarta.persistence.ManyToOne;
            import jakarta.persistence.Table;
            @Entity
            @Table(name = "visits")
            class Visit {
                @Id Long id;
                @ManyToOne Patient patient;
                @Convert(converter = SealedText.class) private String diagnosis;
                private String clinicalNote;
                String getDiagnosis() { return diagnosis; }
                String getClinicalNote() { return clinicalNote; }
                void setClinicalNote(String note) { this.clinicalNote = note; }
            }
            """;
    private static final String PATIENT = """
            package org.example;
            import jakarta.persistence.Entity;
            import jakarta.persistence.Id;
            @Entity
            class Patient {
                @Id Long id;
                private String mrn;
                String getMrn() { return mrn; }
            }
            """;
    private static final String SEALED = """
            package org.example;
            import jakarta.persistence.AttributeConverter;
            import javax.crypto.Cipher;
            class SealedText implements AttributeConverter<String, byte[]> {
                private final Cipher cipher = null;
                public byte[] convertToDatabaseColumn(String text) {
                    try { return cipher.doFinal(text.getBytes()); } catch (Exception e) { throw new IllegalStateException(); }
                }
                public String convertToEntityAttribute(byte[] sealed) { return ""; }
            }
            """;
    private static final String DESK = """
            package org.example;
            import jakarta.persistence.EntityManager;
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;
            import org.springframework.beans.factory.annotation.Value;
            import org.springframework.kafka.core.KafkaTemplate;
            import org.springframework.web.bind.annotation.PostMapping;
            import org.springframework.web.bind.annotation.RequestBody;
            import org.springframework.web.bind.annotation.RestController;
            import org.springframework.web.client.RestTemplate;

            @RestController
            class Desk {
                private static final Logger auditLog = LoggerFactory.getLogger("audit");
                private static final String TOPIC = "clinic.visits";
                private EntityManager store;
                private KafkaTemplate<String, Object> kafka;
                private RestTemplate http;
                @Value("${registry.url}") private String registry;

                @PostMapping("/visits")
                void open(@RequestBody Visit visit) {
                    store.persist(visit);
                    publish(TOPIC, visit.getClinicalNote());
                }

                void publish(String topic, String text) {
                    kafka.send(topic, text);
                }

                void view(Patient patient) {
                    auditLog.info("viewed {}", patient.getMrn());
                }

                void register(Visit visit) {
                    http.postForObject("https://user:secret@registry.example.org/v1?key=abc", visit.getDiagnosis(), String.class);
                    http.postForObject(registry + "/v2", visit.getDiagnosis(), String.class);
                }
            }
            """;

    @TempDir
    private Path project;

    private String out = "";
    private String err = "";

    @BeforeEach
    void writeProject() throws IOException {
        Files.createDirectory(project.resolve(".git"));
        write("Visit", VISIT);
        write("Patient", PATIENT);
        write("SealedText", SEALED);
        write("Desk", DESK);
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve("src/main/java/org/example/" + name + ".java");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private int run(String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine commandLine = Main.commandLine(new Session(additions -> ENGINE, Terminal.NONE, project));
        commandLine.setOut(new PrintWriter(output, true)).setErr(new PrintWriter(errors, true));
        int status = Main.run(commandLine, arguments);
        out = output.toString();
        err = errors.toString();
        return status;
    }

    /** Returns each movement in a line: data, entry, exit, protection, verdict. */
    private List<String> movements() {
        JsonNode movements = new JsonMapper().readTree(out).path("movements");
        return movements
                .valueStream()
                .map(one -> String.join(
                        " | ",
                        one.at("/data/title").asString(),
                        one.at("/entry/kind").asString() + " "
                                + one.at("/entry/name").asString(),
                        one.at("/exit/role").asString() + " "
                                + one.at("/exit/kind").asString(),
                        one.at("/exit/target").asString(),
                        one.at("/exit/protection").asString(),
                        one.at("/stops/0/verdict").asString()))
                .toList();
    }

    @Test
    void whatIsAllowedStandsOnTheMapToo() {
        assertThat(run("map", ".")).as(err).isZero();
        assertThat(movements())
                .contains(
                        "diagnosis | entity Visit | stored database | table visits | encrypted | unjudged",
                        "diagnosis | request Desk.open | stored database | table visits | encrypted | unjudged",
                        "medical record number | entity Patient | stored audit |  |  | allowed",
                        "diagnosis | entity Visit | leaves partner | host registry.example.org |  | unjudged",
                        "diagnosis | entity Visit | leaves partner | host ${registry.url} |  | unjudged")
                .anyMatch(line ->
                        line.endsWith("| request Desk.open | leaves message | Kafka topic clinic.visits |  | unjudged"))
                .noneMatch(line -> line.startsWith("medical record number") && line.contains("table visits"));
        assertThat(out).doesNotContain("secret", "abc", project.toString());
    }

    @Test
    void findingsAreTheSameWithAndWithoutAMap() throws IOException {
        run(
                "scan",
                ".",
                "--fail-on=never",
                "--confidence=" + Confidence.LOW.label(),
                "--report=sarif-full=without.sarif");
        run(
                "scan",
                ".",
                "--fail-on=never",
                "--confidence=low",
                "--report=sarif-full=with.sarif",
                "--report=map=map.json");
        assertThat(project.resolve("with.sarif"))
                .content()
                .isEqualTo(Files.readString(project.resolve("without.sarif")));
        assertThat(project.resolve("map.json")).content().contains("Kafka topic clinic.visits");
    }

    @Test
    void mapsDoNotDependOnThreads() {
        run("map", ".", "--threads=1");
        String one = out;
        run("map", ".", "--threads=4");
        assertThat(out).isEqualTo(one);
    }

    @Test
    void aChangeIsToldByWhatItSendsWhere() throws IOException {
        assertThat(run("map", ".", "-o", "old.json")).isZero();
        write("Desk", DESK.replace("clinic.visits", "clinic.research"));
        assertThat(run("map", ".", "-o", "new.json")).isZero();
        assertThat(out).isEmpty();

        assertThat(run("map", "--compare", "old.json", "new.json")).isZero();
        assertThat(out)
                .contains("to Kafka topic clinic.research (content of a message) from request from outside Desk.open")
                .contains("- No longer: ")
                .contains("to Kafka topic clinic.visits");
        assertThat(run("map", "--compare", "old.json", "new.json", "--fail-on-new", "--format=markdown"))
                .isEqualTo(1);
        assertThat(out).startsWith("## Carelint: where patient data goes\n\n- **This change sends ");
        assertThat(run("map", "--compare", "old.json", "old.json", "--fail-on-new"))
                .isZero();
    }

    @Test
    void onlyWantedDataIsShown() {
        run("map", ".", "--data=Diagnosis", "--format=mermaid");
        assertThat(out).contains("diagnosis, encrypted").doesNotContain("medical record");
        run("map", ".", "--format=ropa-csv");
        assertThat(out).startsWith("Stored in or sent to,").contains("table visits (database),stored,,,,patients,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "map . --format=text | of a map choose one of json, mermaid, ropa-csv, ropa-markdown.",
                "map . --format=svg | unknown format 'svg'",
                "map . --fail-on-new | name them with --compare.",
                "map --compare a.json | ",
                "map --compare none.json none.json | none.json: cannot be read",
                "map --compare src/main/java/org/example/Desk.java src/main/java/org/example/Desk.java | is no map of patient data",
                "map . --compare old.json old.json | takes two maps and no code",
                "map . --data=diagnos | There is no kind of data 'diagnos' (did you mean 'diagnosis'?).",
                "map nowhere | nowhere: there is no such path."
            })
    void mistakesAreTold(String command, String told) {
        assertThat(run(command.strip().split(" "))).isEqualTo(2);
        assertThat(err).contains(told == null ? "carelint: " : told);
    }

    @Test
    void aMapOfNothingSaysSo() throws IOException {
        Files.createDirectories(project.resolve("empty"));
        assertThat(run("map", "empty")).isZero();
        assertThat(err).contains("the map is empty");
        assertThat(run("map", ".", "-o", "src")).isEqualTo(3);
        assertThat(err).contains("src cannot be written: it is a directory.");
    }
}
