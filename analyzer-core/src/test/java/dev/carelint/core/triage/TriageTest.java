package dev.carelint.core.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.ir.SuppressionComment;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.Span;
import dev.carelint.core.triage.Criteria.AnalyzedFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageTest {
    private static final String FILE = "src/A.java";
    private static final Set<String> RULES = Set.of("phi-in-log", "phi-in-url", "weak-cipher");

    static Finding finding(String rule, String path, int line, String... data) {
        Location location = new Location(path, new Span(line, 5, line, 20));
        return new Finding(
                rule,
                Severity.HIGH,
                location,
                "Leak.",
                List.of(data),
                List.of(),
                "a.A#b()",
                (rule + "-" + path + "-" + line).replace(' ', '_'));
    }

    private static SuppressionComment comment(String text, int from, int to) {
        return new SuppressionComment(text, new Span(from, 1, from, 30), new Span(from, 1, to, 1));
    }

    private static Outcome apply(List<Finding> findings, SuppressionComment... comments) {
        return Triage.apply(findings, criteria(List.of(), Baseline.EMPTY, Set.of(), comments));
    }

    private static Criteria criteria(
            List<PathSuppression> suppressions,
            Baseline baseline,
            Set<String> disabled,
            SuppressionComment... comments) {
        AnalyzedFile file = new AnalyzedFile(FILE, Arrays.asList(comments));
        return new Criteria(List.of(file), suppressions, baseline, RULES, disabled);
    }

    private static Criteria criteriaOn(@Nullable LocalDate day, PathSuppression suppression) {
        AnalyzedFile file = new AnalyzedFile(FILE, List.of());
        return new Criteria(
                List.of(file),
                List.of(suppression),
                Baseline.EMPTY,
                RULES,
                Confidence.DEFAULT,
                Set.of(),
                day,
                path -> false);
    }

    private static PathSuppression suppression(String rule, String path) {
        return PathSuppression.of(rule, path, "encrypted", "carelint.yaml:7");
    }

    @Test
    void aFindingWithoutSuppressionCounts() {
        Finding finding = finding("phi-in-log", FILE, 3);

        assertThat(apply(List.of(finding))).isEqualTo(new Outcome(List.of(finding), List.of(), List.of(), List.of()));
    }

    @Test
    void whatIsLessSureThanAskedForIsSetAsideAndItsSuppressionsAreUsed() {
        Finding sure = finding("phi-in-log", FILE, 3);
        Finding likely = finding("phi-in-log", FILE, 4).with(Confidence.MEDIUM);
        Finding doubtful = finding("phi-in-log", FILE, 5).with(Confidence.LOW);
        List<Finding> all = List.of(sure, likely, doubtful);
        SuppressionComment comment = comment("carelint:ignore phi-in-log -- test data", 5, 5);

        assertThat(apply(all, comment))
                .isEqualTo(new Outcome(List.of(sure, likely), List.of(), List.of(doubtful), List.of()));
        assertThat(Triage.apply(all, criteria(Confidence.HIGH)).doubtful()).containsExactly(likely, doubtful);
        assertThat(Triage.apply(all, criteria(Confidence.LOW)).findings()).isEqualTo(all);
    }

    private static Criteria criteria(Confidence threshold) {
        return new Criteria(List.of(), List.of(), Baseline.EMPTY, RULES, threshold, Set.of(), null, path -> false);
    }

    @Test
    void aCommentSilencesItsRuleOnItsLines() {
        Finding inside = finding("phi-in-log", FILE, 4);
        Finding below = finding("phi-in-log", FILE, 6);
        Finding otherRule = finding("phi-in-url", FILE, 4);
        Finding otherFile = finding("phi-in-log", "src/B.java", 4);

        Outcome outcome = apply(
                List.of(inside, below, otherRule, otherFile), comment("carelint:ignore phi-in-log -- test data", 3, 5));

        assertThat(outcome.findings()).containsExactly(otherRule, below, otherFile);
        assertThat(outcome.suppressed()).containsExactly(new Suppressed(inside, Suppressed.By.COMMENT, "test data"));
        assertThat(outcome.problems()).isEmpty();
    }

    @Test
    void aCommentMaySilenceSeveralRulesAndSpanLines() {
        Outcome outcome = apply(
                List.of(finding("phi-in-log", FILE, 3), finding("phi-in-url", FILE, 3)),
                comment("carelint:ignore phi-in-log,\n     * phi-in-url -- an audit trail,\n     * encrypted", 1, 9));

        assertThat(outcome.suppressed())
                .extracting(Suppressed::reason)
                .containsExactly("an audit trail, encrypted", "an audit trail, encrypted");
    }

    @Test
    void theCommentNearestToTheFindingGivesTheReasonAndBothAreUsed() {
        Outcome outcome = apply(
                List.of(finding("phi-in-log", FILE, 3)),
                comment("carelint:ignore phi-in-log -- outer", 1, 9),
                comment("carelint:ignore phi-in-log -- inner", 3, 3));

        assertThat(outcome.suppressed()).extracting(Suppressed::reason).containsExactly("inner");
        assertThat(outcome.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            carelint:ignore phi-in-log              | gives no reason and silences nothing; write carelint:ignore RULE -- reason
            carelint:ignore phi-in-log --           | gives no reason and silences nothing
            carelint:ignore -- why                  | names no rule and silences nothing
            carelint:ignore phi-in-logs -- why      | which does not exist (did you mean 'phi-in-log'?)
            carelint:ignore Jane.Doe -- why         | names something that cannot be a rule
            carelint:ignored phi-in-log -- why      | no instruction that Carelint knows
            carelint:off                            | no instruction that Carelint knows
            """)
    void aMalformedCommentIsToldAndSilencesNothing(String text, String message) {
        Finding finding = finding("phi-in-log", FILE, 3);
        Outcome outcome = apply(List.of(finding), comment(text, 3, 3));

        assertThat(outcome.findings()).containsExactly(finding);
        assertThat(outcome.problems()).hasSize(1);
        assertThat(outcome.problems().get(0).kind()).isEqualTo(Problem.Kind.SUPPRESSION);
        assertThat(outcome.problems().get(0).location()).hasToString("src/A.java:3");
        assertThat(outcome.problems().get(0).message()).contains(message).doesNotContain("Jane");
    }

    @Test
    void anUnknownRuleDoesNotSpoilTheOthersOfItsComment() {
        Outcome outcome = apply(
                List.of(finding("phi-in-log", FILE, 3)), comment("carelint:ignore phi-in-log, nonsense -- why", 3, 3));

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.problems()).hasSize(1);
    }

    @Test
    void unusedCommentsAreToldRuleByRuleUnlessTheRuleDidNotRun() {
        Outcome outcome = Triage.apply(
                List.of(finding("phi-in-log", FILE, 3)),
                criteria(
                        List.of(),
                        Baseline.EMPTY,
                        Set.of("weak-cipher"),
                        comment("carelint:ignore phi-in-log, phi-in-url, weak-cipher -- why", 3, 3)));

        assertThat(outcome.problems())
                .extracting(Problem::message)
                .containsExactly("this ignore of phi-in-url silences nothing; remove it");
    }

    @Test
    void settingsSilenceARuleBelowAPath() {
        Finding inside = finding("phi-in-log", "src/audit/A.java", 3);
        Finding outside = finding("phi-in-log", FILE, 3);

        Outcome outcome = Triage.apply(
                List.of(inside, outside),
                criteria(
                        List.of(suppression("phi-in-log", "src/audit"), suppression("phi-in-url", "src/**")),
                        Baseline.EMPTY,
                        Set.of()));

        assertThat(outcome.findings()).containsExactly(outside);
        assertThat(outcome.suppressed())
                .containsExactly(new Suppressed(inside, Suppressed.By.CONFIGURATION, "encrypted"));
        assertThat(outcome.problems())
                .containsExactly(new Problem(
                        Problem.Kind.STALE,
                        Location.ofLine("carelint.yaml:7"),
                        "this suppression of phi-in-url in 'src/**' silences nothing; remove it"));
    }

    @Test
    void whatIsNearestToTheCodeIsNamedAndEverythingIsUsed() {
        Finding finding = finding("phi-in-log", FILE, 3);

        Outcome outcome = Triage.apply(
                List.of(finding),
                criteria(
                        List.of(suppression("phi-in-log", "src")),
                        Baseline.of(List.of(finding)),
                        Set.of(),
                        comment("carelint:ignore phi-in-log -- why", 3, 3)));

        assertThat(outcome.suppressed()).extracting(Suppressed::by).containsExactly(Suppressed.By.COMMENT);
        assertThat(outcome.problems()).isEmpty();
    }

    @Test
    void theOrderOfFindingsAndFilesDoesNotMatter() {
        List<Finding> findings = new ArrayList<>();
        List<AnalyzedFile> files = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            findings.add(finding(i % 2 == 0 ? "phi-in-log" : "phi-in-url", "src/" + i % 5 + ".java", i));
            files.add(
                    new AnalyzedFile("src/" + i + ".java", List.of(comment("carelint:ignore phi-in-log -- x", i, i))));
        }
        Criteria criteria = new Criteria(files, List.of(), Baseline.EMPTY, RULES, Set.of());
        Outcome expected = Triage.apply(findings, criteria);
        Random random = new Random(20261122);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(findings, random);
            Collections.shuffle(files, random);
            assertThat(Triage.apply(findings, new Criteria(files, List.of(), Baseline.EMPTY, RULES, Set.of())))
                    .isEqualTo(expected);
        }
    }

    @Test
    void settingsAboutSomeDataSilenceFindingsAboutNothingElse() {
        PathSuppression phones =
                suppression("phi-in-log", "src").limited(Set.of("phone number"), "privacy office", null);
        Finding phone = finding("phi-in-log", FILE, 3, "phone number");
        Finding both = finding("phi-in-log", FILE, 4, "phone number", "diagnosis");
        Finding none = finding("phi-in-log", FILE, 5);

        Outcome outcome = Triage.apply(List.of(phone, both, none), criteria(List.of(phones), Baseline.EMPTY, Set.of()));

        assertThat(outcome.findings()).containsExactly(both, none);
        assertThat(outcome.suppressed())
                .containsExactly(new Suppressed(phone, Suppressed.By.CONFIGURATION, "encrypted", "privacy office", ""));
    }

    @Test
    void settingsEndAfterTheirLastDay() {
        LocalDate last = LocalDate.of(2027, 3, 31);
        PathSuppression limited = suppression("phi-in-log", "src").limited(Set.of(), "A. Li", last);
        Finding finding = finding("phi-in-log", FILE, 3);

        for (LocalDate day : new LocalDate[] {null, last}) {
            Outcome before = Triage.apply(List.of(finding), criteriaOn(day, limited));
            assertThat(before.findings()).isEmpty();
            assertThat(before.problems()).isEmpty();
            assertThat(before.suppressed()).extracting(Suppressed::until).containsExactly("2027-03-31");
        }
        Outcome after = Triage.apply(List.of(finding), criteriaOn(last.plusDays(1), limited));
        assertThat(after.findings()).containsExactly(finding);
        assertThat(after.problems())
                .extracting(Problem::message)
                .containsExactly("this suppression of phi-in-log in 'src' expired on 2027-03-31 (A. Li); mend what it"
                        + " hid, or decide anew");
    }
}
