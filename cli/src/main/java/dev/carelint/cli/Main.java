package dev.carelint.cli;

import dev.carelint.core.history.HistoryException;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.triage.BaselineException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code carelint}. */
@Command(
        name = "carelint",
        description = "Follows patient data and secrets through healthcare Java code and tells where they leak.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Exit status: 0 gate passed; 1 violations; 2 wrong usage or configuration; 3 analysis failed or incomplete."
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.detect(System.getProperties(), System.getenv(), hasConsole());
        Session session = new Session(Engine::load, terminal, Path.of("").toAbsolutePath());
        System.exit(run(commandLine(session), arguments));
    }

    /** Newer JVMs have a console even in a pipe; there only the launcher knows. */
    @SuppressWarnings("SystemConsoleNull") // asked only of the JVMs where null has the old meaning
    private static boolean hasConsole() {
        return Runtime.version().feature() < 22 && System.console() != null;
    }

    /** Returns the commands, ready to run in this session. */
    static CommandLine commandLine(Session session) {
        return new CommandLine(new Main())
                .addSubcommand(new ScanCommand(session))
                .addSubcommand(new RulesCommand(session))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(new WhyCommand(session))
                .addSubcommand(new SuppressCommand(session))
                .addSubcommand(new MapCommand(session))
                .addSubcommand(new PolicyCommand(session))
                .addSubcommand(new DoctorCommand(session))
                .addSubcommand(new EvidenceCommand(session))
                .addSubcommand(new TestCommand(session))
                .setUsageHelpWidth(session.terminal().width())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::tellMisuse)
                .setExecutionExceptionHandler(Main::tellFailure);
    }

    /**
     * Runs one command. Errors of the JVM end here too: its own answer to them would be 1, which says that violations were found.
     */
    static int run(CommandLine commandLine, String... arguments) {
        try {
            return arguments.length == 0 ? tellUsage(commandLine) : commandLine.execute(arguments);
        } catch (VirtualMachineError | LinkageError failure) {
            return tellCrash(commandLine.getErr(), failure);
        }
    }

    private static int tellUsage(CommandLine commandLine) {
        commandLine.usage(commandLine.getErr());
        return ExitStatus.USAGE;
    }

    private static int tellMisuse(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("carelint: " + message(misuse, command));
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitStatus.USAGE;
    }

    private static String message(ParameterException misuse, CommandLine command) {
        if (!(misuse instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(misuse.getMessage());
        }
        String written = unmatched.getUnmatched().get(0);
        String noun = written.startsWith("-") ? "option" : "command";
        Set<String> known = new TreeSet<>(command.getSubcommands().keySet());
        known.addAll(command.getCommandSpec().optionsMap().keySet());
        return "there is no " + noun + " '" + written + "'."
                + Spelling.nearest(written, known)
                        .map(near -> " Did you mean '" + near + "'?")
                        .orElse("");
    }

    private static int tellFailure(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof ConfigException
                || failure instanceof BaselineException
                || failure instanceof HistoryException) {
            command.getErr().println("carelint: " + failure.getMessage());
            return ExitStatus.USAGE;
        }
        return tellCrash(command.getErr(), failure);
    }

    private static int tellCrash(PrintWriter err, Throwable failure) {
        boolean full = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(OutOfMemoryError.class::isInstance);
        if (full) {
            err.println("carelint: out of memory; give more, for instance with CARELINT_JAVA_OPTS=-Xmx4g.");
        } else {
            err.println(
                    "carelint: the analysis failed; this is a defect of Carelint. Please report it with these lines:");
            failure.printStackTrace(err);
        }
        return ExitStatus.FAILED;
    }
}
