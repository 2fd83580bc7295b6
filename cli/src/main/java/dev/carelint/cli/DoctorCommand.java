package dev.carelint.cli;

import dev.carelint.core.analysis.Request;
import dev.carelint.core.finding.Examined;
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

/** {@code carelint doctor [PATH...]}. */
@Command(
        name = "doctor",
        description = "Tells what Carelint knows of a project, and which settings and models match nothing in it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {"", "Exit status: 0; 1 when a setting of the project matches nothing; 2 wrong usage or configuration."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class DoctorCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "The code, as scan takes it. Default: the current directory.")
    private List<Path> paths = List.of();

    @Mixin
    private InputOptions input;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ScanInput scanned = new ScanInput(input, paths.isEmpty() ? List.of(Path.of(".")) : paths, session.directory());
        Engine engine = session.engine().apply(scanned.additions());
        Request request = scanned.request(engine.ruleIds());
        Examined examined = session.withProgress(
                spec.commandLine().getErr(), progress -> engine.doctor().apply(request, progress));
        PrintWriter out = spec.commandLine().getOut();
        out.print(new AnswerText(session.terminal().proseStyle()).render(examined.remarks()));
        out.flush();
        return examined.isWell() ? ExitStatus.PASSED : ExitStatus.VIOLATIONS;
    }
}
