package dev.carelint.cli;

import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.report.console.RuleText;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code carelint explain RULE}. */
@Command(
        name = "explain",
        description = "Tells why a rule exists, what to do instead, and when to suppress it.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class ExplainCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE", description = "Id of a rule, such as phi-in-log.")
    private String id;

    @Mixin
    private ProfileOption held;

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<RuleDescription> rules = session.engineHere(held.profiles).rules();
        RuleDescription rule = rules.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(rules));
        PrintWriter out = spec.commandLine().getOut();
        out.print(new RuleText(session.terminal().proseStyle()).page(rule));
        out.flush();
        return ExitStatus.PASSED;
    }

    private ParameterException unknown(List<RuleDescription> rules) {
        String hint = Spelling.nearest(
                        id, rules.stream().map(RuleDescription::id).toList())
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
        return new ParameterException(
                spec.commandLine(), "There is no rule '" + id + "'." + hint + " 'carelint rules' lists all.");
    }
}
