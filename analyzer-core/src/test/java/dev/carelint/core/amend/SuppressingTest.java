package dev.carelint.core.amend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Span;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SuppressingTest {
    private static final String RULE = "phi-in-log";
    private static final String SOURCE = """
            package clinic;

            class Intake {
            \tvoid admit(String mrn) {
            \t\tlog.info("admitted {}", mrn);
            \t}

                @Deprecated
                @SuppressWarnings("unchecked")
                void greet(String name) {
                    log.info(
                            "greeted {}",
                            name);
                }
            }
            """;

    @TempDir
    private Path base;

    @Test
    void aCommentStandsAboveTheLineWithItsIndentation() throws IOException {
        source(SOURCE);

        Suppressing.Done done = write(wish("Intake.java", 5, "audit trail", null), "Intake.java:5");

        assertThat(read("Intake.java"))
                .isEqualTo(SOURCE.replace(
                        "\t\tlog.info(\"ad", "\t\t// carelint:ignore phi-in-log -- audit trail\n\t\tlog.info(\"ad"));
        assertThat(done.told()).contains("Intake.java:5:").contains("This silences 1 finding.");
    }

    @Test
    void lineEndingsAndBytesOfOtherEncodingsStay() throws IOException {
        String text = SOURCE.replace("greeted", "gegr\u00fc\u00dft").replace("\n", "\r\n");
        Files.write(base.resolve("Intake.java"), text.getBytes(StandardCharsets.ISO_8859_1));

        write(wish("Intake.java", 5, "audit trail", null), StandardCharsets.ISO_8859_1, "Intake.java:5");

        String after = new String(Files.readAllBytes(base.resolve("Intake.java")), StandardCharsets.ISO_8859_1);
        assertThat(after).contains("-- audit trail\r\n\t\tlog").doesNotContainPattern("[^\r]\n");
        assertThat(after.replace("\t\t// carelint:ignore phi-in-log -- audit trail\r\n", ""))
                .isEqualTo(text);
    }

    @Test
    void aFileOfAnotherEncodingThanSaidIsLeftAlone() throws IOException {
        Files.write(
                base.resolve("Intake.java"), SOURCE.replace("greeted", "\u00fc").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> write(wish("Intake.java", 5, "audit trail", null), "Intake.java:5"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("is not valid UTF-8");
    }

    @Test
    void aDeclarationIsNotSilencedWhole() throws IOException {
        String text = "class A {\n    void a() { log.info(x); }\n    Patient p;\n}\n";
        source(text);

        write(wish("Intake.java", 1, "no storage", null), "Intake.java:1");

        assertThat(read("Intake.java")).startsWith("class A { // carelint:ignore phi-in-log -- no storage\n");
    }

    @Test
    void aTextBlockIsNeverChanged() throws IOException {
        String text = "class A {\n    String a = \"\"\"\n        MRN 1\n        \"\"\";\n}\n";
        source(text);

        write(wish("Intake.java", 3, "invented", null), "Intake.java:3");

        assertThat(read("Intake.java"))
                .isEqualTo(text.replace("    String", "    // carelint:ignore phi-in-log -- invented\n    String"));
    }

    @Test
    void anAnnotationJoinsTheOneThatIsThere() throws IOException {
        source(SOURCE);

        write(wish("Intake.java", 11, "a \"demo\"", Form.ANNOTATION), "Intake.java:11");

        assertThat(read("Intake.java"))
                .isEqualTo(SOURCE.replace("(\"unchecked\")", "({\"unchecked\", \"carelint:phi-in-log -- a 'demo'\"})"));
    }

    @Test
    void anAnnotationStandsAboveTheDeclaration() throws IOException {
        source(SOURCE);

        write(wish("Intake.java", 5, "audit trail", Form.ANNOTATION), "Intake.java:5");

        assertThat(read("Intake.java"))
                .isEqualTo(SOURCE.replace(
                        "\tvoid admit", "\t@SuppressWarnings(\"carelint:phi-in-log -- audit trail\")\n\tvoid admit"));
    }

    @Test
    void configurationHasCommentsOfItsOwn() throws IOException {
        Files.writeString(base.resolve("application.yml"), "db:\n  password: abc\n");
        Files.writeString(base.resolve("application.properties"), "db.password=abc\n");
        Files.writeString(base.resolve("logback.xml"), "<a>\n  <b\n    c='1'/>\n</a>\n");

        write(wish("application.yml", 2, "a test", null), "application.yml:2");
        write(wish("application.properties", 1, "a test", null), "application.properties:1");
        write(wish("logback.xml", 2, "a test", null), "logback.xml:2");

        assertThat(read("application.yml"))
                .isEqualTo("db:\n  # carelint:ignore phi-in-log -- a test\n  password: abc\n");
        assertThat(read("application.properties"))
                .isEqualTo("# carelint:ignore phi-in-log -- a test\ndb.password=abc\n");
        assertThat(read("logback.xml"))
                .isEqualTo("<a>\n  <!-- carelint:ignore phi-in-log - a test -->\n  <b\n    c='1'/>\n</a>\n");
    }

    @Test
    void whatCannotHoldACommentIsRefused() throws IOException {
        Files.writeString(base.resolve("logback.xml"), "<a>\n  <b\n    c='1'\n    d='2'/>\n</a>\n");
        Files.writeString(base.resolve("application.yml"), "text: |\n  password: abc\n");

        assertThatThrownBy(() -> write(wish("logback.xml", 3, "a test", Form.COMMENT), "logback.xml:3"))
                .hasMessageContaining("No comment can stand at logback.xml:3");
        assertThatThrownBy(() -> write(wish("application.yml", 2, "a test", Form.COMMENT), "application.yml:2"))
                .hasMessageContaining("No comment can stand");
        assertThat(read("logback.xml")).isEqualTo("<a>\n  <b\n    c='1'\n    d='2'/>\n</a>\n");
    }

    @Test
    void settingsGrowByOneEntryAndStayAsTheyAreElsewhere() throws IOException {
        source(SOURCE);
        String before = "# ours\r\nsuppressions:   # all of them\r\n-   {rule: phi-in-log, path: a, reason: b}\r\n"
                + "\r\n# the gate\r\ngate: {fail-on: high}\r\n";
        Files.writeString(base.resolve("carelint.yaml"), before);

        write(limited("Intake.java", 5), "Intake.java:5");

        assertThat(read("carelint.yaml"))
                .isEqualTo(before.replace(
                        "reason: b}\r\n",
                        "reason: b}\r\n-   rule: phi-in-log\r\n    path: \"Intake.java\"\r\n    reason: \"audit \\\"trail\\\"\"\r\n"
                                + "    owner: \"privacy office\"\r\n    until: 2027-03-31\r\n"));
    }

    @Test
    void settingsWithoutSuppressionsGetAList() throws IOException {
        source(SOURCE);
        String entry = "suppressions:\n  - rule: phi-in-log\n    path: \"Intake.java\"\n    reason: \"audit trail\"\n";
        for (String before : List.of("", "gate:\n  fail-on: high", "excludes: [a]\n")) {
            Files.writeString(base.resolve("carelint.yaml"), before);
            write(wish("Intake.java", 5, "audit trail", Form.CONFIG), "Intake.java:5");
            String ended = before.isEmpty() || before.endsWith("\n") ? before : before + "\n";
            assertThat(read("carelint.yaml")).isEqualTo(ended + entry);
        }
        Files.writeString(base.resolve("carelint.yaml"), "suppressions: []  # none\nexcludes: [a]\n");
        write(wish("Intake.java", 5, "audit trail", Form.CONFIG), "Intake.java:5");
        assertThat(read("carelint.yaml"))
                .isEqualTo("suppressions:  # none\n" + entry.substring(entry.indexOf("  -")) + "excludes: [a]\n");
    }

    @Test
    void settingsOfAnotherFormAreRefusedWithTheEntry() throws IOException {
        source(SOURCE);
        String before = "suppressions: [{rule: phi-in-log, path: a, reason: b}]\n";
        Files.writeString(base.resolve("carelint.yaml"), before);

        assertThatThrownBy(() -> write(wish("Intake.java", 5, "audit trail", Form.CONFIG), "Intake.java:5"))
                .hasMessageContaining("Add to their suppressions:")
                .hasMessageContaining("path: \"Intake.java\"");
        assertThat(read("carelint.yaml")).isEqualTo(before);
    }

    @Test
    void whatIsNotReportedIsNotSuppressed() throws IOException {
        source(SOURCE);

        assertThatThrownBy(() -> write(wish("Intake.java", 6, "audit trail", null), "Intake.java:5", "Other.java:6"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("There is no finding of phi-in-log at Intake.java:6. Reported in this file:\n"
                        + "  Intake.java:5 phi-in-log");
        assertThat(read("Intake.java")).isEqualTo(SOURCE);
    }

    @Test
    void aReasonAndARuleAreDemanded() {
        Suppressing suppressing = suppressing(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> suppressing.check(wish("Intake.java", 5, "  ", null)))
                .hasMessageStartingWith("A suppression needs a reason");
        assertThatThrownBy(() -> suppressing.check(new Wish("Intake.java", 5, "phi-in-lag", "because", "", null, null)))
                .hasMessage("There is no rule 'phi-in-lag' (did you mean 'phi-in-log'?).");
        assertThatThrownBy(
                        () -> suppressing.check(new Wish("Intake.java", 5, RULE, "because", "me", null, Form.COMMENT)))
                .hasMessageContaining("no room for an owner");
        LocalDate today = LocalDate.of(2027, 3, 31);
        assertThatThrownBy(() -> Wish.day("31.3.2027", today)).hasMessageContaining("is no day");
        assertThatThrownBy(() -> Wish.day("2027-03-30", today)).hasMessageContaining("2027-03-30 is over");
        assertThat(Wish.day("2027-03-31", today)).isEqualTo(today);
    }

    @Test
    void theSecondTimeNothingIsWritten() throws IOException {
        source(SOURCE);
        Finding moved = finding("Intake.java:6");
        Result after = new Result(
                List.of(),
                List.of(new Suppressed(moved, Suppressed.By.COMMENT, "audit trail")),
                List.of(),
                new Coverage(1, 1, 1, 0, 0, new TreeMap<>()),
                List.of(),
                "1");

        Suppressing.Done done =
                suppressing(StandardCharsets.UTF_8).write(wish("Intake.java", 5, "audit trail", null), after);

        assertThat(done.told()).contains("already suppressed in the code (audit trail); nothing is written");
        assertThat(read("Intake.java")).isEqualTo(SOURCE);
    }

    private Suppressing.Done write(Wish wish, String... places) throws IOException {
        return write(wish, StandardCharsets.UTF_8, places);
    }

    private Suppressing.Done write(Wish wish, Charset charset, String... places) throws IOException {
        List<Finding> findings = Stream.of(places).map(SuppressingTest::finding).toList();
        Result result = new Result(
                findings, List.of(), List.of(), new Coverage(1, 1, 1, 0, 0, new TreeMap<>()), List.of(), "1");
        return suppressing(charset).write(wish, result);
    }

    private Suppressing suppressing(Charset charset) {
        return new Suppressing(base, base.resolve("carelint.yaml"), charset, List.of(RULE, "weak-hash"));
    }

    private static Wish wish(String path, int line, String reason, @Nullable Form form) {
        return new Wish(path, line, RULE, reason, "", null, form);
    }

    private static Wish limited(String path, int line) {
        return new Wish(path, line, RULE, "audit \"trail\"", "privacy office", LocalDate.of(2027, 3, 31), null);
    }

    private static Finding finding(String place) {
        Location line = Location.ofLine(place);
        Span span = new Span(line.span().line(), 5, line.span().line(), 9);
        return new Finding(
                RULE, Severity.HIGH, new Location(line.path(), span), "message", List.of(), List.of(), "m", "f");
    }

    private void source(String text) throws IOException {
        Files.writeString(base.resolve("Intake.java"), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(base.resolve(file));
    }
}
