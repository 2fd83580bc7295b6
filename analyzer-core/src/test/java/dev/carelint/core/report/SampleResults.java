package dev.carelint.core.report;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.finding.Suppressed.By;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Problem.Kind;
import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An invented clinic's result with one of everything. */
public final class SampleResults {
    public static final String INTAKE = "clinic/src/main/java/clinic/Intake.java";
    public static final String PATIENT = "clinic/src/main/java/clinic/Patient.java";

    private SampleResults() {}

    public static Result everything() {
        return new Result(
                List.of(weakCipher(), phiInLog()),
                List.of(
                        new Suppressed(finding("phi-in-log", Severity.HIGH, 70, List.of()), By.COMMENT, "audited log"),
                        new Suppressed(finding("phi-in-log", Severity.HIGH, 80, List.of()), By.BASELINE, "")),
                List.of(
                        finding("phi-in-log", Severity.LOW, 90, List.of()).with(Confidence.LOW),
                        finding("phi-in-log", Severity.LOW, 91, List.of()).with(Confidence.LOW)),
                List.of(
                        new Problem(
                                Kind.SYNTAX,
                                new Location("clinic/src/main/java/clinic/Half Done.java", new Span(12, 1, 30, 2)),
                                "Lines 12 to 30 are not Java and were left out; repair them."),
                        new Problem(
                                Kind.CLASSPATH,
                                new Location("lib/broken.jar", Span.START),
                                "This jar is damaged; fetch it again."),
                        new Problem(
                                Kind.SUPPRESSION, at(INTAKE, 7, 5, 40), "This comment suppresses nothing; remove it.")),
                new Coverage(
                        412,
                        51_200,
                        3_100,
                        20_000,
                        19_000,
                        new TreeMap<>(Map.of("missing class", 900L, "lambda", 100L))),
                List.of(rule("phi-in-log", Severity.HIGH, 532, 359), rule("weak-cipher", Severity.MEDIUM, 327)),
                "0.1.0");
    }

    public static Result clean() {
        return new Result(
                List.of(),
                List.of(),
                List.of(),
                new Coverage(1, 10, 1, 0, 0, new TreeMap<>()),
                List.of(rule("phi-in-log", Severity.HIGH, 532, 359)),
                "0.1.0");
    }

    public static Finding phiInLog() {
        return finding(
                "phi-in-log",
                Severity.CRITICAL,
                42,
                List.of(
                        new FlowStep(at(PATIENT, 18, 16, 19), "ssn is read from Patient"),
                        new FlowStep(at(INTAKE, 40, 20, 35), "it is passed to describe"),
                        new FlowStep(at(INTAKE, 42, 9, 35), "it is written to the application log")));
    }

    public static Finding weakCipher() {
        return new Finding(
                        "weak-cipher",
                        Severity.MEDIUM,
                        at("clinic/src/main/java/clinic/Größe & Maß.java", 9, 13, 44),
                        "The cipher DES can be broken; use AES/GCM/NoPadding.",
                        List.of(),
                        List.of(),
                        "clinic.Vault#seal()",
                        "weak-cipher:clinic.Vault#seal():0")
                .with(Confidence.MEDIUM);
    }

    public static Finding finding(String rule, Severity severity, int line, List<FlowStep> steps) {
        return new Finding(
                rule,
                severity,
                at(INTAKE, line, 9, 35),
                "The patient's social security number is written to the application log; log an internal id instead.",
                List.of("social security number"),
                steps,
                "clinic.Intake#admit(clinic.Patient)",
                rule + ":clinic.Intake#admit(clinic.Patient):ssn:log:" + line);
    }

    public static Result withFindings(List<Finding> findings) {
        Result clean = clean();
        return new Result(
                findings, List.of(), List.of(), clean.coverage(), everything().rules(), clean.version());
    }

    public static List<FlowStep> stepsOnLines(int first, int last) {
        List<FlowStep> steps = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            steps.add(new FlowStep(at(INTAKE, line, 9, 20), "it is passed on to step" + line));
        }
        return steps;
    }

    public static Location at(String path, int line, int column, int endColumn) {
        return new Location(path, new Span(line, column, line, endColumn));
    }

    public static RuleDescription rule(String id, Severity severity, Integer... cwes) {
        return new RuleDescription(
                id,
                "Sensitive data goes where it must not: " + id,
                severity,
                "high",
                List.of(cwes),
                List.of(new Citation("HIPAA", "hipaa", "45 CFR 164.312(a)(1)", "Let in only who may.")),
                "Logs are read by people who may not see patient data. They are kept for years.",
                "Log an internal id instead. If the value is needed, mask it with `Masker`.\n\nNever log whole objects.",
                "Suppress it when the log is an audit log.",
                "",
                "log.info(\"admitted \" + patient.getSsn());",
                "log.info(\"admitted {}\", patient.getId());",
                List.of("NIST SP 800-92"),
                List.of("Once, passwords stood in a log."),
                List.of("SLF4J: log an internal id"));
    }
}
