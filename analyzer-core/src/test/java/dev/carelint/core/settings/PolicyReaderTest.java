package dev.carelint.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.Policy;
import dev.carelint.core.model.Policy.Decision;
import dev.carelint.core.model.SinkKind;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {
    private static final Knowledge KNOWLEDGE = new Knowledge(
            List.of(),
            List.of(),
            List.of(),
            Map.of("llm", new SinkKind("llm", "a model", false), "log", new SinkKind("log", "the log", false)));
    private static final Vocabulary VOCABULARY =
            VocabularyReader.read(new TreeMap<>(Map.of("v.yaml", """
            family: phi
            types:
              diagnosis: {title: diagnosis, sensitivity: high, names: [diagnosis], alone: medium, owned: high}
              lab-result: {title: test result, sensitivity: high, names: [lab result], alone: medium, owned: high}
            """, "w.yaml", """
            values: {text: [java.lang.String]}
            """)));
    private static final String DEFAULTS = """
            vendors:
              - {id: acme, title: Acme, classes: [com.acme.]}
              - {id: acme-here, title: Acme at home, classes: [com.acme.onpremises.]}
            flows:
              - {data: [phi], to: [llm], decision: deny, reason: strangers}
            expect:
              - {data: diagnosis, to: llm, decision: deny}
            """;

    private static Policy read(String policy) {
        return PolicyReader.read(
                List.of(new ConfigText("policy/default.yaml", DEFAULTS)),
                new ConfigText("carelint.yaml", "policy:\n" + policy.indent(2)),
                KNOWLEDGE,
                VOCABULARY);
    }

    private static DataType type(String id) {
        return VOCABULARY.types().stream()
                .filter(type -> type.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Decision decision(Policy policy, String type, String className, String path) {
        return policy.entryFor(type(type), "llm", policy.vendorOf(className), path)
                .orElseThrow()
                .decision();
    }

    @Test
    void theProjectDecidesFirstByDataVendorAndPath() {
        Policy policy = read("""
                flows:
                  - {data: [diagnosis], vendors: [acme-here], in: ["triage/**"], decision: allow, reason: it is ours}
                """);

        assertThat(decision(policy, "diagnosis", "com.acme.onpremises.Client", "triage/A.java"))
                .isEqualTo(Decision.ALLOW);
        assertThat(decision(policy, "lab-result", "com.acme.onpremises.Client", "triage/A.java"))
                .isEqualTo(Decision.DENY);
        assertThat(decision(policy, "diagnosis", "com.acme.Client", "triage/A.java"))
                .isEqualTo(Decision.DENY);
        assertThat(decision(policy, "diagnosis", "com.acme.onpremises.Client", "billing/A.java"))
                .isEqualTo(Decision.DENY);
        assertThat(policy.entryFor(type("diagnosis"), "log", null, "triage/A.java"))
                .isEmpty();
    }

    @Test
    void aVendorMayHaveMoreClassesHere() {
        Policy policy = read("vendors:\n  - {id: acme, title: Acme, classes: [org.example.acme.]}\n");

        assertThat(policy.vendorOf("org.example.acme.Gateway")).isEqualTo(policy.vendorOf("com.acme.Client"));
        assertThat(policy.vendorOf("org.example.Other")).isNull();
    }

    @Test
    void whatIsAllowedNeedsAReason() {
        assertThatThrownBy(() -> read("flows:\n  - {data: [phi], to: [llm], decision: allow}\n"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("carelint.yaml:3: what is allowed needs a value for the key 'reason':"
                        + " the agreement or safeguard that allows it");
    }

    @Test
    void wordsThatNobodyKnowsAreRefused() {
        assertThatThrownBy(() -> read("flows:\n  - {to: [lml], decision: deny}\n"))
                .hasMessage(
                        "carelint.yaml:3: unknown kind of sink 'lml' (did you mean 'llm'?); valid choices: llm, log");
        assertThatThrownBy(() -> read("flows:\n  - {data: [diagnoses], decision: deny}\n"))
                .hasMessageContaining("carelint.yaml:3: unknown kind of data 'diagnoses' (did you mean 'diagnosis'?)");
        assertThatThrownBy(() -> read("flows:\n  - {vendors: [akme], decision: deny}\n"))
                .hasMessageContaining("unknown vendor 'akme' (did you mean 'acme'?); valid choices: acme, acme-here");
        assertThatThrownBy(() -> read("flows:\n  - {to: [llm], decision: forbid}\n"))
                .hasMessageContaining("valid choices: allow, deny, needs-agreement");
    }

    @Test
    void anExpectationIsHeldToEveryFlow() {
        String expected = "expect:\n  - {data: diagnosis, to: llm, vendor: acme, decision: %s}\n";

        assertThat(read(expected.formatted("deny")).entries()).hasSize(1);
        assertThatThrownBy(() -> read(expected.formatted("allow")))
                .hasMessage(
                        "carelint.yaml:3: the policy is expected to say 'allow', but says 'deny' at default.yaml:5");
    }

    @Test
    void aProjectMayDecideOtherwiseThanTheDefaultsExpect() {
        Policy policy = read("flows:\n  - {data: [phi], to: [llm], decision: allow, reason: agreement of 2026}\n");

        assertThat(decision(policy, "diagnosis", "com.acme.Client", "A.java")).isEqualTo(Decision.ALLOW);
    }

    @Test
    void nothingIsAllowedThatIsNotNamed() {
        assertThatThrownBy(() -> read("flows:\n  - {in: ['src/**'], decision: allow, reason: x}\n"))
                .hasMessage(
                        "carelint.yaml:3: what is allowed needs a value for the key 'data': which data may go there");
        assertThatThrownBy(() -> read("flows:\n  - {data: [], decision: deny}\n"))
                .hasMessage("carelint.yaml:3: 'data' is empty; leave it out when all are meant");
    }
}
