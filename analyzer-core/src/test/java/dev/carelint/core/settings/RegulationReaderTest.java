package dev.carelint.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Regulations;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegulationReaderTest {
    private static final String MAP = """
            frameworks:
              - id: hipaa
                title: HIPAA
                tag: hipaa
                begins: [45 CFR]
                provisions:
                  - {id: access, text: 45 CFR 164.312(a)(1), duty: Let in only who may, with: [guide]}
              - id: nist
                title: NIST
                begins: [NIST]
                provisions:
                  - {id: guide, text: NIST guide}
                  - {id: logs, text: NIST logs, cwes: [532]}
              - id: gdpr
                title: GDPR
                begins: [GDPR]
                provisions:
                  - {id: security, text: GDPR Art. 32, general: true}
            incidents:
              - {id: once, text: Once it happened.}
            topics:
              - {id: named, group: Logs, rules: [a], provisions: [access], breaches: [once], fixes: [SLF4J: log an id]}
              - {id: by-weakness, group: Logs, cwes: [532]}
            profiles:
              - {id: us, title: US, frameworks: [hipaa, nist]}
              - {id: eu, title: EU, frameworks: [gdpr], grades: [{rule: a, grade: worse, reason: harder}]}
              - {id: mild, title: Mild, frameworks: [gdpr], grades: [{rule: a, grade: milder, reason: softer}]}
              - {id: both, title: Both, profiles: [us, mild]}
            """;

    private static Regulations read(String map, String... profiles) {
        return RegulationReader.read(
                List.of(new ConfigText("map.yaml", map)), null, List.of(profiles), List.of("a", "b"));
    }

    private static RuleDescription rule(String id, String... citations) {
        List<Citation> cited = List.of(citations).stream().map(Citation::of).toList();
        return new RuleDescription(
                id,
                id,
                Severity.MEDIUM,
                "high",
                List.of(532),
                cited,
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> texts(RuleDescription rule) {
        return rule.citations().stream().map(Citation::text).toList();
    }

    @Test
    void aRuleServesWhatItsTopicItsWeaknessAndOtherProvisionsName() {
        RuleDescription told = read(MAP).described(rule("a"));

        assertThat(told.citations())
                .containsExactly(
                        new Citation("HIPAA", "hipaa", "45 CFR 164.312(a)(1)", "Let in only who may"),
                        new Citation("NIST", "", "NIST guide", ""),
                        new Citation("NIST", "", "NIST logs", ""));
        assertThat(told.breaches()).containsExactly("Once it happened.");
        assertThat(told.fixes()).containsExactly("SLF4J: log an id");
    }

    @Test
    void aRuleThatNoTopicNamesBelongsToThatOfItsWeakness() {
        assertThat(read(MAP).topicOf(rule("b")).map(Regulations.Topic::id)).contains("by-weakness");
    }

    @Test
    void whatARuleCitesItselfIsKeptUnlessItIsOfAnotherLaw() {
        RuleDescription rule = rule("b", "45 CFR 164.312(b)", "GDPR Art. 9", "House rule 7");

        assertThat(texts(read(MAP).described(rule))).containsExactly("NIST logs", "45 CFR 164.312(b)", "House rule 7");
        assertThat(texts(read(MAP, "eu").described(rule)))
                .containsExactly("GDPR Art. 32", "GDPR Art. 9", "House rule 7");
    }

    @Test
    void theStrictestProfileGrades() {
        assertThat(read(MAP).graded("a", Severity.MEDIUM)).isEqualTo(Severity.MEDIUM);
        assertThat(read(MAP, "eu").graded("a", Severity.MEDIUM)).isEqualTo(Severity.HIGH);
        assertThat(read(MAP, "mild").graded("a", Severity.MEDIUM)).isEqualTo(Severity.LOW);
        assertThat(read(MAP, "mild", "eu").graded("a", Severity.MEDIUM)).isEqualTo(Severity.HIGH);
        assertThat(read(MAP, "both").graded("a", Severity.MEDIUM)).isEqualTo(Severity.MEDIUM);
        assertThat(read(MAP, "eu").graded("b", Severity.MEDIUM)).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void settingsChooseProfilesUnlessAskedOtherwise() {
        ConfigText settings = new ConfigText("carelint.yaml", "regulations: [eu]\n");
        List<ConfigText> map = List.of(new ConfigText("map.yaml", MAP));

        assertThat(RegulationReader.read(map, settings, List.of(), List.of("a")).profiles())
                .extracting(Regulations.Profile::id)
                .containsExactly("eu");
        assertThat(RegulationReader.read(map, settings, List.of("us"), List.of("a"))
                        .profiles())
                .extracting(Regulations.Profile::id)
                .containsExactly("us");
    }

    @Test
    void mistakesAreToldWithTheirPlace() {
        assertThatThrownBy(() -> read(MAP.replace("rules: [a]", "rules: [c]")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("map.yaml:")
                .hasMessageContaining("'c'");
        assertThatThrownBy(() -> read(MAP.replace("with: [guide]", "with: [gide]")))
                .hasMessageContaining("gide");
        assertThatThrownBy(() -> read(MAP.replace("breaches: [once]", "breaches: [twice]")))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> read(MAP.replace("grade: milder, reason: softer", "grade: milder")))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> read(MAP.replace("id: logs", "id: guide"))).hasMessageContaining("second time");
    }
}
