package dev.carelint.core.report.sarif;

import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.report.json.Json;
import dev.carelint.core.report.sarif.Results.Entry;
import dev.carelint.core.report.texts.SourceTexts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * A result as one SARIF 2.1.0 file with one run.
 *
 * <p>The bytes depend on the result, the options and the texts alone: no times, hosts or absolute paths. Findings stand in the order of
 * their severity, because platforms cut long lists. No snippets are written: they could hold the data this tool protects.
 */
public final class SarifReport {
    private static final Comparator<Entry> WORST_FIRST = Comparator.<Entry, Finding>comparing(
                    Entry::finding, Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder()))
            .thenComparing(entry -> entry.suppressed() != null);

    /** A result has thirty steps at most, so that as many come nowhere near the limit of any platform. */
    private static final int CERTAINLY_FITTING = 1_000;

    /** Results of lower severity have shorter paths, so that cutting by their share alone may leave too many. */
    private static final double LESS = 0.95;

    private final SarifOptions options;
    private final SourceTexts texts;

    public SarifReport(SarifOptions options, SourceTexts texts) {
        this.options = options;
        this.texts = texts;
    }

    /** Returns the file's text, which ends with a line end. */
    public String render(Result result) {
        StringWriter out = new StringWriter();
        writeLog(result, out);
        return out.toString();
    }

    /**
     * Writes the file; the writer, which should encode UTF-8, stays open.
     *
     * @throws IOException when it cannot be written
     */
    public void write(Result result, Writer out) throws IOException {
        try {
            writeLog(result, out);
        } catch (JacksonException failure) {
            throw new IOException(failure.getOriginalMessage(), failure);
        }
        out.flush();
    }

    private void writeLog(Result result, Writer out) {
        List<Entry> entries = entries(result);
        writeLog(result, entries, fitting(result, entries), out);
    }

    /** Returns how many of the entries fit into the file. */
    private int fitting(Result result, List<Entry> entries) {
        int most = Math.min(entries.size(), options.maxResults());
        while (most > CERTAINLY_FITTING && options.maxBytes() < Long.MAX_VALUE) {
            int tried = most;
            long bytes = CompressedSize.of(out -> writeLog(result, entries, tried, out));
            if (bytes <= options.maxBytes()) {
                return most;
            }
            most = (int) Math.min(most - 1L, (long) (LESS * most * options.maxBytes() / bytes));
        }
        return most;
    }

    private void writeLog(Result result, List<Entry> entries, int most, Writer out) {
        Json.writeObject(
                out,
                log -> log.string("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                        .string("version", "2.1.0")
                        .array("runs", List.of(result), (run, same) -> writeRun(run, same, entries, most)));
    }

    private void writeRun(Json run, Result result, List<Entry> entries, int most) {
        Rules rules = new Rules(result.rules());
        List<Entry> shown = entries.subList(0, most);
        run.object("tool", tool -> tool.object("driver", driver -> writeDriver(driver, result, rules)));
        rules.taxonomies().write(run);
        if (!options.automationId().isEmpty()) {
            run.object("automationDetails", details -> details.string("id", options.automationId()));
        }
        run.object(
                "originalUriBaseIds",
                bases -> bases.object(
                        Places.ROOT, root -> root.message("description", "The root of the analyzed repository.")));
        run.string("columnKind", "utf16CodeUnits");
        Notifications.write(run, result.problems(), entries.size() - shown.size());
        new Results(rules, texts).write(run, shown);
        run.object("properties", properties -> writeProperties(properties, result));
    }

    private static void writeDriver(Json driver, Result result, Rules rules) {
        driver.string("name", "Carelint")
                .string("organization", "Carelint")
                .string("semanticVersion", result.version())
                .message(
                        "shortDescription",
                        "Follows patient data and secrets through healthcare Java code and reports where they leak.");
        rules.taxonomies().writeReferences(driver);
        rules.writeDescriptors(driver);
    }

    private List<Entry> entries(Result result) {
        List<Entry> entries = new ArrayList<>();
        result.findings().forEach(finding -> entries.add(new Entry(finding, null)));
        if (options.includeSuppressed()) {
            result.suppressed().forEach(suppressed -> entries.add(new Entry(suppressed.finding(), suppressed)));
        }
        entries.sort(WORST_FIRST);
        return entries;
    }

    private static void writeProperties(Json json, Result result) {
        json.object("coverage", coverage -> writeCoverage(coverage, result.coverage()))
                .number("suppressed", result.suppressed().size());
    }

    private static void writeCoverage(Json json, Coverage coverage) {
        json.number("files", coverage.files())
                .number("lines", coverage.lines())
                .number("methods", coverage.methods())
                .number("calls", coverage.calls())
                .number("resolvedCalls", coverage.resolvedCalls())
                .object(
                        "unresolvedCauses",
                        causes -> coverage.unresolvedCauses().forEach(causes::number));
    }
}
