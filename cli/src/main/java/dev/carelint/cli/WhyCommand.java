package dev.carelint.cli;

import dev.carelint.core.analysis.Request;
import dev.carelint.core.finding.Answer;
import dev.carelint.core.report.console.AnswerText;
import dev.carelint.core.settings.ConfigException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code carelint why FILE:LINE [PATH...]}. */
@Command(
        name = "why",
        description = "Tells why a line is reported, or why it is not.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class WhyCommand implements Callable<Integer> {
    /** A column may follow, since reports print one. */
    private static final Pattern PLACE = Pattern.compile("(.+?):(\\d{1,7})(:\\d*)*:?");

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE:LINE", description = "The line to ask about, as reports name it.")
    private String place;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "The code to analyze, as scan takes it. Default: the current directory.")
    private List<Path> paths = List.of();

    @Mixin
    private InputOptions input;

    WhyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            throw new ConfigException("'" + place + "' names no line; write FILE:LINE, such as src/Intake.java:28.");
        }
        List<Path> code = paths.isEmpty() ? List.of(Path.of(".")) : paths;
        ScanInput scanned = new ScanInput(input, code, session.directory());
        Engine engine = session.engine().apply(scanned.additions());
        Request request = scanned.request(engine.ruleIds());
        Path file = file(parts.group(1), request);
        int line = Integer.parseInt(parts.group(2));
        Answer answer = session.withProgress(
                spec.commandLine().getErr(), progress -> engine.why().answer(request, file, line, progress));
        PrintWriter out = spec.commandLine().getOut();
        out.print(new AnswerText(session.terminal().proseStyle()).render(answer));
        out.flush();
        return ExitStatus.PASSED;
    }

    /** A file is named from the working directory, or as reports name it, from the analysis root. */
    private Path file(String name, Request request) {
        for (Path start : List.of(session.directory(), request.base())) {
            Path file = start.resolve(name).toAbsolutePath().normalize();
            if (Files.isRegularFile(file)) {
                return real(file);
            }
        }
        throw new ConfigException(
                name + ": there is no such file, neither in the working directory nor below " + request.base() + ".");
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException unreachable) {
            return file;
        }
    }
}
