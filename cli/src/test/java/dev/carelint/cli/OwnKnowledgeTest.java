package dev.carelint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the program, with its real engine, on a project that says what its own methods do. */
class OwnKnowledgeTest {
    private static final String CODE = """
            package org.example;

            class Referrals {
                interface Patient { String getDiagnosis(); }
                private final Fax fax = new Fax();

                void refer(Patient patient) {
                    fax.send("+1 555 0100", patient.getDiagnosis());
                }
            }
            """;
    private static final String SETTINGS = """
            sinks:
              - {id: fax, phrase: a fax}
            methods:
              - "org.example.Fax#send(*,*): sink fax(arg1)"
            rules:
              add:
                - id: phi-in-fax
                  title: Patient data in a fax
                  severity: high
                  precision: high
                  cwe: [359]
                  message: "{data} in {sink}."
                  check: {kind: flow, labels: [phi], sinks: [fax]}
                  harm: Faxes lie in the open.
                  remedy: Send a link.
            """;

    @TempDir
    private Path project;

    private String out = "";

    @BeforeEach
    void writeProject() throws IOException {
        Files.createDirectory(project.resolve(".git"));
        write("src/main/java/org/example/Referrals.java", CODE);
        write(
                "src/main/java/org/example/Fax.java",
                "package org.example;\nclass Fax { void send(String to, String text) {} }");
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private int run(String... arguments) {
        StringWriter text = new StringWriter();
        CommandLine commandLine = Main.commandLine(new Session(Engine::load, Terminal.NONE, project));
        commandLine.setOut(new PrintWriter(text, true)).setErr(new PrintWriter(text, true));
        int status = Main.run(commandLine, arguments);
        out = text.toString();
        return status;
    }

    @Test
    void sinksOfItsOwnStandOnTheMap() throws IOException {
        Files.writeString(project.resolve("carelint.yaml"), SETTINGS);
        assertThat(run("map", ".")).as(out).isZero();
        assertThat(out).contains("\"title\": \"a fax\"", "\"rules\": [", "phi-in-fax");
    }

    @Test
    void withoutSettingsAFaxIsJustAnotherMethod() {
        assertThat(run("scan", ".")).as(out).isZero();
    }

    @Test
    void ownSinksAndRulesAreUsed() throws IOException {
        write("carelint.yaml", SETTINGS);

        assertThat(run("scan", ".")).as(out).isEqualTo(ExitStatus.VIOLATIONS);
        assertThat(out)
                .contains("Referrals.java:8")
                .contains("Diagnosis in a fax")
                .contains("phi-in-fax");
    }

    @Test
    void ownRulesAreListedAndExplained() throws IOException {
        write("carelint.yaml", SETTINGS);

        assertThat(run("rules")).isZero();
        assertThat(out).contains("phi-in-fax");
        assertThat(run("explain", "phi-in-fax")).isZero();
        assertThat(out).contains("Faxes lie in the open.");
    }

    @Test
    void aMistakeIsToldWithItsLine() throws IOException {
        write("carelint.yaml", SETTINGS.replace("sink fax(arg1)", "sink faxx(arg1)"));

        assertThat(run("scan", ".")).isEqualTo(ExitStatus.USAGE);
        assertThat(out).contains("carelint.yaml:4: unknown kind of sink 'faxx' (did you mean 'fax'?)");
    }

    private static final String POLICY = SETTINGS + """
            policy:
              flows:
                - data: [phi]
                  to: [fax]
                  in: [src/main/java/org/example/Referrals.java]
                  decision: allow
                  reason: the fax server is ours
              expect:
                - {data: diagnosis, to: fax, in: src/main/java/org/example/Referrals.java, decision: allow}
                - {data: diagnosis, to: fax, in: src/main/java/org/example/Other.java, decision: undecided}
            """;

    @Test
    void whatThePolicyAllowsDoesNotCount() throws IOException {
        write("carelint.yaml", POLICY);

        assertThat(run("scan", ".")).as(out).isZero();
        assertThat(out).contains("No findings. Suppressed: 1 (1 by policy).");
        assertThat(run("why", "src/main/java/org/example/Referrals.java:8")).isZero();
        assertThat(out).contains("The flow policy allows it: the fax server is ours (carelint.yaml:18)");
    }

    @Test
    void whatThePolicyDeniesIsReportedWhereNoRuleDoes() throws IOException {
        write("carelint.yaml", SETTINGS.substring(0, SETTINGS.indexOf("rules:")) + """
                policy:
                  flows:
                    - {data: [phi], to: [fax], decision: needs-agreement, reason: the fax company is a stranger}
                """);

        assertThat(run("scan", ".")).as(out).isEqualTo(ExitStatus.VIOLATIONS);
        assertThat(out)
                .contains("against-policy")
                .contains(
                        "Diagnosis in a fax: the policy says needs agreement, since the fax company is a stranger (carelint.yaml:");
    }

    @Test
    void aPolicyThatDecidesOtherwiseThanExpectedIsRefused() throws IOException {
        write("carelint.yaml", POLICY.replace("Other.java, decision: undecided", "Other.java, decision: deny"));

        assertThat(run("scan", ".")).isEqualTo(ExitStatus.USAGE);
        assertThat(out)
                .contains(
                        "carelint.yaml:25: the policy is expected to say 'deny', but says 'undecided', as no flow speaks of it");
    }

    @Test
    void thePolicyIsShown() throws IOException {
        write("carelint.yaml", POLICY);

        assertThat(run("policy")).isZero();
        assertThat(out)
                .contains("allow  phi to fax in src/main/java/org/example/Referrals.java: the fax server is ours")
                .contains("needs-agreement  phi to llm, mail");
    }

    @Test
    void theDoctorNamesModelsThatMatchNothing() throws IOException {
        write("carelint.yaml", SETTINGS);
        assertThat(run("doctor")).as(out).isZero();
        assertThat(out)
                .contains("Files: 2 with 13 lines", "All settings match something.", "this project: 1 call")
                .contains("Models of libraries that match no call here");

        write("carelint.yaml", "excludes: [gone]\n" + SETTINGS.replace("Fax#send", "Fax#sent") + """
                policy:
                  flows:
                    - {data: [phi], to: [fax], in: ["nowhere/**"], decision: deny}
                """);
        assertThat(run("doctor")).as(out).isEqualTo(ExitStatus.VIOLATIONS);
        assertThat(out)
                .contains("carelint.yaml:1: 'gone' excludes no Java source; correct or remove it")
                .contains("carelint.yaml:5: org.example.Fax#sent(*,*): sink fax(arg1) is called nowhere")
                .contains("carelint.yaml:19: 'nowhere/**' names no Java source that is analyzed");
    }

    @Test
    void ownRulesAreTestedByExamples() throws IOException {
        write("carelint.yaml", SETTINGS);
        write("rules-test/Fax.java", "package org.example;\nclass Fax { void send(String to, String text) {} }");
        write("rules-test/Examples.java", CODE.replace("getDiagnosis());", "getDiagnosis()); // finds: phi-in-fax"));
        assertThat(run("test", "rules-test")).as(out).isZero();
        assertThat(out).contains("All expectations hold; expectations: 1, files: 2.");

        write("rules-test/Examples.java", CODE);
        assertThat(run("test", "rules-test")).isEqualTo(ExitStatus.VIOLATIONS);
        assertThat(out).contains("rules-test/Examples.java:8", "reported, but not expected: phi-in-fax");

        write("rules-test/Examples.java", CODE + "// finds: Phi\n");
        assertThat(run("test", "rules-test")).isEqualTo(ExitStatus.USAGE);
        assertThat(out).contains("Examples.java:11: malformed marker");
    }

    /** Of two imports on demand, one holds the class that the settings name. */
    @Test
    void aSanitizerIsFoundAmongImportsOnDemand() throws IOException {
        write("src/main/java/org/example/Log.java", """
                package org.example;

                IMPORTS

                class Log {
                    interface Patient { String getSsn(); }
                    private static final Logger log = LoggerFactory.getLogger(Log.class);

                    void show(Redactor redactor, Patient patient) {
                        log.info(redactor.tidy(patient.getSsn()));
                    }
                }
                """.replace(
                        "IMPORTS", "import com.example" + ".*; import org.slf4j" + ".*;"));
        write("carelint.yaml", "sanitizers: [\"com.example.Redactor#tidy\"]\n");

        assertThat(run("scan", ".")).as(out).isZero();
    }

    /** A model of a maker whose jar is not there is one all the same. */
    @Test
    void modelsAreKnownByTheirMakersWithoutJars() throws IOException {
        write("src/main/java/org/example/Ask.java", """
                package org.example;

                import org.springframework.ai.ollama.OllamaChatModel;
                import org.springframework.ai.openai.OpenAiChatModel;

                class Ask {
                    interface Patient { String getDiagnosis(); }

                    String there(OpenAiChatModel model, Patient patient) {
                        return model.call(patient.getDiagnosis());
                    }

                    String here(OllamaChatModel model, Patient patient) {
                        return model.call(patient.getDiagnosis());
                    }
                }
                """);

        assertThat(run("scan", ".")).as(out).isEqualTo(ExitStatus.VIOLATIONS);
        assertThat(out).contains("Ask.java:10", "Suppressed: 1 (1 by policy).");
    }

    @Test
    void aRuleOfOnesOwnIsMappedToLawsByItsWeakness() throws IOException {
        write("carelint.yaml", SETTINGS + "regulations: [gdpr]\n");

        assertThat(run("explain", "phi-in-fax")).isEqualTo(ExitStatus.PASSED);
        assertThat(out).contains("GDPR Art. 28", "Sentry: ").doesNotContain("45 CFR");
        assertThat(run("explain", "phi-in-fax", "--profile", "hipaa,apac")).isEqualTo(ExitStatus.PASSED);
        assertThat(out).contains("45 CFR 164.502(e)", "Singapore: ").doesNotContain("GDPR");
        assertThat(run("rules", "--profile", "house")).isEqualTo(ExitStatus.USAGE);
        assertThat(out).contains("There is no profile 'house'; valid choices: hipaa, gdpr, apac, all.");
    }

    @Test
    void aPackBringsLawsOfItsOwnWhichGrade() throws IOException {
        write("pack/regulations/house.yaml", """
                frameworks:
                  - {id: house, title: House rules, provisions: [{id: house-7, text: House rule 7, duty: No faxes}]}
                topics:
                  - {id: fax, group: Faxes, rules: [phi-in-fax], provisions: [house-7, hipaa-502b]}
                profiles:
                  - id: house
                    title: Ours
                    profiles: [hipaa]
                    frameworks: [house]
                    grades: [{rule: phi-in-fax, grade: worse, reason: decision of the board}]
                """);
        write("carelint.yaml", SETTINGS + "packs: [pack]\nregulations: [house]\n");

        assertThat(run("scan", ".")).isEqualTo(ExitStatus.VIOLATIONS);
        assertThat(out).contains("critical phi-in-fax");
        assertThat(run("explain", "phi-in-fax")).isEqualTo(ExitStatus.PASSED);
        assertThat(out).contains("House rule 7: No faxes", "45 CFR 164.502(b)", "severity critical");
        assertThat(run("scan", ".", "--profile", "gdpr")).isEqualTo(ExitStatus.VIOLATIONS);
        assertThat(out).contains("high phi-in-fax");
    }
}
