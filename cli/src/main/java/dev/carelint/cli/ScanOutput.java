package dev.carelint.cli;

import dev.carelint.core.analysis.Request;
import dev.carelint.core.finding.Result;
import dev.carelint.core.report.ReportFormat;
import dev.carelint.core.report.console.ConsoleReport;
import dev.carelint.core.report.console.ConsoleStyle;
import dev.carelint.core.report.sarif.SarifOptions;
import dev.carelint.core.report.texts.SourceTexts;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.source.FileFailure;
import dev.carelint.core.triage.Baseline;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes everything that a scan was asked to write; one file that fails does not keep the others from being written. */
final class ScanOutput {
    private final List<ReportTarget> reports;
    private final @Nullable Path newBaseline;
    private final Session session;
    private final PrintWriter out;
    private final PrintWriter err;

    ScanOutput(ScanOptions options, Session session, PrintWriter out, PrintWriter err) {
        this.reports = options.reports;
        this.newBaseline = options.newBaseline;
        this.session = session;
        this.out = out;
        this.err = err;
    }

    /** Tells on standard error which files cannot be written; returns whether all can. */
    boolean prepare() {
        Stream<String> files =
                reports.stream().filter(report -> !report.isStandardOutput()).map(ReportTarget::file);
        Stream<String> baseline = Optional.ofNullable(newBaseline).map(Path::toString).stream();
        return Stream.concat(files, baseline).filter(this::tellObstacle).count() == 0;
    }

    private boolean tellObstacle(String file) {
        Optional<String> obstacle = new OutputFile(resolve(file)).obstacle();
        obstacle.ifPresent(reason -> err.println("carelint: " + file + " cannot be written: " + reason + "."));
        return obstacle.isPresent();
    }

    /** Writes reports and baseline; returns whether all were written. */
    boolean write(Result result, Path base) {
        if (reports.stream().noneMatch(ReportTarget::isStandardOutput)) {
            out.print(new ConsoleReport(session.terminal().findingStyle()).render(result));
        }
        boolean written = true;
        for (ReportTarget report : reports) {
            written &= attempt(report.file(), () -> write(report, result, base));
        }
        if (newBaseline != null) {
            Path file = resolve(newBaseline.toString());
            written &= attempt(newBaseline.toString(), () -> Baseline.of(result).write(file));
        }
        out.flush();
        return written;
    }

    /**
     * Removes from the baseline what no longer occurs, and returns the result without the notice of it.
     *
     * @throws ConfigException when there is no baseline, or it cannot be written
     */
    Result prune(Result result, Request request) {
        @Nullable Path file = request.baseline();
        if (file == null) {
            throw new ConfigException("There is no baseline to prune; write one with --write-baseline.");
        }
        Baseline baseline = Baseline.read(file);
        Baseline pruned = baseline.pruned(result, request::isAbout, request::isGone);
        int gone = baseline.size() - pruned.size();
        try {
            if (gone > 0) {
                pruned.write(file);
            }
        } catch (IOException failure) {
            throw new ConfigException(file + " cannot be written: " + FileFailure.reason(failure) + ".");
        }
        err.println(
                "carelint: " + gone + " of " + baseline.size() + (baseline.size() == 1 ? " entry of " : " entries of ")
                        + file.getFileName() + " no longer " + (gone == 1 ? "occurs" : "occur")
                        + (gone == 0 ? "." : ", and " + (gone == 1 ? "was removed." : "were removed.")));
        return Baseline.withoutNotice(result, file);
    }

    private void write(ReportTarget report, Result result, Path base) throws IOException {
        if (report.isStandardOutput()) {
            render(report, result, base, session.terminal().findingStyle(), out);
        } else {
            try (Writer file = Files.newBufferedWriter(resolve(report.file()))) {
                render(report, result, base, ConsoleStyle.PLAIN, file);
            }
        }
    }

    private static void render(ReportTarget report, Result result, Path base, ConsoleStyle style, Writer to)
            throws IOException {
        SourceTexts texts = SourceTexts.below(base);
        String category = SarifOptions.DEFAULT.automationId();
        report.format().write(result, new ReportFormat.Context(texts, category, style), to);
    }

    private boolean attempt(String file, Write write) {
        try {
            write.run();
            return true;
        } catch (IOException failure) {
            err.println("carelint: " + file + " could not be written: " + FileFailure.reason(failure) + ".");
            return false;
        }
    }

    private Path resolve(String file) {
        return session.directory().resolve(file).toAbsolutePath().normalize();
    }

    /** Something that writes a file. */
    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }
}
