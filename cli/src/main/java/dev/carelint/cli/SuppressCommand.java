package dev.carelint.cli;

import dev.carelint.core.amend.Form;
import dev.carelint.core.amend.Suppressing;
import dev.carelint.core.amend.Wish;
import dev.carelint.core.analysis.Request;
import dev.carelint.core.finding.Result;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.source.FileFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code carelint suppress FILE:LINE RULE --reason TEXT [PATH...]}. */
@Command(
        name = "suppress",
        description = "Writes down that a finding is accepted, and why, so that it no longer counts.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the fields.
final class SuppressCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE:LINE", description = "Where the finding is, as reports name it.")
    private String place;

    @Parameters(index = "1", paramLabel = "RULE", description = "Its rule.")
    private String rule;

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "PATH",
            description = "The code to analyze, as scan takes it. Default: the current directory.")
    private List<Path> paths = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why the finding does no harm.")
    private String reason;

    @Option(names = "--owner", paramLabel = "NAME", description = "Who answers for it; goes into the settings.")
    private String owner = "";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "Last day on which it holds, as 2027-03-31; goes into the settings.")
    private @Nullable String until;

    @Option(
            names = "--as",
            paramLabel = "FORM",
            converter = FormConverter.class,
            description =
                    "comment (at the line), annotation (of the declaration around it) or config (in carelint.yaml,"
                            + " for the whole file). Default: comment; config where a file has none, or for an owner or last day.")
    private @Nullable Form form;

    @Mixin
    private InputOptions input;

    SuppressCommand(Session session) {
        this.session = session;
    }

    /** Reads a form. */
    static final class FormConverter implements ITypeConverter<Form> {
        @Override
        public Form convert(String text) {
            try {
                return Form.parse(text);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(String.valueOf(unknown.getMessage()));
            }
        }
    }

    @Override
    public Integer call() {
        NamedLine named = NamedLine.parse(place);
        List<Path> code = paths.isEmpty() ? List.of(Path.of(".")) : paths;
        ScanInput scanned = new ScanInput(input, code, session.directory());
        Engine engine = session.engine().apply(scanned.additions());
        Request request = scanned.request(engine.ruleIds());
        Path file = named.file(session.directory(), request.base());
        if (!file.startsWith(request.base())) {
            throw new ConfigException(file + " lies outside of what is analyzed; name its project behind the rule.");
        }
        String path = request.base().relativize(file).toString().replace('\\', '/');
        Wish wish =
                new Wish(path, named.line(), rule, reason, owner, Wish.day(until, LocalDate.now(ZoneOffset.UTC)), form);
        Suppressing suppressing =
                new Suppressing(request.base(), scanned.settingsFile(), request.charset(), engine.ruleIds());
        suppressing.check(wish);
        Result result = session.withProgress(
                spec.commandLine().getErr(), progress -> engine.analysis().apply(request, progress));
        return write(suppressing, wish, result);
    }

    private int write(Suppressing suppressing, Wish wish, Result result) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            out.println(suppressing.write(wish, result).told().stripTrailing());
            out.flush();
            return ExitStatus.PASSED;
        } catch (IOException failure) {
            spec.commandLine()
                    .getErr()
                    .println("carelint: the suppression could not be written: " + FileFailure.reason(failure) + ".");
            return ExitStatus.FAILED;
        }
    }
}
