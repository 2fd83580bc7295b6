package dev.carelint.cli;

import dev.carelint.core.analysis.Request;
import dev.carelint.core.finding.PhiMap;
import dev.carelint.core.finding.Result;
import dev.carelint.core.model.Nearest;
import dev.carelint.core.report.ReportFormat;
import dev.carelint.core.report.map.DifferenceText;
import dev.carelint.core.report.map.MapDifference;
import dev.carelint.core.report.map.MapFile;
import dev.carelint.core.report.sarif.SarifOptions;
import dev.carelint.core.report.texts.SourceTexts;
import dev.carelint.core.settings.Additions;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.source.FileFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code carelint map PATH...} and {@code carelint map --compare OLD NEW}. */
@Command(
        name = "map",
        description = {
            "Tells which patient data enters where, through which classes it passes, where it is stored and where it leaves,",
            "allowed or not; or what changed between two such maps."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 done; 1 with --fail-on-new, data goes where it did not before; 2 wrong usage; 3 it failed."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class MapCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "The code to look at, as scan takes it. Default: the current directory.")
    private List<Path> paths = List.of();

    @Option(
            names = "--compare",
            arity = "2",
            paramLabel = "FILE",
            description = "Two maps in JSON, the older one first: tells what changed between them.")
    private List<Path> compared = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = MapFormat.Converter.class,
            description = {
                "json (the default), mermaid, ropa-csv or ropa-markdown (a draft of the record of processing activities);",
                "with --compare text (the default) or markdown."
            })
    private @Nullable MapFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write. Default: standard output.")
    private @Nullable Path output;

    @Option(
            names = "--data",
            paramLabel = "KIND",
            description = "Only data of this kind, by its id or title, such as diagnosis; may be repeated.")
    private List<String> data = List.of();

    @Option(
            names = "--fail-on-new",
            description = "With --compare: exit status 1 when data is stored or sent where it was not before.")
    private boolean failOnNew;

    @Mixin
    private InputOptions input;

    MapCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return compared.isEmpty() ? draw() : compare();
    }

    private int draw() {
        check(!failOnNew, "--fail-on-new is about two maps; name them with --compare.");
        ReportFormat report = format == null ? ReportFormat.MAP : format.report();
        if (report == null) {
            throw new ConfigException("--format is markdown or text, which is for --compare; of a map choose one of "
                    + MapFormat.choices(true) + ".");
        }
        if (!isWritable()) {
            return ExitStatus.FAILED;
        }
        PrintWriter err = spec.commandLine().getErr();
        List<Path> code = paths.isEmpty() ? List.of(Path.of(".")) : paths;
        ScanInput scanned = new ScanInput(input, code, session.directory());
        Engine engine = session.engine().apply(scanned.additions());
        Set<String> kinds = kinds(engine.dataTypes().get(), PhiMap.EMPTY);
        Request request = scanned.request(engine.ruleIds()).withMap();
        Result result = session.withProgress(err, progress -> engine.analysis().apply(request, progress));
        tellLosses(result, err);
        ReportFormat.Context context = new ReportFormat.Context(
                SourceTexts.below(request.base()),
                SarifOptions.DEFAULT.automationId(),
                session.terminal().findingStyle());
        Result shown = data.isEmpty() ? result : result.with(wanted(result.map(), kinds));
        return write(out -> report.write(shown, context, out)) ? ExitStatus.PASSED : ExitStatus.FAILED;
    }

    private static void tellLosses(Result result, PrintWriter err) {
        if (result.coverage().files() == 0) {
            err.println("carelint: no Java sources were found, the map is empty.");
        }
        long losses = result.problems().stream()
                .filter(problem -> problem.kind().isLoss())
                .count();
        if (losses > 0) {
            err.println("carelint: " + losses + (losses == 1 ? " place was" : " places were")
                    + " not analyzed; what happens there is not in the map. 'carelint scan' names them.");
        }
    }

    private int compare() {
        check(paths.isEmpty(), "--compare takes two maps and no code; leave '" + first(paths) + "' out.");
        check(
                format == null || format.report() == null,
                "--format is for a map; with --compare choose one of " + MapFormat.choices(false) + ".");
        PhiMap old = read(compared.get(0));
        PhiMap young = read(compared.get(1));
        Set<String> kinds = kinds(known(), PhiMap.merge(List.of(old, young)));
        MapDifference difference = MapDifference.of(wanted(old, kinds), wanted(young, kinds));
        String text =
                format == MapFormat.MARKDOWN ? DifferenceText.markdown(difference) : DifferenceText.plain(difference);
        if (!isWritable() || !write(out -> out.write(text))) {
            return ExitStatus.FAILED;
        }
        return failOnNew && !difference.added().isEmpty() ? ExitStatus.VIOLATIONS : ExitStatus.PASSED;
    }

    /** Returns the kinds of data that the rules know; none need be known when none is asked for. */
    private SortedMap<String, String> known() {
        return data.isEmpty()
                ? new TreeMap<>()
                : session.engine().apply(Additions.NONE).dataTypes().get();
    }

    /** Returns the ids of the kinds that are asked for: a misspelt one would show an empty map, which looks like good news. */
    private Set<String> kinds(SortedMap<String, String> titles, PhiMap map) {
        SortedMap<String, String> known = new TreeMap<>(titles);
        map.movements()
                .forEach(movement ->
                        known.put(movement.data().id(), movement.data().title()));
        Set<String> ids = new TreeSet<>();
        for (String word : data) {
            List<String> meant = known.entrySet().stream()
                    .filter(kind -> kind.getKey().equalsIgnoreCase(word)
                            || kind.getValue().equalsIgnoreCase(word))
                    .map(Map.Entry::getKey)
                    .toList();
            check(
                    !meant.isEmpty(),
                    "There is no kind of data '" + word + "'" + Nearest.hint(word, known.keySet()) + ".");
            ids.addAll(meant);
        }
        return ids;
    }

    private static PhiMap wanted(PhiMap map, Set<String> kinds) {
        return kinds.isEmpty()
                ? map
                : PhiMap.of(map.movements().stream()
                        .filter(movement -> kinds.contains(movement.data().id()))
                        .toList());
    }

    private static String first(List<Path> paths) {
        return paths.isEmpty() ? "" : paths.get(0).toString();
    }

    private PhiMap read(Path file) {
        try {
            return MapFile.read(
                    file.toString(), Files.readString(session.directory().resolve(file)));
        } catch (IOException unreadable) {
            throw new ConfigException(file + ": cannot be read: " + FileFailure.reason(unreadable) + ".");
        }
    }

    private boolean isWritable() {
        Optional<String> obstacle = output == null ? Optional.empty() : new OutputFile(resolve(output)).obstacle();
        obstacle.ifPresent(reason ->
                spec.commandLine().getErr().println("carelint: " + output + " cannot be written: " + reason + "."));
        return obstacle.isEmpty();
    }

    private Path resolve(Path file) {
        return session.directory().resolve(file).toAbsolutePath().normalize();
    }

    private boolean write(Content content) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            if (output == null) {
                content.writeTo(out);
                out.flush();
            } else {
                try (Writer file = Files.newBufferedWriter(resolve(output))) {
                    content.writeTo(file);
                }
            }
            return true;
        } catch (IOException failure) {
            spec.commandLine()
                    .getErr()
                    .println("carelint: " + output + " could not be written: " + FileFailure.reason(failure) + ".");
            return false;
        }
    }

    private static void check(boolean right, String message) {
        if (!right) {
            throw new ConfigException(message);
        }
    }

    /** What is written. */
    @FunctionalInterface
    private interface Content {
        void writeTo(Writer out) throws IOException;
    }
}
