package dev.carelint.maven;

import dev.carelint.core.finding.Result;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.source.FileFailure;
import dev.carelint.core.triage.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes all findings of today into a baseline, so that only new ones fail the build from now on.
 *
 * <p>Start it on the whole build, compiled: <code>mvn compile carelint:baseline</code>. The findings of all modules go into one file,
 * to be committed.
 */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
public final class BaselineMojo extends AnalysisMojo {
    /** Removes what no longer occurs from the baseline that is there, and adds nothing to it. */
    @Parameter(property = "carelint.prune", defaultValue = "false")
    private boolean prune;

    @Override
    Conclusion prepare(MavenModule module) {
        if (prune) {
            Path old = baselineFile(module)
                    .orElseThrow(() -> new ConfigException("There is no baseline to prune; write one first."));
            return (result, gate, settings) -> prune(module, result, old);
        }
        Path file = baselineFile(module).orElseGet(() -> module.layout().top().resolve(BASELINE_FILE));
        if (module.isBuiltWithoutOthers() && !file.startsWith(module.directory())) {
            throw new ConfigException("The baseline " + file + " belongs to all modules, but this run builds only some,"
                    + " and the findings of the others would be lost. Run carelint:baseline on the whole build.");
        }
        return (result, gate, settings) -> write(module, result, file);
    }

    @Override
    boolean showsMap(MavenModule module) {
        return false;
    }

    @Override
    boolean leavesOutOldFindings() {
        return false;
    }

    /** Each module answers for the entries of its own files. */
    private void prune(MavenModule module, Result result, Path file) throws MojoExecutionException {
        Path base = module.layout().base();
        synchronized (module.sharedFiles()) {
            Baseline baseline = Baseline.read(file);
            Baseline pruned = baseline.pruned(
                    result, path -> module.isOf(base.resolve(path)), path -> !Files.exists(base.resolve(path)));
            try {
                pruned.write(file);
            } catch (IOException failure) {
                throw new MojoExecutionException(
                        "Cannot write the baseline " + file + ": " + FileFailure.reason(failure), failure);
            }
            int gone = baseline.size() - pruned.size();
            getLog().info("Carelint: " + gone + " of " + FindingLog.count(baseline.size(), "finding")
                    + " in the baseline " + file + " no longer occur" + (gone == 0 ? "." : ", and were removed."));
        }
    }

    private void write(MavenModule module, Result result, Path file) throws MojoExecutionException {
        try {
            module.sharedFiles()
                    .add(
                            file,
                            module.id(),
                            result,
                            (all, target) -> Baseline.of(all).write(target));
        } catch (IOException failure) {
            throw new MojoExecutionException(
                    "Cannot write the baseline " + file + ": " + FileFailure.reason(failure), failure);
        }
        getLog().info("Carelint: " + FindingLog.count(result.findings().size(), "finding")
                + " of this module in the baseline " + file);
    }
}
