package dev.carelint.core.triage;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.ir.SuppressionComment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What findings are weighed by.
 *
 * @param files every analyzed file that may be reported in, also one without comments
 * @param suppressions what the project's settings silence
 * @param baseline old findings
 * @param ruleIds ids of all rules
 * @param threshold how sure a finding must be to count
 * @param disabledRules ids of rules that did not run, whose suppressions may silence nothing
 * @param today the day of the analysis, for suppressions that end; null: none has ended
 * @param isGone tells of a path whether there is no such file any more
 */
public record Criteria(
        List<AnalyzedFile> files,
        List<PathSuppression> suppressions,
        Baseline baseline,
        Set<String> ruleIds,
        Confidence threshold,
        Set<String> disabledRules,
        @Nullable LocalDate today,
        Predicate<String> isGone) {
    /** The comments of one file that speak to Carelint, by its path relative to the analysis root. */
    public record AnalyzedFile(String path, List<SuppressionComment> comments) {
        public AnalyzedFile {
            comments = List.copyOf(comments);
        }
    }

    public Criteria {
        files = List.copyOf(files);
        suppressions = List.copyOf(suppressions);
        ruleIds = Set.copyOf(ruleIds);
        disabledRules = Set.copyOf(disabledRules);
    }

    /** Creates criteria with the usual threshold of confidence. */
    public Criteria(
            List<AnalyzedFile> files,
            List<PathSuppression> suppressions,
            Baseline baseline,
            Set<String> ruleIds,
            Set<String> disabledRules) {
        this(files, suppressions, baseline, ruleIds, Confidence.DEFAULT, disabledRules, null, path -> false);
    }

    /** Returns the rule ids in alphabetical order. */
    Collection<String> sortedRuleIds() {
        return new TreeSet<>(ruleIds);
    }

    Set<String> paths() {
        return files.stream().map(AnalyzedFile::path).collect(Collectors.toUnmodifiableSet());
    }
}
