package dev.carelint.core.report.ci;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.RuleDescription;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A result as JUnit XML: each rule is a test that passes, or one failed test for each of its findings. */
public final class JunitReport {
    private static final String SUITE = "carelint";

    private JunitReport() {}

    /**
     * Writes the report; the writer stays open.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Result result, Writer out) throws IOException {
        Map<String, List<Finding>> byRule = new TreeMap<>(
                result.findings().stream().collect(Collectors.groupingBy(Finding::rule, Collectors.toList())));
        result.rules().stream().map(RuleDescription::id).forEach(id -> byRule.putIfAbsent(id, List.of()));
        int failures = result.findings().size();
        long passed = byRule.values().stream().filter(List::isEmpty).count();
        Object[] counts = {
            "name", SUITE, "tests", failures + passed, "failures", failures, "errors", 0, "skipped", 0, "time", 0
        };
        Xml.write(
                out,
                xml -> xml.element(
                        "testsuites",
                        new Object[0],
                        suites -> suites.element("testsuite", counts, cases -> {
                            for (Map.Entry<String, List<Finding>> rule : byRule.entrySet()) {
                                writeRule(cases, rule.getKey(), rule.getValue());
                            }
                        })));
    }

    private static void writeRule(Xml xml, String rule, List<Finding> findings) throws IOException {
        if (findings.isEmpty()) {
            xml.empty("testcase", "classname", SUITE + "." + rule, "name", rule, "time", 0);
        }
        for (Finding finding : findings) {
            Object[] test = {
                "classname",
                SUITE + "." + rule,
                "name",
                finding.location(),
                "file",
                finding.location().path(),
                "line",
                finding.location().span().line(),
                "time",
                0
            };
            xml.element(
                    "testcase",
                    test,
                    failed -> failed.text(
                            "failure",
                            path(finding),
                            "message",
                            finding.qualifiedMessage(),
                            "type",
                            finding.severity().label()));
        }
    }

    private static String path(Finding finding) {
        StringBuilder text = new StringBuilder(finding.location() + ": " + finding.qualifiedMessage());
        for (FlowStep step : finding.steps()) {
            text.append("\n  ").append(step.location()).append(": ").append(step.text());
        }
        return text.toString();
    }
}
