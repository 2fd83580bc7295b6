package dev.carelint.cli.page;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Invented results of any size. */
final class Clinics {
    /** Ends elements, opens others, quotes, and turns the direction. */
    static final String EVIL =
            "</script><img src=x onerror=\"window.owned=1\"><svg onload='window.owned=1'>\u202Egnp.\u2066\u0000";

    private static final List<String> DATA =
            List.of("diagnosis", "phone number", "birth date", "medical record number");
    private static final List<String> WAYS = List.of("the application log", "the console", "a URL");
    private static final List<String> RULES = List.of("phi-in-log", "phi-in-console", "phi-in-url");

    private Clinics() {}

    /** Returns a result with so many findings, two suppressed ones and a file that was not read. */
    static Result of(int size) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            findings.add(finding(i));
        }
        List<Suppressed> suppressed = List.of(
                new Suppressed(finding(size), Suppressed.By.COMMENT, "access-controlled audit trail"),
                new Suppressed(
                        finding(size + 1),
                        Suppressed.By.CONFIGURATION,
                        "the volume is encrypted",
                        "privacy office",
                        "2027-03-31"));
        Problem lost = new Problem(
                Problem.Kind.SYNTAX,
                new Location("clinic/Broken.java", new Span(3, 1, 9, 2)),
                "lines 3 to 9 are not Java and were left out");
        return result(findings, suppressed, List.of(lost));
    }

    /** Returns a result in which all that comes from the code attacks the page. */
    static Result evil() {
        Location place = new Location(EVIL, new Span(1, 1, 1, 8));
        Finding finding = new Finding(
                        "phi-in-log",
                        Severity.HIGH,
                        place,
                        EVIL + "; " + EVIL,
                        List.of(EVIL),
                        List.of(new FlowStep(place, EVIL, List.of(EVIL)), new FlowStep(place, EVIL)),
                        EVIL,
                        EVIL)
                .leaving(EVIL);
        return result(
                List.of(finding),
                List.of(new Suppressed(finding.identified("other"), Suppressed.By.COMMENT, EVIL)),
                List.of(new Problem(Problem.Kind.SYNTAX, place, EVIL)));
    }

    static String source(String path) {
        return ("package clinic; // " + path
                        + "\nvoid admit(Patient patient) {\n    log.info(\"admitted {}\", patient.describe(\"ward 7\"));\n}\n")
                .repeat(300);
    }

    private static Finding finding(int number) {
        int kind = number % RULES.size();
        String data = DATA.get(number % DATA.size());
        String way = WAYS.get(kind);
        Location place = place(number, 3 + 4 * (number % 200));
        List<FlowStep> steps = List.of(
                new FlowStep(place(number + 1, 2), "field " + data.replace(' ', '_') + " of Patient is named like it"),
                new FlowStep(place(number + 2, 3), "goes through patient.describe(…)"),
                new FlowStep(place, "leaves by log.info(…)"));
        return new Finding(
                        RULES.get(kind),
                        Severity.values()[number % 4],
                        place,
                        Character.toUpperCase(data.charAt(0)) + data.substring(1) + " in " + way
                                + "; leave it out, or log an internal id instead.",
                        List.of(data),
                        steps,
                        "clinic.Part" + number % 50 + "#admit(clinic.Patient)",
                        "f%06d".formatted(number))
                .with(number % 5 == 0 ? Confidence.MEDIUM : Confidence.HIGH)
                .leaving(way);
    }

    private static Location place(int number, int line) {
        return new Location("clinic/src/main/java/clinic/Part" + number % 50 + ".java", new Span(line, 5, line, 20));
    }

    private static Result result(List<Finding> findings, List<Suppressed> suppressed, List<Problem> problems) {
        return new Result(
                findings,
                suppressed,
                List.of(),
                problems,
                new Coverage(50, 60_000, 3_000, 20_000, 19_000, new TreeMap<>()),
                RULES.stream().map(Clinics::rule).toList(),
                "0.1.0");
    }

    private static RuleDescription rule(String id) {
        return new RuleDescription(
                id,
                "Patient data goes astray: " + id,
                Severity.HIGH,
                "high",
                List.of(532),
                List.of(
                        new Citation("HIPAA", "hipaa", "45 CFR 164.502(b)", "show only what is necessary"),
                        Citation.of("NIST SP 800-53 AU-3(3)")),
                "Logs are read by people who may not see patient data.",
                "Log an **internal id**:\n\n```java\nlog.info(\"{}\", patient.getId());\n```\n\n- or a `count`\n- or nothing",
                "When the log is an audit trail.",
                "- What templates build is not followed.",
                "log.info(patient.getName());",
                "log.info(patient.getId());",
                List.of("OWASP Logging Cheat Sheet"),
                List.of("A clinic mailed its logs."),
                List.of("Logback: a `MaskingConverter` masks what no one should log."));
    }
}
