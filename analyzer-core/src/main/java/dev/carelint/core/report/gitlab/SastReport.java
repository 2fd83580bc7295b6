package dev.carelint.core.report.gitlab;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.report.json.Json;
import dev.carelint.core.report.texts.ByRule;
import dev.carelint.core.report.texts.Cwe;
import dev.carelint.core.source.Problem;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A result as GitLab's security report for static analysis, schema 15.
 *
 * <p>The schema wants times; a report that is the same for the same code cannot know any, so both are the epoch.
 */
public final class SastReport {
    private static final String VERSION = "15.0.2";
    private static final String NO_TIME = "1970-01-01T00:00:00";
    private static final int MAX_NAME = 255;
    private static final int MAX_SOLUTION = 7_000;

    private SastReport() {}

    /** Writes the report; the writer stays open. */
    public static void write(Result result, Writer out) {
        ByRule byRule = new ByRule(result);
        Fingerprint fingerprint = new Fingerprint();
        Json.writeObject(
                out,
                json -> json.string("version", VERSION)
                        .object("scan", scan -> scan(scan, result))
                        .array(
                                "vulnerabilities",
                                byRule.worstFirst(),
                                (vulnerability, finding) ->
                                        vulnerability(vulnerability, finding, byRule, fingerprint.next(finding))));
    }

    private static void scan(Json json, Result result) {
        json.object("analyzer", tool -> tool(tool, result))
                .object("scanner", tool -> tool(tool, result))
                .string("type", "sast")
                .string("start_time", NO_TIME)
                .string("end_time", NO_TIME)
                .string("status", "success")
                .array("messages", result.problems(), SastReport::message);
    }

    private static void tool(Json json, Result result) {
        json.string("id", "carelint")
                .string("name", "Carelint")
                .string("version", result.version())
                .object("vendor", vendor -> vendor.string("name", "Carelint"));
    }

    private static void message(Json json, Problem problem) {
        json.string("level", problem.kind().isLoss() ? "warn" : "info")
                .string("value", problem.location() + ": " + problem.message());
    }

    private static void vulnerability(Json json, Finding finding, ByRule rules, String identity) {
        json.string("id", Fingerprint.uuid(identity))
                .string("name", cut(rules.title(finding), MAX_NAME))
                .string("description", description(finding))
                .string("severity", severity(finding.severity()));
        rules.rule(finding).ifPresent(rule -> json.string("solution", cut(rule.remedy(), MAX_SOLUTION)));
        json.array("identifiers", identifiers(finding, rules), (identifier, one) -> one.write(identifier))
                .object("location", location -> location(location, finding))
                .object("tracking", tracking -> tracking(tracking, finding, identity));
    }

    /** The path stands in the text: the schema's own field for it is younger than what many servers accept. */
    private static String description(Finding finding) {
        StringBuilder text = new StringBuilder(finding.qualifiedMessage());
        finding.steps()
                .forEach(step ->
                        text.append("\n- ").append(step.location()).append(": ").append(step.text()));
        return text.toString();
    }

    private static List<Json.Body> identifiers(Finding finding, ByRule rules) {
        List<Json.Body> identifiers = new ArrayList<>();
        identifiers.add(json -> json.string("type", "carelint_id")
                .string("name", "Carelint " + finding.rule())
                .string("value", finding.rule()));
        rules.rule(finding)
                .map(RuleDescription::cwes)
                .orElse(List.of())
                .forEach(cwe -> identifiers.add(json -> json.string("type", "cwe")
                        .string("name", Cwe.name(cwe))
                        .string("value", String.valueOf(cwe))
                        .string("url", Cwe.address(cwe))));
        return identifiers;
    }

    private static void location(Json json, Finding finding) {
        json.string("file", finding.location().path())
                .number("start_line", finding.location().span().line())
                .number("end_line", finding.location().span().endLine());
        int hash = finding.method().indexOf('#');
        if (hash > 0) {
            json.string("class", finding.method().substring(0, hash))
                    .string("method", finding.method().substring(hash + 1));
        }
    }

    private static void tracking(Json json, Finding finding, String identity) {
        json.string("type", "source")
                .array(
                        "items",
                        List.of(finding),
                        (item, one) -> item.string("file", one.location().path())
                                .number("start_line", one.location().span().line())
                                .number("end_line", one.location().span().endLine())
                                .array(
                                        "signatures",
                                        List.of(identity),
                                        (signature, flow) -> signature
                                                .string("algorithm", "hash")
                                                .string("value", Fingerprint.sha256(flow))));
    }

    private static String severity(Severity severity) {
        String label = severity.label();
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
