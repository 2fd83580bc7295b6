package dev.carelint.core.report.json;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * A whole result as plain JSON: what was found, what does not count and why, what was not analyzed.
 *
 * <p>For scripts and dashboards; the schema {@code carelint-report.schema.json} describes it. Fields are added, never renamed, as long
 * as {@code format} stays what it is.
 */
public final class JsonReport {
    private static final int FORMAT = 1;

    private JsonReport() {}

    /** Writes the report; the writer stays open. */
    public static void write(Result result, Writer out) {
        Json.writeObject(
                out,
                json -> json.number("format", FORMAT)
                        .object("tool", tool -> tool.string("name", "Carelint").string("version", result.version()))
                        .array("findings", result.findings(), JsonReport::finding)
                        .array("suppressed", result.suppressed(), JsonReport::suppressed)
                        .number("doubtful", result.doubtful().size())
                        .array("problems", result.problems(), JsonReport::problem)
                        .object("coverage", coverage -> coverage(coverage, result.coverage()))
                        .array("rules", result.rules(), JsonReport::rule));
    }

    private static void finding(Json json, Finding finding) {
        json.string("rule", finding.rule())
                .string("severity", finding.severity().label())
                .string("confidence", finding.confidence().label())
                .string("message", finding.message())
                .strings("dataTypes", finding.dataTypes())
                .object("location", place -> location(place, finding.location()))
                .string("method", finding.method())
                .string("fingerprint", finding.fingerprint())
                .array("steps", finding.steps(), JsonReport::step);
    }

    private static void step(Json json, FlowStep step) {
        json.string("text", step.text()).object("location", place -> location(place, step.location()));
        if (!step.reasons().isEmpty()) {
            json.strings("reasons", step.reasons());
        }
    }

    private static void suppressed(Json json, Suppressed suppressed) {
        json.string("by", suppressed.by().name().toLowerCase(Locale.ROOT))
                .string("reason", suppressed.reason())
                .string("owner", suppressed.owner())
                .string("until", suppressed.until())
                .object("finding", finding -> finding(finding, suppressed.finding()));
    }

    private static void problem(Json json, Problem problem) {
        json.string("kind", problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .bool("loss", problem.kind().isLoss())
                .string("message", problem.message())
                .object("location", place -> location(place, problem.location()));
    }

    private static void location(Json json, Location location) {
        json.string("path", location.path())
                .number("line", location.span().line())
                .number("column", location.span().column())
                .number("endLine", location.span().endLine())
                .number("endColumn", location.span().endColumn());
    }

    private static void coverage(Json json, Coverage coverage) {
        json.number("files", coverage.files())
                .number("lines", coverage.lines())
                .number("methods", coverage.methods())
                .number("calls", coverage.calls())
                .number("resolvedCalls", coverage.resolvedCalls());
    }

    private static void rule(Json json, RuleDescription rule) {
        json.string("id", rule.id())
                .string("title", rule.title())
                .string("severity", rule.severity().label())
                .string("precision", rule.precision())
                .strings("cwe", cwes(rule))
                .strings(
                        "citations",
                        rule.citations().stream().map(Citation::text).toList());
    }

    private static List<String> cwes(RuleDescription rule) {
        return rule.cwes().stream().map(cwe -> "CWE-" + cwe).toList();
    }
}
