package dev.carelint.cli;

import dev.carelint.core.report.console.RuleText;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.source.FileFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code carelint rules}. */
@Command(
        name = "rules",
        description = "Lists all rules, or writes a page about each.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class RulesCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--markdown",
            paramLabel = "DIR",
            description = "Writes a page about each rule, and an index of them, to this directory.")
    @Nullable
    private Path pages;

    @Mixin
    private ProfileOption held;

    RulesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Engine engine = session.engineHere(held.profiles);
        if (pages == null) {
            out.print(new RuleText(session.terminal().proseStyle()).table(engine.rules()));
        } else {
            Map<String, String> written = engine.pages().get();
            write(written, session.directory().resolve(pages));
            out.println("Wrote " + written.size() + " pages to " + pages + ".");
        }
        out.flush();
        return ExitStatus.PASSED;
    }

    private static void write(Map<String, String> pages, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(folder.resolve(page.getKey()), page.getValue());
            }
        } catch (IOException failure) {
            throw new ConfigException(
                    "The pages cannot be written to " + folder.getFileName() + ": " + FileFailure.reason(failure) + ".",
                    failure);
        }
    }
}
