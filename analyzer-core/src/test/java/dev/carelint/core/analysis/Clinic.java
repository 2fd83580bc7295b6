package dev.carelint.core.analysis;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.MethodModel;
import dev.carelint.core.model.Rule;
import dev.carelint.core.model.SinkKind;
import dev.carelint.core.model.TypeModel;
import dev.carelint.core.report.console.AnswerText;
import dev.carelint.core.report.console.ConsoleStyle;
import dev.carelint.core.settings.ConfigText;
import dev.carelint.core.settings.OwnTypes;
import dev.carelint.core.settings.Settings;
import dev.carelint.core.settings.VocabularyReader;
import dev.carelint.core.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A folder of sources, and an analysis that knows one kind of data, one sink and one rule. */
final class Clinic {
    private static final String VOCABULARY = """
            family: phi
            types:
              ssn:
                title: social security number
                sensitivity: high
                names: [ssn]
                alone: high
                owned: high
            """;
    private static final String VALUES = "values: {text: [java.lang.String]}";
    /** A logger that every clinic has. */
    private static final String LOG =
            "package p; public final class Log { public static native void info(Object text); }";

    private final Path folder;

    Clinic(Path folder) throws IOException {
        this.folder = folder;
        write("p/Log.java", LOG);
    }

    static Rule rule(String id, Check check) {
        RuleDescription description = new RuleDescription(
                id,
                id,
                Severity.HIGH,
                "high",
                List.of(532),
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of());
        return new Rule(description, List.of(check), "{data} in {sink}.");
    }

    static Knowledge knowledge(Rule... rules) {
        return new Knowledge(
                List.of(MethodModel.parse("p.Log#info: sink log(arg0)", "test")),
                TypeModel.parse("java.lang.String: text self", "test"),
                List.of(rules),
                Map.of("log", new SinkKind("log", "the log", false)));
    }

    static Vocabulary vocabulary() {
        return VocabularyReader.read(new TreeMap<>(Map.of("test.yaml", VOCABULARY, "values.yaml", VALUES)));
    }

    static Analysis analysis() {
        return analysis(vocabulary());
    }

    private static Analysis analysis(Vocabulary words) {
        return new Analysis(
                knowledge(rule("phi-in-log", new Check.Flow(Set.of("phi"), Set.of("log")))), words, Map.of());
    }

    Path write(String path, String text) throws IOException {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** Adds a class with one leak, on its third line. */
    Path leaky(String name) throws IOException {
        return write(
                "p/" + name + ".java",
                "package p;\nclass " + name + " { void run(String ssn) {\n    Log.info(ssn);\n} }\n");
    }

    Request request(List<Path> roots, List<Path> classpath, int threads) {
        return new Request(
                folder,
                roots,
                List.of(),
                classpath,
                null,
                StandardCharsets.UTF_8,
                false,
                threads,
                4L << 20,
                Settings.NONE,
                null);
    }

    /** Analyzes with these settings, which stand in {@code carelint.yaml}. */
    Result analyze(String settings) throws IOException {
        Path file = write("carelint.yaml", settings);
        Request plain = request(List.of(folder), List.of(), 2);
        Vocabulary words = OwnTypes.added(vocabulary(), new ConfigText("carelint.yaml", settings));
        return analysis(words)
                .run(
                        new Request(
                                plain.base(),
                                plain.roots(),
                                plain.silentRoots(),
                                plain.classpath(),
                                plain.jdk(),
                                plain.charset(),
                                plain.includeTests(),
                                plain.threads(),
                                plain.sizeLimit(),
                                Settings.read(file, List.of("phi-in-log")),
                                plain.baseline()),
                        Progress.SILENT);
    }

    Result analyze() {
        return analysis().run(request(List.of(folder), List.of(), 2), Progress.SILENT);
    }

    /** Returns why a line is reported or not, as users read it. */
    String why(String path, int line) {
        return why(request(List.of(folder), List.of(), 2), path, line);
    }

    String why(Request request, String path, int line) {
        return new AnswerText(ConsoleStyle.PLAIN)
                .render(analysis().why(request, folder.resolve(path), line, Progress.SILENT));
    }

    /** Returns {@code path:line} of each finding. */
    static List<String> places(Result result) {
        return result.findings().stream()
                .map(Finding::location)
                .map(location -> location.path() + ":" + location.span().line())
                .toList();
    }
}
