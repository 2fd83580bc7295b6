package dev.carelint.cli;

import dev.carelint.core.analysis.Request;
import dev.carelint.core.finding.Answer;
import dev.carelint.core.report.console.AnswerText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
        NamedLine named = NamedLine.parse(place);
        List<Path> code = paths.isEmpty() ? List.of(Path.of(".")) : paths;
        ScanInput scanned = new ScanInput(input, code, session.directory());
        Engine engine = session.engine().apply(scanned.additions());
        Request request = scanned.request(engine.ruleIds());
        Path file = named.file(session.directory(), request.base());
        Answer answer = session.withProgress(
                spec.commandLine().getErr(), progress -> engine.why().answer(request, file, named.line(), progress));
        PrintWriter out = spec.commandLine().getOut();
        out.print(new AnswerText(session.terminal().proseStyle()).render(answer));
        out.flush();
        return ExitStatus.PASSED;
    }
}
