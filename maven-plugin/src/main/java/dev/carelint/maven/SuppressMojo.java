package dev.carelint.maven;

import dev.carelint.core.amend.Form;
import dev.carelint.core.amend.Suppressing;
import dev.carelint.core.amend.Wish;
import dev.carelint.core.finding.Result;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.source.FileFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes down that a finding is accepted, and why, so that it no longer counts: <code>mvn compile carelint:suppress
 * -Dcarelint.at=src/main/java/org/app/Intake.java:28 -Dcarelint.rule=phi-in-log -Dcarelint.reason="..."</code>.
 *
 * <p>Nothing is written when there is no such finding; the findings that are there are told.
 */
@Mojo(name = "suppress", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields before it calls execute.
public final class SuppressMojo extends AnalysisMojo {
    private static final Pattern PLACE = Pattern.compile("(.+?):\\[?(\\d{1,7})([:,]\\d*)*]?:?");

    /** Where the finding is, as <code>FILE:LINE</code>; the file from the root of the repository, as reports name it, or from the module. */
    @Parameter(property = "carelint.at", required = true)
    private String at;

    /** Id of the rule, such as <code>phi-in-log</code>. */
    @Parameter(property = "carelint.rule", required = true)
    private String rule;

    /** Why the finding does no harm. */
    @Parameter(property = "carelint.reason", required = true)
    private String reason;

    /** Who answers for it. Only <code>config</code> has room for it. */
    @Parameter(property = "carelint.owner", defaultValue = "")
    private @Nullable String owner;

    /** Last day on which it holds, as <code>2027-03-31</code>. Only <code>config</code> has room for it. */
    @Parameter(property = "carelint.until")
    private @Nullable String until;

    /**
     * As what to write it: <code>comment</code> at the line, <code>annotation</code> of the declaration around it, or
     * <code>config</code>, an entry of <code>carelint.yaml</code> for the whole file. Without it, a comment; an entry where a file has no
     * comments, or an owner or a last day is given.
     */
    @Parameter(property = "carelint.as")
    private @Nullable String as;

    @Override
    Conclusion prepare(MavenModule module) {
        Matcher parts = PLACE.matcher(at);
        if (!parts.matches()) {
            throw new ConfigException("The parameter at (carelint.at) is '" + at
                    + "', which names no line; write FILE:LINE, such as src/main/java/org/app/Intake.java:28.");
        }
        Path base = module.layout().base();
        Path file = file(parts.group(1), module);
        int line = Integer.parseInt(parts.group(2));
        LocalDate day = Wish.day(until, LocalDate.now(ZoneOffset.UTC));
        @Nullable Form form = form();
        Optional<String> path = file.startsWith(module.directory())
                ? Optional.of(base.relativize(file).toString().replace('\\', '/'))
                : Optional.empty();
        String by = owner == null ? "" : owner;
        return (result, gate, settings) -> {
            if (path.isPresent() && module.isOf(file)) {
                write(module, new Wish(path.get(), line, rule, reason, by, day, form), result);
            }
        };
    }

    @Override
    boolean showsMap(MavenModule module) {
        return false;
    }

    @Override
    boolean leavesOutOldFindings() {
        return true;
    }

    private @Nullable Form form() {
        try {
            return as == null ? null : Form.parse(as);
        } catch (IllegalArgumentException unknown) {
            throw new ConfigException("The parameter as (carelint.as) has an " + unknown.getMessage() + ".");
        }
    }

    private static Path file(String name, MavenModule module) {
        return Stream.of(
                        module.layout().base(),
                        module.directory(),
                        module.layout().top())
                .map(start -> start.resolve(name).toAbsolutePath().normalize())
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new ConfigException("The parameter at (carelint.at) names '" + name
                        + "'; there is no such file below " + module.layout().base() + "."));
    }

    private void write(MavenModule module, Wish wish, Result result) throws MojoExecutionException {
        Suppressing suppressing =
                new Suppressing(module.layout().base(), newSettingsFile(module), charset(), ruleIds(module));
        try {
            suppressing.check(wish);
            synchronized (module.sharedFiles()) {
                suppressing.write(wish, result).told().lines().forEach(getLog()::info);
            }
        } catch (IOException failure) {
            throw new MojoExecutionException(
                    "The suppression cannot be written: " + FileFailure.reason(failure), failure);
        }
    }
}
