package dev.carelint.cli;

import dev.carelint.core.report.console.RuleText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code carelint rules}. */
@Command(name = "rules", description = "Lists all rules.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class RulesCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    RulesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(new RuleText(session.terminal().proseStyle())
                .table(session.engineHere().rules()));
        out.flush();
        return ExitStatus.PASSED;
    }
}
