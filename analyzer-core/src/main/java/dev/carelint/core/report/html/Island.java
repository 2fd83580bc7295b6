package dev.carelint.core.report.html;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Movement;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.report.json.Json;
import dev.carelint.core.report.texts.ByRule;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Span;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The data of the page: what its script shows, as JSON inside of HTML.
 *
 * <p>Files and steps stand once and are named by their index, since findings share them. A place is a list of five numbers: file, line,
 * column, last line, column behind the end.
 */
final class Island {
    private final Result result;
    private final ByRule byRule;
    private final Snippets snippets;
    private final List<Finding> all;
    private final Set<String> used;
    private final Map<String, Integer> files = new LinkedHashMap<>();
    private final Map<FlowStep, Integer> steps = new LinkedHashMap<>();
    private final Map<String, Integer> identities = new HashMap<>();

    private Island(Result result, Snippets snippets) {
        this.result = result;
        this.byRule = new ByRule(result);
        this.snippets = snippets;
        this.all = Stream.concat(
                        byRule.worstFirst().stream(),
                        result.suppressed().stream().map(Suppressed::finding))
                .toList();
        this.used = all.stream().map(Finding::rule).collect(Collectors.toSet());
    }

    /** Returns the JSON, which no part of can end the element it stands in. */
    static String of(Result result, Snippets snippets) {
        StringWriter out = new StringWriter();
        Json.writeCompact(out, new Island(result, snippets)::write);
        return Html.json(out.toString());
    }

    private void write(Json json) {
        all.forEach(this::number);
        result.problems().forEach(problem -> file(problem.location().path()));
        result.map().movements().stream()
                .flatMap(movement -> movement.stops().stream())
                .forEach(stop -> file(stop.location().path()));
        json.string("version", result.version())
                .object("coverage", this::coverage)
                .number("doubtful", result.doubtful().size())
                .array("rules", result.rules(), this::rule)
                .array("files", files(), this::file)
                .array("steps", List.copyOf(steps.keySet()), this::step)
                .array("findings", byRule.worstFirst(), this::finding)
                .array("suppressed", result.suppressed(), this::suppressed)
                .array("problems", result.problems(), this::problem)
                .array("map", result.map().movements(), this::movement);
    }

    /** Gives numbers before anything is written that names them. */
    private void number(Finding finding) {
        file(finding.location().path());
        finding.steps().forEach(step -> {
            file(step.location().path());
            steps.putIfAbsent(step, steps.size());
        });
    }

    private int file(String path) {
        files.putIfAbsent(path, files.size());
        return files.getOrDefault(path, 0);
    }

    private record Lines(String path, List<Integer> numbers, List<String> texts) {}

    private List<Lines> files() {
        Map<String, ? extends Map<Integer, String>> shown = snippets.around(all);
        List<Lines> lines = new ArrayList<>();
        files.keySet().forEach(path -> {
            Map<Integer, String> here = shown.containsKey(path) ? shown.get(path) : Map.of();
            lines.add(new Lines(path, List.copyOf(here.keySet()), List.copyOf(here.values())));
        });
        return lines;
    }

    private void file(Json json, Lines file) {
        json.string("path", file.path());
        if (!file.numbers().isEmpty()) {
            json.numbers("numbers", file.numbers()).strings("lines", file.texts());
        }
    }

    private void step(Json json, FlowStep step) {
        json.string("text", step.text()).numbers("at", place(step.location()));
        if (!step.reasons().isEmpty()) {
            json.strings("reasons", step.reasons());
        }
    }

    private void finding(Json json, Finding finding) {
        json.string("id", identity(finding))
                .string("rule", finding.rule())
                .string("severity", finding.severity().label())
                .string("confidence", finding.confidence().label())
                .string("message", finding.message())
                .string("way", finding.way())
                .strings("data", finding.dataTypes())
                .numbers("at", place(finding.location()))
                .string("method", finding.method())
                .numbers("steps", finding.steps().stream().map(steps::get).toList());
    }

    /** Two flows may bear one fingerprint; links must tell them apart. */
    private String identity(Finding finding) {
        int count = identities.merge(finding.fingerprint(), 1, Integer::sum);
        return count == 1 ? finding.fingerprint() : finding.fingerprint() + "-" + count;
    }

    private void suppressed(Json json, Suppressed suppressed) {
        finding(json, suppressed.finding());
        json.string("by", suppressed.by().name().toLowerCase(Locale.ROOT))
                .string("reason", suppressed.reason())
                .string("owner", suppressed.owner())
                .string("until", suppressed.until());
    }

    private List<Integer> place(Location location) {
        return place(location, snippets.shown(location));
    }

    private List<Integer> place(Location location, Span span) {
        return List.of(file(location.path()), span.line(), span.column(), span.endLine(), span.endColumn());
    }

    private void problem(Json json, Problem problem) {
        json.string("kind", problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .bool("loss", problem.kind().isLoss())
                .string("message", problem.message())
                .numbers("at", place(problem.location(), problem.location().span()));
    }

    private void movement(Json json, Movement movement) {
        Movement.Exit exit = movement.exit();
        json.string("data", movement.data().title())
                .bool("special", movement.data().special())
                .strings(
                        "entry",
                        List.of(movement.entry().title(), movement.entry().name()))
                .strings("through", movement.through())
                .bool("stored", exit.stored())
                .strings("exit", List.of(exit.title(), exit.target(), exit.vendor()))
                .string("recipient", exit.recipient())
                .string("protection", exit.protection())
                .array("stops", movement.stops(), this::stop);
    }

    private void stop(Json json, Movement.Stop stop) {
        json.numbers(
                        "at",
                        List.of(
                                file(stop.location().path()),
                                stop.location().span().line()))
                .string("verdict", stop.verdict().label())
                .strings("rules", stop.rules())
                .string("because", stop.because());
    }

    private void coverage(Json json) {
        json.number("files", result.coverage().files())
                .number("lines", result.coverage().lines())
                .number("calls", result.coverage().calls())
                .number("resolved", result.coverage().resolvedCalls());
    }

    /** Pages of rules that found nothing would only make the file larger. */
    private void rule(Json json, RuleDescription rule) {
        json.string("id", rule.id()).string("title", rule.title());
        if (used.contains(rule.id())) {
            json.numbers("cwes", rule.cwes())
                    .array("citations", rule.citations(), Island::citation)
                    .string("harm", rule.harm())
                    .string("remedy", rule.remedy())
                    .string("suppress", rule.suppress())
                    .string("gaps", rule.gaps())
                    .string("bad", rule.badExample())
                    .string("good", rule.goodExample())
                    .strings("references", rule.references())
                    .strings("breaches", rule.breaches())
                    .strings("fixes", rule.fixes());
        }
    }

    private static void citation(Json json, Citation citation) {
        json.string("text", citation.text())
                .string("framework", citation.framework())
                .string("duty", citation.duty());
    }
}
