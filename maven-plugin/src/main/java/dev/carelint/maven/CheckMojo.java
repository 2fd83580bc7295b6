package dev.carelint.maven;

import dev.carelint.core.settings.GateWishes;
import dev.carelint.core.triage.Gate;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Analyzes the module, writes the reports, and fails the build where patient data or secrets leak.
 *
 * <p>Nothing is forked. In a build of several modules the sources of the modules that this one depends on are read too, and a flow
 * is reported in the module that completes it.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class CheckMojo extends AnalysisMojo {
    /**
     * The lowest severity that fails the build: <code>critical</code>, <code>high</code>, <code>medium</code>, <code>low</code>,
     * <code>info</code>; or <code>never</code>. Without it, what <code>carelint.yaml</code> says under <code>gate</code>, else
     * <code>medium</code>.
     */
    @Parameter(property = "carelint.failOn")
    private @Nullable String failOn;

    /** Fails the build too when some code could not be analyzed. */
    @Parameter(property = "carelint.failOnIncomplete", defaultValue = "false")
    private boolean failOnIncomplete;

    /**
     * Severities for single rules, which go before all else, each as <code>RULE=SEVERITY</code>, such as <code>weak-hash=never</code>.
     * These and the following add to what <code>carelint.yaml</code> says under <code>gate</code>.
     */
    @Parameter(property = "carelint.failOnRules")
    private List<String> failOnRules = List.of();

    /** Severities for findings about single kinds of data, each as <code>KIND=SEVERITY</code>, such as <code>hiv-status=info</code>. */
    @Parameter(property = "carelint.failOnData")
    private List<String> failOnData = List.of();

    /** How many findings of a severity or worse may be there, each as <code>SEVERITY=NUMBER</code>, such as <code>low=20</code>. */
    @Parameter(property = "carelint.atMost")
    private List<String> atMost = List.of();

    /** Fails the build on suppressions and baseline entries that silence nothing or have expired. */
    @Parameter(property = "carelint.failOnStale", defaultValue = "false")
    private boolean failOnStale;

    /** Counts the findings of the baseline, too. */
    @Parameter(property = "carelint.failOnOld", defaultValue = "false")
    private boolean failOnOld;

    /**
     * The reports to write, each as <code>FORMAT=FILE</code>, with files relative to the module. Formats are <code>sarif</code>,
     * <code>sarif-full</code> (with what is suppressed), <code>console</code>, <code>html</code>, <code>json</code>, <code>csv</code>, <code>markdown</code>,
     * <code>gitlab-sast</code>, <code>code-quality</code>, <code>github</code>, <code>rdjson</code>, <code>junit</code>, <code>checkstyle</code>,
     * <code>evidence</code> and <code>evidence-markdown</code>; and of where patient data goes <code>map</code> (JSON), <code>map-mermaid</code>,
     * <code>ropa-csv</code> and <code>ropa-markdown</code>.
     * Without it, <code>sarif=target/carelint/carelint.sarif</code>. A file that several modules name holds the findings of all;
     * <code>target/carelint/carelint.sarif</code> of the project that Maven was started on always does.
     */
    @Parameter(property = "carelint.reports")
    private List<String> reports = List.of();

    /**
     * Reports only what the code brought since a commit, such as <code>origin/main</code>, also flows that it completes in files it does not
     * touch. The code is compared with where HEAD and this commit parted; what is not committed yet counts.
     */
    @Parameter(property = "carelint.since")
    private @Nullable String since;

    @Override
    @Nullable
    String since() {
        return since;
    }

    @Override
    List<String> reports() {
        return reports;
    }

    @Override
    Conclusion prepare(MavenModule module) {
        Gate.@Nullable Threshold threshold = Violations.threshold(failOn);
        ModuleReports files = ModuleReports.of(module, reports);
        return (result, gate, settings) -> {
            Violations violations = new Violations(
                    threshold == null ? gate : gate.with(threshold), failOnIncomplete || settings.incomplete());
            files.write(result);
            tell(module, result, violations.gate()::fails);
            violations.check(result, files.first());
        };
    }

    @Override
    GateWishes wishes() {
        return new GateWishes(failOnRules, failOnData, atMost, failOnStale, failOnOld);
    }

    @Override
    boolean showsMap(MavenModule module) {
        return ModuleReports.of(module, reports).showsMap();
    }

    @Override
    boolean leavesOutOldFindings() {
        return true;
    }
}
