package dev.carelint.core.analysis;

import static java.util.Objects.requireNonNull;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.finding.Answer;
import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Evidence;
import dev.carelint.core.finding.Examined;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.PhiMap;
import dev.carelint.core.finding.Remark;
import dev.carelint.core.finding.Result;
import dev.carelint.core.flow.FlowResult;
import dev.carelint.core.flow.FlowSolver;
import dev.carelint.core.flow.Inquiry;
import dev.carelint.core.flow.Interest;
import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.link.Delegates;
import dev.carelint.core.link.LinkStatistics;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Linker;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.MapFacts;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.model.Rule;
import dev.carelint.core.resource.ConfigReader;
import dev.carelint.core.resource.Configuration;
import dev.carelint.core.rule.EarlyJudge;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.MapPart;
import dev.carelint.core.rule.MapVerdicts;
import dev.carelint.core.rule.Movements;
import dev.carelint.core.rule.RuleRunner;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.rule.Sources;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.settings.Settings;
import dev.carelint.core.source.HibernateMappings;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.LogLayouts;
import dev.carelint.core.source.PathGlob;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.PropertyFiles;
import dev.carelint.core.source.Selection;
import dev.carelint.core.source.SourceFile;
import dev.carelint.core.source.SourceFinder;
import dev.carelint.core.source.SourceReader;
import dev.carelint.core.source.Span;
import dev.carelint.core.source.TextFiles;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.syntax.Parsed;
import dev.carelint.core.syntax.SourceParser;
import dev.carelint.core.triage.Baseline;
import dev.carelint.core.triage.BaselineException;
import dev.carelint.core.triage.Criteria;
import dev.carelint.core.triage.Gate;
import dev.carelint.core.triage.Outcome;
import dev.carelint.core.triage.PathSuppression;
import dev.carelint.core.triage.Triage;
import dev.carelint.core.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs analyses with one set of rules; immutable, safe for many threads. */
public final class Analysis {
    /** Methods that a message names. */
    private static final int MOST_NAMED = 3;

    private static final String LOG_INJECTION = "log-injection";

    private final Knowledge knowledge;
    private final Vocabulary vocabulary;
    private final Map<String, JavaCheck> javaChecks;
    private final MapFacts mapFacts;
    private final List<MapPart> mapParts;

    /**
     * Creates an analysis.
     *
     * @param knowledge rules and library models
     * @param vocabulary kinds of data
     * @param javaChecks implementations of the checks of kind {@code java}, by rule id
     */
    public Analysis(Knowledge knowledge, Vocabulary vocabulary, Map<String, JavaCheck> javaChecks) {
        this(knowledge, vocabulary, javaChecks, MapFacts.NONE, List.of());
    }

    /**
     * Creates an analysis that can draw maps of patient data.
     *
     * @param mapFacts what maps know
     * @param mapParts what tells movements that the structure of a program shows
     */
    public Analysis(
            Knowledge knowledge,
            Vocabulary vocabulary,
            Map<String, JavaCheck> javaChecks,
            MapFacts mapFacts,
            List<MapPart> mapParts) {
        this.knowledge = knowledge;
        this.vocabulary = vocabulary;
        this.javaChecks = Map.copyOf(javaChecks);
        this.mapFacts = mapFacts;
        this.mapParts = List.copyOf(mapParts);
    }

    /**
     * Analyzes what a request names.
     *
     * @throws ConfigException when the request or its baseline is unusable
     */
    public Result run(Request request, Progress progress) {
        Baseline baseline = baseline(request);
        try (Workers workers = new Workers(request.threads())) {
            return Workers.onLargeStack(() -> new Run(request, progress, workers, baseline, null).result());
        }
    }

    /**
     * Says why a line is reported, or why it is not.
     *
     * @param file the file, which exists
     * @throws ConfigException when the request is unusable, the file lies outside what it names, or has no such line
     */
    public Answer why(Request request, Path file, int line, Progress progress) {
        Asked asked = Asked.of(request, file, line);
        if (!asked.leftOut().isEmpty()) {
            return new Answer(asked.path(), line, List.of(new Remark("Not reported."), new Remark(asked.leftOut())));
        }
        Baseline baseline = baseline(request);
        Question question = new Question(asked.path(), line);
        try (Workers workers = new Workers(request.threads())) {
            return Workers.onLargeStack(() -> new Run(request, progress, workers, baseline, question).answer());
        }
    }

    /**
     * Tells what is known of what a request names, without following anything through it.
     *
     * @throws ConfigException when the request is unusable
     */
    public Examined examine(Request request, Progress progress) {
        try (Workers workers = new Workers(request.threads())) {
            return Workers.onLargeStack(() -> new Run(request, progress, workers, Baseline.EMPTY, null).examined());
        }
    }

