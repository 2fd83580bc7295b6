package dev.carelint.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Regulations;
import dev.carelint.core.settings.Additions;
import dev.carelint.core.settings.ConfigException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The map from rules to laws and standards: whole, and graded as its profiles say. */
class RegulationsTest {
    private static RulePack heldTo(String... profiles) {
        return RulePack.load(Additions.NONE.heldTo(List.of(profiles)));
    }

    private static Map<String, RuleDescription> rules(String... profiles) {
        return heldTo(profiles).knowledge().descriptions().stream()
                .collect(Collectors.toMap(RuleDescription::id, Function.identity()));
    }

    /** A new rule is mapped by its first CWE; where no topic names that, add the rule or its CWE to regulations/topics. */
    @Test
    void everyRuleIsMappedToEveryLaw() {
        Regulations all = heldTo("all").knowledge().regulations();
        for (RuleDescription rule : heldTo("all").knowledge().descriptions()) {
            assertThat(all.topicOf(rule)).as(rule.id()).isPresent();
            assertThat(rule.citations().stream().map(Citation::framework).distinct())
                    .as(rule.id())
                    .contains("HIPAA", "NIST", "OWASP", "GDPR", "Asia-Pacific");
            assertThat(rule.cwes()).as(rule.id()).isNotEmpty();
        }
    }

    @Test
    void theUsualProfileIsHipaa() {
        assertThat(rules()).isEqualTo(rules("hipaa"));
        assertThat(requireNonNull(rules().get("phi-in-log")).citations())
                .extracting(Citation::text)
                .contains("45 CFR 164.502(b)", "NIST SP 800-53 AU-3(3)", "NIST SP 800-66 Rev. 2, 5.3.1")
                .noneMatch(text -> text.startsWith("GDPR") || text.startsWith("India"));
    }

    @Test
    void aProfileCitesItsLaws() {
        assertThat(requireNonNull(rules("gdpr").get("phi-in-log")).citations())
                .extracting(Citation::framework)
                .containsOnly("GDPR", "OWASP");
    }

    @Test
    void aProfileGrades() {
        assertThat(requireNonNull(rules("hipaa").get("weak-masking")).severity())
                .isEqualTo(Severity.MEDIUM);
        assertThat(requireNonNull(rules("gdpr").get("weak-masking")).severity()).isEqualTo(Severity.HIGH);
        assertThat(requireNonNull(rules("apac").get("weak-masking")).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(requireNonNull(rules("all").get("weak-masking")).severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void anUnknownProfileIsRefused() {
        assertThatThrownBy(() -> heldTo("hippa"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("hippa")
                .hasMessageContaining("hipaa, gdpr, apac, all");
    }

    /** An auditor must never read silence of the rules as more than it is. */
    @Test
    void eachProvisionSaysWhatAnalysisCannotShow() {
        Regulations all = heldTo("all").knowledge().regulations();
        assertThat(all.provisions())
                .allSatisfy(provision -> assertThat(all.limitOf(provision))
                        .as(provision.id())
                        .matches("[A-Z].{20,}[.]")
                        .doesNotContainIgnoringCase("complian"));
        assertThat(all.provisions())
                .allSatisfy(provision -> assertThat(provision.duty()).doesNotContainIgnoringCase("complian"));
    }

    @Test
    void safeguardsAreThoseOfTheProfile() {
        Regulations gdpr = heldTo("gdpr").knowledge().regulations();
        assertThat(gdpr.safeguards(heldTo("gdpr").knowledge().descriptions()))
                .extracting(safeguard -> safeguard.citation().framework())
                .containsOnly("GDPR", "OWASP");
        assertThat(gdpr.safeguards(heldTo("gdpr").knowledge().descriptions()))
                .filteredOn(safeguard -> safeguard.citation().text().equals("GDPR Art. 5(1)(f)"))
                .singleElement()
                .satisfies(safeguard -> assertThat(safeguard.rules()).contains("phi-in-log"));
    }
}
