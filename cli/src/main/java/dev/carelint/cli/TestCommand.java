package dev.carelint.cli;

import dev.carelint.core.analysis.Progress;
import dev.carelint.core.analysis.Request;
import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Result;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.rules.harness.Fixture;
import dev.carelint.rules.harness.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code carelint test PATH...}. */
@Command(
        name = "test",
        description =
                "Holds rules to examples: each line says in a comment what must be found on it (// finds: RULE); no other line may be"
                        + " reported.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Exit status: 0 all holds; 1 something is missed or reported wrongly; 2 wrong usage or configuration."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class TestCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Directories of examples in Java.")
    private List<Path> paths;

    @Mixin
    private InputOptions input;

    TestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        input.includeTests = true;
        input.confidence = Confidence.LOW;
        ScanInput scanned = new ScanInput(input, paths, session.directory());
        Engine engine = session.engine().apply(scanned.additions());
        Request request = scanned.request(engine.ruleIds());
        Fixture fixture = fixture(request);
        Result result = engine.analysis().apply(request, Progress.SILENT);
        Verdict verdict = verdict(fixture, result, request);
        PrintWriter out = spec.commandLine().getOut();
        out.print(verdict.holds() ? "" : verdict.text() + "\n");
        out.println(
                verdict.holds()
                        ? "All expectations hold; expectations: " + expectations(fixture) + ", files: "
                                + fixture.files().size() + "."
                        : "Lines that differ from what they expect: "
                                + verdict.differences().size() + ".");
        out.flush();
        return verdict.holds() ? ExitStatus.PASSED : ExitStatus.VIOLATIONS;
    }

    private static long expectations(Fixture fixture) {
        return fixture.files().stream()
                .mapToLong(file -> fixture.markers(file).expectations().size())
                .sum();
    }

    private static Verdict verdict(Fixture fixture, Result result, Request request) {
        try {
            return Verdict.of(fixture, result, !request.classpath().isEmpty());
        } catch (IllegalArgumentException malformed) {
            throw new ConfigException(String.valueOf(malformed.getMessage()), malformed);
        }
    }

    private static Fixture fixture(Request request) {
        try {
            Path base = request.base().toRealPath();
            List<Path> files = new ArrayList<>();
            for (Path root : request.roots()) {
                files.addAll(Fixture.of("examples", root.toRealPath()).files());
            }
            return new Fixture("examples", base, files);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (IllegalArgumentException empty) {
            throw new ConfigException("No Java source is below the paths to test.", empty);
        }
    }
}
