package dev.carelint.cli;

import dev.carelint.core.model.Policy;
import dev.carelint.core.model.Vendor;
import dev.carelint.core.source.PathGlob;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code carelint policy}. */
@Command(
        name = "policy",
        description = "Tells which data may go where: the nearest carelint.yaml first, then what comes with the rules.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class PolicyCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    PolicyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Policy policy = session.engineHere(List.of()).policy().get();
        out.println("The first line that speaks of a flow decides. What no line speaks of, the rules alone judge.");
        out.println();
        policy.entries().forEach(entry -> out.println(line(entry)));
        out.println();
        out.println("Vendors: "
                + String.join(
                        ", ", policy.vendors().stream().map(Vendor::id).sorted().toList()) + ".");
        out.flush();
        return ExitStatus.PASSED;
    }

    private static String line(Policy.Entry entry) {
        String where = entry.paths().isEmpty()
                ? ""
                : " in " + listed(entry.paths().stream().map(PathGlob::text).toList());
        String whose = entry.vendors().isEmpty() ? "" : " of " + listed(entry.vendors());
        String reason = entry.reason().isEmpty() ? "" : ": " + entry.reason();
        return entry.declaredAt() + "  " + entry.decision().label() + "  " + orAll(entry.data(), "all data") + " to "
                + orAll(entry.sinks(), "all sinks") + whose + where + reason;
    }

    private static String orAll(Collection<String> words, String all) {
        return words.isEmpty() ? all : listed(words);
    }

    private static String listed(Collection<String> words) {
        List<String> sorted = List.copyOf(new TreeSet<>(words));
        return String.join(", ", sorted);
    }
}