    /**
     * Returns the gate that settings ask for.
     *
     * @throws ConfigException when it names an unknown kind of data
     */
    public Gate gate(Settings settings) {
        return Gates.of(settings.gate(), vocabulary);
    }

    private static Baseline baseline(Request request) {
        try {
            return request.baseline() == null ? Baseline.EMPTY : Baseline.read(request.baseline());
        } catch (BaselineException unusable) {
            throw new ConfigException(String.valueOf(unusable.getMessage()));
        }
    }

    /** Returns which files a request means. */
    static Selection selection(Request request) {
        return new Selection(
                request.base(),
                request.roots(),
                request.silentRoots(),
                request.includeTests(),
                parsed(request.settings().excludes()),
                parsed(request.settings().generated()),
                request.resources());
    }

    private static List<PathGlob> parsed(List<Settings.Glob> globs) {
        return globs.stream().map(glob -> PathGlob.parse(glob.text())).toList();
    }

    /** One analysis; each method is one arrow of the way of the data. */
    private final class Run {
        private final Request request;
        private final Progress progress;
        private final Workers workers;
        private final Baseline baseline;
        private final RuleRunner rules;
        private final List<PathSuppression> suppressions;
        private final List<Problem> problems = new ArrayList<>();
        private final @Nullable Question question;
        private @Nullable Answer answer;

        Run(Request request, Progress progress, Workers workers, Baseline baseline, @Nullable Question question) {
            this.question = question;
            this.request = request;
            this.progress = progress;
            this.workers = workers;
            this.baseline = baseline;
            this.suppressions = suppressions();
            this.rules = new RuleRunner(
                    knowledge.rules(), javaChecks, Set.copyOf(request.settings().disabledRules()));
        }

        /** Returns the answer to the question that the run is made for. */
        Answer answer() {
            result();
            return requireNonNull(answer);
        }

        Examined examined() {
            SourceFinder.Found found = find();
            List<CompilationUnit> units = completed(parse(found.files()));
            try (ClassIndex index = ClassIndex.open(units, request.classpath(), request.jdk(), this::isNamed)) {
                List<LinkedMethod> methods = link(units, index);
                problems.addAll(UnusedSettings.sanitizers(request.settings(), methods, index));
                List<String> paths = units.stream().map(CompilationUnit::path).toList();
                problems.addAll(UnusedSettings.synthetic(request.settings(), paths));
                Coverage coverage = coverage(units, methods, index);
                problems.addAll(index.problems());
                return new Examination(knowledge, index, methods, paths)
                        .of(coverage, problems.stream().distinct().sorted().toList());
            }
        }

        Result result() {
            SourceFinder.Found found = find();
            List<CompilationUnit> units = completed(parse(found.files()));
            PropertyFiles properties = PropertyFiles.read(found.properties());
            try (ClassIndex index = ClassIndex.open(units, request.classpath(), request.jdk(), this::isNamed)) {
                List<LinkedMethod> methods = link(units, index);
                problems.addAll(UnusedSettings.sanitizers(request.settings(), methods, index));
                CallGraph calls = CallGraph.of(methods, index, knowledge);
                LogLayouts layouts = LogLayouts.read(found.properties(), request.base());
                tell(layouts);
                Configuration configuration = configuration(found);
                TextFiles texts = TextFiles.of(selection(request), found.properties(), request.sizeLimit());
                texts.left().ifPresent(problems::add);
                HibernateMappings mappings = HibernateMappings.read(found.properties());
                Scene before = scene(calls, index, layouts, mappings, configuration, new Sources(units, texts));
                FlowResult flow = follow(calls, index, properties, before, described(units, methods));
                progress.at(Progress.Stage.JUDGE, 0, 1);
                Scene scene = before.with(flow);
                RuleRunner.Verdicts verdicts = rules.run(scene);
                problems.addAll(verdicts.problems());
                problems.addAll(index.problems());
                Outcome outcome = weigh(units, configuration, verdicts);
                problems.addAll(outcome.problems());
                Result result = new Result(
                        outcome.findings(),
                        outcome.suppressed(),
                        outcome.doubtful(),
                        problems.stream().distinct().sorted().toList(),
                        coverage(units, methods, index),
                        descriptions(),
                        Version.current(),
                        evidence(found),
                        request.mapped() ? map(scene, outcome) : PhiMap.EMPTY);
                if (question != null) {
                    answer = question.answer(scene, units, rules, sanitizers(), result);
                }
                return result;
            }
        }

