package dev.carelint.core.report.texts;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.RuleDescription;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The findings of a result beside what is known of their rules. */
public final class ByRule {
    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder());

    private final Result result;
    private final Map<String, RuleDescription> rules = new HashMap<>();

    public ByRule(Result result) {
        this.result = result;
        result.rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    /** Returns what counts, the worst first: readers of long lists see their beginning. */
    public List<Finding> worstFirst() {
        return result.findings().stream().sorted(WORST_FIRST).toList();
    }

    /** Returns the description of a finding's rule; empty for one that another version of Carelint found. */
    public Optional<RuleDescription> rule(Finding finding) {
        return Optional.ofNullable(rules.get(finding.rule()));
    }

    /** Returns the title of a finding's rule, or its id. */
    public String title(Finding finding) {
        return rule(finding).map(RuleDescription::title).orElse(finding.rule());
    }
}
