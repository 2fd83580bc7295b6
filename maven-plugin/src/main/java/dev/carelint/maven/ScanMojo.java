package dev.carelint.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Analyzes the module and writes the reports; findings never fail the build. */
@Mojo(
        name = "scan",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class ScanMojo extends AnalysisMojo {
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
        ModuleReports files = ModuleReports.of(module, reports);
        return (result, gate, settings) -> {
            files.write(result);
            tell(module, result, finding -> false);
        };
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