        private Evidence evidence(SourceFinder.Found found) {
            List<Evidence.Input> packs = request.packs();
            return packs == null ? Evidence.NONE : new Accounts(request, knowledge).of(found, packs, workers);
        }

        /** Returns what is known of libraries, and besides of methods whose bodies a library writes at run time. */
        private Knowledge described(List<CompilationUnit> units, List<LinkedMethod> methods) {
            Knowledge known = knowledge.with(MapperQueries.of(units)).with(Assistants.of(units, methods));
            return request.mapped() ? known.with(mapFacts.taps()) : known;
        }

        private PhiMap map(Scene scene, Outcome outcome) {
            MapVerdicts verdicts = new MapVerdicts(outcome.findings(), outcome.suppressed(), outcome.doubtful());
            return Movements.of(scene, mapFacts, mapParts, verdicts);
        }

        private void tell(LogLayouts layouts) {
            Path base = request.base().toAbsolutePath().normalize();
            layouts.refusing().stream()
                    .filter(file ->
                            rules.rules().stream().anyMatch(rule -> rule.id().equals(LOG_INJECTION)))
                    .map(file -> base.relativize(file.toAbsolutePath().normalize()))
                    .map(file -> new Location(file.toString().replace('\\', '/'), Span.START))
                    .forEach(location -> problems.add(new Problem(
                            Problem.Kind.LAYOUT,
                            location,
                            "the layout of the log replaces line breaks, so " + LOG_INJECTION
                                    + " is silent about this module")));
        }

        private SourceFinder.Found find() {
            Settings settings = request.settings();
            SourceFinder.Found found = SourceFinder.find(selection(request));
            problems.addAll(found.problems());
            problems.addAll(UnusedSettings.excludes(settings, found.matching()));
            problems.addAll(UnusedSettings.generated(settings, found.matching()));
            return found;
        }

        private Configuration configuration(SourceFinder.Found found) {
            ConfigReader.ReadResult read = ConfigReader.read(found.resources(), request.sizeLimit());
            problems.addAll(read.problems());
            return Configuration.of(read.files());
        }

        private List<CompilationUnit> parse(List<SourceFile> files) {
            SourceReader reader = new SourceReader(request.charset(), request.sizeLimit());
            List<Parsed> parsed = workers.map(
                    files.size(),
                    () -> {
                        SourceParser parser = new SourceParser();
                        return i -> parse(files.get(i), reader, parser);
                    },
                    done -> progress.at(Progress.Stage.PARSE, done, files.size()));
            parsed.forEach(one -> problems.addAll(one.problems()));
            return parsed.stream().map(Parsed::unit).toList();
        }

        /** Adds the members that can only be made when the classes of other files are known. */
        private List<CompilationUnit> completed(List<CompilationUnit> written) {
            if (written.stream().noneMatch(Delegates::isIn)) {
                return written;
            }
            try (ClassIndex index = ClassIndex.open(written, request.classpath(), request.jdk(), this::isNamed)) {
                return written.stream()
                        .map(unit -> Delegates.added(unit, index))
                        .toList();
            }
        }

        private static Parsed parse(SourceFile file, SourceReader reader, SourceParser parser) {
            SourceReader.ReadResult read = reader.read(file);
            if (read.text() == null) {
                CompilationUnit nothing =
                        new CompilationUnit(file.path(), file.silent(), "", List.of(), List.of(), List.of(), 0);
                return new Parsed(nothing, read.problems());
            }
            Parsed parsed = parser.parse(read.text());
            List<Problem> all = new ArrayList<>(read.problems());
            all.addAll(parsed.problems());
            return new Parsed(parsed.unit(), all);
        }

        private List<LinkedMethod> link(List<CompilationUnit> units, ClassIndex index) {
            Linker linker = new Linker(index, (method, arguments) -> knowledge.described(method, arguments, index));
            List<List<LinkedMethod>> linked = workers.map(
                    units.size(),
                    () -> i -> linker.link(units.get(i)),
                    done -> progress.at(Progress.Stage.LINK, done, units.size()));
            return linked.stream().flatMap(List::stream).toList();
        }

        private FlowResult follow(
                CallGraph calls, ClassIndex index, PropertyFiles properties, Scene before, Knowledge known) {
            int total = calls.methods().size();
            Interest interest = new EarlyJudge(before);
            Inquiry inquiry = question == null ? Inquiry.none() : question.about(calls);
            FlowResult flow = new FlowSolver(
                            calls, index, known, properties, sanitizers(), rules.watches(), interest, inquiry)
                    .solve(workers.threads(), done -> progress.at(Progress.Stage.FOLLOW, done, total));
            if (!flow.cut().isEmpty()) {
                problems.add(cut(flow.cut().stream().map(calls.methods()::get).toList()));
            }
            flow.failed()
                    .forEach((body, defect) ->
                            problems.add(failed(calls.methods().get(body), defect)));
            return flow;
        }

