package dev.carelint.maven;

import dev.carelint.core.finding.Result;
import dev.carelint.core.report.ReportFormat;
import dev.carelint.core.report.console.ConsoleStyle;
import dev.carelint.core.report.sarif.SarifOptions;
import dev.carelint.core.report.texts.SourceTexts;
import dev.carelint.core.source.FileFailure;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The reports that a module writes.
 *
 * @param module the module
 * @param targets the reports it asks for, and the one at the top of the build that all modules share
 */
record ModuleReports(MavenModule module, List<ReportTarget> targets) {
    private static final String CATEGORY = SarifOptions.DEFAULT.automationId();

    /**
     * Reads the user's list; an empty one stands for the standard report of the module.
     *
     * @throws dev.carelint.core.settings.ConfigException when an entry is malformed
     */
    static ModuleReports of(MavenModule module, List<String> texts) {
        Path directory = module.directory();
        Stream<ReportTarget> own = texts.isEmpty()
                ? Stream.of(ReportTarget.standard(directory))
                : texts.stream().map(text -> ReportTarget.parse(text, directory));
        return new ModuleReports(
                module, Stream.concat(own, Stream.of(shared(module))).distinct().toList());
    }

    /** Returns the report to point users at. */
    Path first() {
        return targets.get(0).file();
    }

    /** Tells whether one of them shows a map of patient data. */
    boolean showsMap() {
        return targets.stream().anyMatch(target -> target.format().showsMap());
    }

    /**
     * Writes all reports.
     *
     * @throws MojoExecutionException when one cannot be written
     */
    void write(Result result) throws MojoExecutionException {
        for (ReportTarget target : targets) {
            try {
                module.sharedFiles().add(target.file(), module.id(), result, (all, file) -> write(all, file, target));
            } catch (IOException failure) {
                throw new MojoExecutionException(
                        "Cannot write the report " + target.file() + ": " + FileFailure.reason(failure), failure);
            }
        }
    }

    private void write(Result result, Path file, ReportTarget target) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            SourceTexts texts = SourceTexts.below(module.layout().base());
            target.format().write(result, new ReportFormat.Context(texts, category(target), ConsoleStyle.PLAIN), out);
        }
    }

    /** Code scanning platforms want one category per file: the module's own, or that of the whole build. */
    private String category(ReportTarget target) {
        boolean own = target.file().startsWith(module.directory()) && !target.equals(shared(module));
        return own ? CATEGORY + module.project().getArtifactId() : CATEGORY;
    }

    private static ReportTarget shared(MavenModule module) {
        return ReportTarget.standard(module.layout().top());
    }
}
