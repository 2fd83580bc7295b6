package dev.carelint.cli;

import dev.carelint.core.finding.Evidence;
import dev.carelint.core.report.evidence.Manifest;
import dev.carelint.core.report.evidence.Verification;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.source.FileFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code carelint evidence --verify REPORT [DIR]}. */
@Command(
        name = "evidence",
        description = {
            "Checks an evidence report: that its hash is that of its list, and that the files of a checkout are those of the list.",
            "Write one with: carelint scan PATH --report evidence=FILE"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0 all is as listed; 1 something differs; 2 wrong usage, or no evidence report."})
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class EvidenceCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--verify",
            required = true,
            paramLabel = "REPORT",
            description = "The report, of the format evidence or evidence-markdown.")
    private Path report;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The root of the repository that the report is about. Default: the current directory.")
    private Path directory = Path.of(".");

    EvidenceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = session.directory().resolve(directory);
        if (!Files.isDirectory(folder)) {
            throw new ConfigException(directory + ": there is no such directory.");
        }
        String text = text();
        Manifest manifest = Manifest.in(text)
                .orElseThrow(
                        () -> new ConfigException(report + ": holds no list of inputs; it is no evidence report."));
        boolean isWhole = Manifest.hashIn(text).filter(manifest.hash()::equals).isPresent();
        out.println(
                isWhole
                        ? "The hash is that of the list."
                        : "The hash is not that of the list: the report was changed.");
        Verification verification = Verification.of(manifest, folder);
        tell("Changed", verification.changed(), out);
        tell("Missing", verification.missing(), out);
        tell("Not listed", verification.added(), out);
        out.println(verification.same() + (verification.same() == 1 ? " file is" : " files are") + " as listed.");
        tellAnalyzer(manifest, out);
        out.println(
                "The hash is about what was read. What was found there, only another scan can confirm: write the report again and compare.");
        out.flush();
        return isWhole && verification.holds() ? ExitStatus.PASSED : ExitStatus.VIOLATIONS;
    }

    private String text() {
        try {
            return Files.readString(session.directory().resolve(report), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new ConfigException(report + ": cannot be read: " + FileFailure.reason(failure));
        }
    }

    private static void tell(String what, List<String> files, PrintWriter out) {
        files.forEach(file -> out.println(what + ": " + file));
    }

    /** Another Carelint may find something else in the same files; that is no fault of the report. */
    private void tellAnalyzer(Manifest manifest, PrintWriter out) {
        Evidence.Input own = session.engineHere(List.of()).inputs().get().get(0);
        if (manifest.version().equals(dev.carelint.core.analysis.Version.current())
                && manifest.inputs(Evidence.Kind.RULES).contains(own)) {
            out.println("This Carelint has the same version and rules.");
        } else {
            out.println("Written by Carelint " + manifest.version()
                    + " with other rules than this one's; to repeat the scan, use that version.");
        }
    }
}
