package dev.carelint.maven;

import dev.carelint.core.analysis.Progress;
import dev.carelint.core.analysis.Request;
import dev.carelint.core.analysis.Since;
import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.history.HistoryException;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.Rule;
import dev.carelint.core.report.ReportFormat;
import dev.carelint.core.settings.Additions;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.settings.GateSettings;
import dev.carelint.core.settings.GateWishes;
import dev.carelint.core.settings.Settings;
import dev.carelint.core.triage.BaselineException;
import dev.carelint.core.triage.Gate;
import dev.carelint.rules.RulePack;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/** A goal that analyzes one module; its parameters are those that all such goals share. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields before it calls execute.
public abstract sealed class AnalysisMojo extends AbstractMojo permits CheckMojo, ScanMojo, BaselineMojo, SuppressMojo {
    private static final String SETTINGS_FILE = "carelint.yaml";
    static final String BASELINE_FILE = "carelint-baseline.txt";
    private static final long SIZE_LIMIT = 4L << 20;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Inject
    private ProjectDependenciesResolver resolver;

    /** Leaves the module out: nothing is analyzed, written or checked. */
    @Parameter(property = "carelint.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The settings file. Without it, the nearest <code>carelint.yaml</code> counts, from the module's directory up to the root of the
     * repository.
     */
    @Parameter(property = "carelint.configFile")
    private @Nullable File configFile;

    /**
     * The file with old findings, which the goal <code>baseline</code> writes and the other goals leave out. Without it, the nearest
     * <code>carelint-baseline.txt</code> counts, from the module's directory up to the root of the repository; a new one is written
     * where Maven was started.
     */
    @Parameter(property = "carelint.baseline")
    private @Nullable File baseline;

    /** Analyzes the test code too, with the test class path. */
    @Parameter(property = "carelint.includeTests", defaultValue = "false")
    private boolean includeTests;

    /**
     * How sure a finding must be to count: <code>high</code>, <code>medium</code> or <code>low</code>. Less sure ones are not shown, fail
     * no build, and stand in no report and no baseline. Without it, what the settings file says, else <code>medium</code>.
     */
    @Parameter(property = "carelint.confidence")
    private @Nullable String confidence;

    /**
     * Profiles of the laws and standards that the code is held to: <code>hipaa</code>, <code>gdpr</code>, <code>apac</code> or
     * <code>all</code>. They choose what is cited, and how severe some findings are. Without it, what the settings file says, else
     * <code>hipaa</code>.
     */
    @Parameter(property = "carelint.profiles")
    private List<String> profiles = List.of();

    /** Encoding of the sources; UTF-8 when the project does not tell. */
    @Parameter(property = "carelint.encoding", defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /**
     * Globs of paths that are not read at all, relative to the root of the repository, besides those of the settings file. Example:
     * <code>legacy/**</code>.
     */
    @Parameter(property = "carelint.excludes")
    private List<String> excludes = List.of();

    /** Number of worker threads. 0 shares all cores among the modules that Maven builds at a time. Does not change what is found. */
    @Parameter(property = "carelint.threads", defaultValue = "0")
    private int threads;

    /** Home of the JDK whose platform classes the code uses. Without it, the JDK that runs Maven. */
    @Parameter(property = "carelint.jdk")
    private @Nullable File jdk;

    /**
     * The directory that reported paths are relative to. Without it, the root of the repository: the nearest directory with a
     * <code>.git</code> above the project Maven was started on, else the root of the Maven build.
     */
    @Parameter(property = "carelint.base")
    private @Nullable File base;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Carelint is skipped.");
        } else if (!"pom".equals(project.getPackaging())) {
            try {
                analyze(MavenModule.of(project, session, base));
            } catch (ConfigException | BaselineException | HistoryException mistake) {
                throw new MojoExecutionException(mistake.getMessage(), mistake);
            } catch (UncheckedIOException failure) {
                throw new MojoExecutionException(failure.getMessage() + ": " + failure.getCause(), failure);
            } catch (IllegalStateException broken) {
                throw new MojoExecutionException(
                        "Carelint failed, which is a mistake of Carelint: " + broken.getMessage(), broken);
            }
        }
    }

    /** What a goal does with the result of a module, and the gate that its settings ask for. */
    @FunctionalInterface
    interface Conclusion {
        void conclude(Result result, Gate gate, GateSettings settings)
                throws MojoExecutionException, MojoFailureException;
    }

    /**
     * Reads the parameters of the goal alone, before any work, and returns what to do with the result.
     *
     * @throws ConfigException when a parameter is wrong
     */
    abstract Conclusion prepare(MavenModule module);

    /** Returns the reports that the user asks for; none for a goal that writes no reports. */
    List<String> reports() {
        return List.of();
    }

    /** Tells whether the goal leaves out the findings that a baseline names. */
    abstract boolean leavesOutOldFindings();

    /** Returns what the goal says of the gate, on top of the settings. */
    GateWishes wishes() {
        return GateWishes.NONE;
    }

    /** Returns the revision since which findings count; null when all do. */
    @Nullable
    String since() {
        return null;
    }

    /** Tells whether the goal writes a report with a map of patient data. */
    abstract boolean showsMap(MavenModule module);

    /** Returns the baseline that the user names, or else the nearest one. */
    final Optional<Path> baselineFile(MavenModule module) {
        return baseline == null
                ? module.layout().nearest(module.directory(), BASELINE_FILE)
                : Optional.of(baseline.toPath());
    }

    /** Tells a result in the log, whole also when Maven builds several modules at a time. */
    final void tell(MavenModule module, Result result, Predicate<Finding> isViolation) {
        synchronized (module.sharedFiles()) {
            new FindingLog(getLog(), module.layout().base()).tell(result, isViolation);
        }
    }

    private void analyze(MavenModule module) throws MojoExecutionException, MojoFailureException {
        Conclusion conclusion = prepare(module);
        Additions additions = settingsFile(module).map(Additions::read).orElse(Additions.NONE);
        RulePack rules = RulePack.load(additions.heldTo(profiles));
        Request plain = request(module, settings(module, rules.knowledge()));
        boolean isEvidence = reports().stream().anyMatch(report -> report.startsWith(ReportFormat.EVIDENCE.label()));
        Request request = isEvidence ? plain.withEvidence(rules.inputs()) : plain;
        if (request.roots().isEmpty()) {
            getLog().info("Carelint: no Java sources in this module.");
        }
        List<String> ids = rules.knowledge().rules().stream().map(Rule::id).toList();
        Settings settings = request.settings().with(wishes(), ids);
        Gate gate = rules.analysis().gate(settings);
        Function<Request, Result> analysis = one -> rules.analysis().run(one, Progress.SILENT);
        @Nullable String revision = since();
        if (revision == null) {
            conclusion.conclude(analysis.apply(request), gate, settings.gate());
        } else {
            Since since = Since.of(request, revision, analysis);
            getLog().info("Carelint: " + since.told());
            conclusion.conclude(since.result(), gate, settings.gate());
        }
    }

    private Request request(MavenModule module, Settings settings) {
        ModuleSources sources = module.sources(dependencies(module), includeTests);
        Request request = new Request(
                        module.layout().base(),
                        sources.roots(),
                        sources.silentRoots(),
                        sources.classpath(),
                        jdkHome(),
                        charset(),
                        includeTests,
                        threads > 0 ? threads : module.threads(),
                        SIZE_LIMIT,
                        settings,
                        leavesOutOldFindings() ? baselineFile(module).orElse(null) : null)
                .on(LocalDate.now(ZoneOffset.UTC))
                .withResources(sources.resources());
        return showsMap(module) ? request.withMap() : request;
    }

    private Settings settings(MavenModule module, Knowledge knowledge) {
        List<String> ruleIds = knowledge.rules().stream().map(Rule::id).toList();
        Settings settings = settingsFile(module)
                .map(path -> module.isAlone() || path.startsWith(module.directory())
                        ? Settings.read(path, ruleIds)
                        : Settings.read(path, ruleIds).withoutPlaces())
                .orElse(Settings.NONE)
                .excluding(excludes);
        return confidence == null ? settings : settings.with(threshold(confidence));
    }

    private Optional<Path> settingsFile(MavenModule module) {
        return configFile == null
                ? module.layout().nearest(module.directory(), SETTINGS_FILE)
                : Optional.of(configFile.toPath());
    }

    /**
     * Reads the parameter.
     *
     * @throws ConfigException when it is no confidence
     */
    static Confidence threshold(String label) {
        try {
            return Confidence.parse(label);
        } catch (IllegalArgumentException unknown) {
            throw new ConfigException(
                    "The parameter confidence (carelint.confidence) has an " + unknown.getMessage() + ".");
        }
    }

    private List<Dependency> dependencies(MavenModule module) {
        if (!includeTests) {
            return module.dependencies();
        }
        try {
            var request = new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
            return resolver.resolve(request).getResolvedDependencies().stream()
                    .flatMap(dependency -> Dependency.of(dependency.getArtifact()))
                    .toList();
        } catch (DependencyResolutionException incomplete) {
            getLog().warn("Carelint: the test class path is incomplete, fewer calls are resolved: "
                    + incomplete.getMessage());
            return module.dependencies();
        }
    }

    /** Returns the settings file that counts, or where a new one belongs: at the root of the repository. */
    final Path newSettingsFile(MavenModule module) {
        return settingsFile(module).orElseGet(() -> module.layout().base().resolve(SETTINGS_FILE));
    }

    /** Returns the ids of all rules, also of those that the project adds. */
    final List<String> ruleIds(MavenModule module) {
        Additions additions = settingsFile(module).map(Additions::read).orElse(Additions.NONE);
        return RulePack.load(additions.heldTo(profiles)).knowledge().rules().stream()
                .map(Rule::id)
                .toList();
    }

    private @Nullable Path jdkHome() {
        if (jdk != null && !jdk.isDirectory()) {
            throw new ConfigException("The parameter jdk (carelint.jdk) is '" + jdk + "'; there is no such directory.");
        }
        return jdk == null ? null : jdk.toPath();
    }

    final Charset charset() {
        if (encoding == null || encoding.isBlank()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException unknown) {
            throw new ConfigException("The parameter encoding (carelint.encoding) is '" + encoding
                    + "', which this JDK does not know; choose one such as UTF-8 or ISO-8859-1.");
        }
    }
}