        private static Problem failed(LinkedMethod method, String defect) {
            return new Problem(
                    Problem.Kind.FLOW,
                    place(method),
                    "what " + Scene.readableName(method) + " does could not be followed (" + defect
                            + "); flows through it are missing. Please report this.");
        }

        /** Tells whether models, or the project's sanitizers, name a class: several imports on demand then mean it. */
        private boolean isNamed(String className) {
            return knowledge.names(className)
                    || request.settings().sanitizers().stream()
                            .anyMatch(one -> one.pattern().classNames().contains(className));
        }

        private List<MethodPattern> sanitizers() {
            return request.settings().sanitizers().stream()
                    .map(Settings.Sanitizer::pattern)
                    .toList();
        }

        private static Problem cut(List<LinkedMethod> methods) {
            List<String> named = methods.stream()
                    .sorted(Comparator.comparing(Run::place).thenComparing(LinkedMethod::key))
                    .map(method -> place(method) + " " + Scene.readableName(method))
                    .distinct()
                    .toList();
            int shown = Math.min(named.size(), MOST_NAMED);
            return new Problem(
                    Problem.Kind.BUDGET,
                    new Location("", Span.START),
                    "a bound of the engine cut work short in " + methods.size()
                            + (methods.size() == 1 ? " method body" : " method bodies")
                            + "; flows through them may be missing: " + String.join(", ", named.subList(0, shown))
                            + (shown < named.size() ? ", …" : ""));
        }

        private static Location place(LinkedMethod method) {
            return new Location(method.path(), method.declaration().nameSpan());
        }

        /** Returns the program as rules see it before anything is followed. */
        private Scene scene(
                CallGraph calls,
                ClassIndex index,
                LogLayouts layouts,
                HibernateMappings mappings,
                Configuration configuration,
                Sources sources) {
            return new Scene(
                    calls,
                    index,
                    FlowResult.nothing(),
                    knowledge,
                    vocabulary,
                    Surroundings.of(sources.units()),
                    request.settings().severities(),
                    request.explained(),
                    layouts,
                    mappings,
                    configuration,
                    sources);
        }

        private Outcome weigh(List<CompilationUnit> units, Configuration configuration, RuleRunner.Verdicts verdicts) {
            List<Criteria.AnalyzedFile> files = AnalyzedFiles.of(units, configuration);
            Set<String> ids = knowledge.rules().stream().map(Rule::id).collect(Collectors.toSet());
            Set<String> disabled = Set.copyOf(request.settings().disabledRules());
            Confidence threshold = request.settings().confidence();
            problems.addAll(UnusedSettings.synthetic(
                    request.settings(),
                    files.stream().map(Criteria.AnalyzedFile::path).toList()));
            List<Finding> findings = new SyntheticPatients(
                            parsed(request.settings().synthetic()), vocabulary)
                    .graded(verdicts.findings());
            return Triage.apply(
                    findings,
                    new Criteria(
                            files, suppressions, baseline, ids, threshold, disabled, request.today(), request::isGone));
        }

        private List<PathSuppression> suppressions() {
            return request.settings().suppressions().stream()
                    .map(one -> PathSuppression.of(one.rule(), one.path(), one.reason(), one.declaredAt())
                            .limited(titles(one), one.owner(), one.until()))
                    .toList();
        }

        private Set<String> titles(Settings.Suppression suppression) {
            return suppression.data().stream()
                    .map(id -> Gates.title(id, suppression.declaredAt(), vocabulary))
                    .collect(Collectors.toSet());
        }

        private Coverage coverage(List<CompilationUnit> units, List<LinkedMethod> methods, ClassIndex index) {
            SortedMap<String, Long> causes = new TreeMap<>();
            long calls = 0;
            long resolved = 0;
            for (LinkedMethod method : methods) {
                LinkStatistics statistics = LinkStatistics.of(method, symbol -> knowledge.knows(symbol, index));
                calls += statistics.calls();
                resolved += statistics.resolved();
                statistics.causes().forEach((cause, count) -> causes.merge(cause, count, Long::sum));
            }
            long lines = units.stream().mapToLong(CompilationUnit::lines).sum();
            return new Coverage(units.size(), lines, methods.size(), calls, resolved, causes);
        }

        private List<dev.carelint.core.finding.RuleDescription> descriptions() {
            Set<String> running = rules.rules().stream().map(Rule::id).collect(Collectors.toSet());
            return knowledge.descriptions().stream()
                    .filter(rule -> running.contains(rule.id()))
                    .toList();
        }
    }
}
