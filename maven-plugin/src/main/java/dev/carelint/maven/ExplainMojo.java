package dev.carelint.maven;

import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.model.Nearest;
import dev.carelint.core.report.console.ConsoleStyle;
import dev.carelint.core.report.console.RuleText;
import dev.carelint.core.settings.Additions;
import dev.carelint.rules.RulePack;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Tells why a rule exists, what to do instead, and when to suppress it; without a rule, lists them all. */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
    private static final ConsoleStyle STYLE = new ConsoleStyle(false, 100);

    /** Id of the rule, such as <code>phi-in-log</code>. */
    @Parameter(property = "carelint.rule")
    private @Nullable String rule;

    /** Profiles of laws and standards to cite: <code>hipaa</code>, <code>gdpr</code>, <code>apac</code>, <code>all</code>. */
    @Parameter(property = "carelint.profiles")
    private List<String> profiles = List.of();

    @Override
    public void execute() throws MojoExecutionException {
        List<RuleDescription> rules =
                RulePack.load(Additions.NONE.heldTo(profiles)).knowledge().descriptions();
        RuleText text = new RuleText(STYLE);
        String page = rule == null ? text.table(rules) : text.page(find(rules, rule));
        page.lines().forEach(getLog()::info);
    }

    private static RuleDescription find(List<RuleDescription> rules, String id) throws MojoExecutionException {
        List<String> ids = rules.stream().map(RuleDescription::id).toList();
        int found = ids.indexOf(id);
        if (found < 0) {
            String likely = id.toLowerCase(Locale.ROOT).replace('_', '-');
            throw new MojoExecutionException("The parameter rule (carelint.rule) is '" + id + "'"
                    + Nearest.hint(likely, ids) + "; valid choices: " + String.join(", ", ids) + ".");
        }
        return rules.get(found);
    }
}
