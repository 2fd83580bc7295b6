package dev.carelint.core.settings;

import java.util.List;

/** Right and wrong settings files, for the reader and for the schema. */
final class ConfigExamples {
    static final String COMPLETE = """
            # What Carelint should know about us.
            excludes:
              - "**/legacy/**"
              - src/main/java/old
            generated: [target/generated-sources/**]

            sanitizers:
              - com.example.Masker#mask(String)
            data-types:
              - id: donor-code
                title: donor code
                sensitivity: medium
                special: true
                names: [donor code, spender nummer]
                not: [type]
                alone: high
              - {id: bed-key, title: key of a bed, family: other, names: [bed key], values: [text, uuid], context: [record]}
            suppressions:
              - rule: phi-in-log
                path: src/main/java/audit/**
                data: [ssn]
                reason: the audit trail is encrypted
                owner: privacy office
                until: 2027-03-31
            rules:
              disable: [phi-in-url]
              severity:
                weak-cipher: critical
            confidence: high
            gate:
              fail-on: high
              rules: {phi-in-url: never}
              data: {ssn: low}
              at-most: {low: 20}
              incomplete: true
              stale-suppressions: true
              old-findings: false
            synthetic: [tools/generator]
            methods:
              - "com.example.Fax#send(*,String): sink fax(arg1)"
              - com.example.Text#of: arg0 -> return
            classes:
              - "com.example.Money: text none"
            sinks:
              - {id: fax, phrase: a fax}
            packs: [security/pack]
            regulations: [gdpr, apac]
            policy:
              vendors:
                - {id: acme, title: Acme, classes: [com.acme.]}
              flows:
                - {data: [phi], to: [llm], vendors: [acme], in: ["triage/**"], decision: allow, reason: agreement of 2026-03}
                - {to: [fax], decision: needs-agreement}
              expect:
                - {data: diagnosis, to: llm, vendor: acme, in: triage/Prompt.java, decision: allow}
            """;

    /** A wrong file, the line that is wrong, the message's begin, and whether the schema alone can see it. */
    record Mistake(String text, int line, String message, boolean inSchema) {
        @Override
        public String toString() {
            return message;
        }
    }

    private ConfigExamples() {}

    static List<String> emptyFiles() {
        return List.of("", "# nothing yet\n", "---\n", "excludes:\n  # - later/**\nrules:\n");
    }

    static List<Mistake> mistakes() {
        return List.of(
                schema(
                        "exclude: [a]",
                        1,
                        "unknown key 'exclude' (did you mean 'excludes'?); valid choices: excludes, "),
                schema("rules:\n  disabled: [phi-in-log]", 2, "unknown key 'disabled' (did you mean 'disable'?)"),
                schema("- excludes", 1, "the file is a mapping with the keys excludes, generated, "),
                schema("just a sentence", 1, "the file is a mapping with the keys"),
                schema("excludes: src", 1, "'excludes' is a list, not the value 'src'; begin each entry with '- '"),
                schema("excludes:\n  - [a]", 2, "an entry of 'excludes' is a text, not a list"),
                schema("excludes:\n  - /etc/x", 2, "the path glob '/etc/x' is absolute"),
                reader("excludes:\n  - a/../../b", 2, "the path glob 'a/../../b' leaves the analysis root"),
                reader("excludes:\n  - a/{b", 2, "the path glob 'a/{b' has unbalanced or nested braces"),
                schema("sanitizers:\n  - a.B.mask", 2, "'a.B.mask' is not a method pattern: the class and the method"),
                schema("sanitizers: a.B#mask", 1, "'sanitizers' is a list"),
                schema(
                        "suppressions:\n- rule: phi-in-log\n  path: a",
                        2,
                        "a suppression needs a value for the key 'reason'"),
                schema("suppressions:\n- rule: phi-in-log\n  path: a\n  reason: ' '", 4, "'reason' is empty"),
                schema(
                        "suppressions:\n- rule: phi-in-log\n  path: a\n  reason: b\n  until: next year",
                        5,
                        "'until' is a day such as 2027-03-31, not 'next year'"),
                reader(
                        "suppressions:\n- rule: phi-in-logs\n  path: a\n  reason: b",
                        2,
                        "unknown rule 'phi-in-logs' (did you mean 'phi-in-log'?); valid choices: phi-in-log, phi-in-url, weak-cipher"),
                schema("gate:\n  fail-on: soon", 2, "unknown severity 'soon'; valid choices: critical, high"),
                schema("gate:\n  at-most: {low: few}", 2, "a number of findings is a whole number, not 'few'"),
                schema("gate:\n  failon: low", 2, "unknown key 'failon' (did you mean 'fail-on'?)"),
                reader(
                        "gate:\n  rules: {phi-in-logs: low}",
                        2,
                        "unknown rule 'phi-in-logs' (did you mean 'phi-in-log'?)"),
                reader(
                        "rules:\n  disable:\n  - nothing-near",
                        3,
                        "unknown rule 'nothing-near'; valid choices: phi-in-log"),
                schema(
                        "rules:\n  severity:\n    phi-in-log: hihg",
                        3,
                        "unknown severity 'hihg' (did you mean 'high'?); valid choices: critical, high, medium, low, info"),
                reader(
                        "rules:\n  severity:\n    weak-ciphr: low",
                        3,
                        "unknown rule 'weak-ciphr' (did you mean 'weak-cipher'?)"),
                schema(
                        "confidence: hihg",
                        1,
                        "unknown confidence 'hihg' (did you mean 'high'?); valid choices: high, medium, low"),
                schema("confidence: [low]", 1, "'confidence' is a text, not a list"),
                schema("rules:\n  severity: high", 2, "'severity' is a mapping of rules to severities"),
                reader(
                        "excludes: [a]\nexcludes: [b]",
                        2,
                        "the key 'excludes' stands here a second time, first in line 1"),
                reader("excludes:\n  - **/old/**", 2, "not valid YAML: quote a value that begins with '*'"),
                reader("excludes:\n\t- a", 2, "not valid YAML: indent with spaces, not with tabs"),
                reader(
                        "generated: []\nexcludes: [a\nrules: {}\n",
                        2,
                        "not valid YAML: while parsing a flow sequence, expected"),
                reader(
                        "rules:\n  disable: []\n excludes: []\n",
                        3,
                        "not valid YAML: while parsing a block mapping, expected"),
                reader("excludes: 'a\n\n\n", 1, "not valid YAML: while scanning a quoted scalar"),
                reader("? [a]\n: b\n", 1, "not valid YAML: "),
                reader("excludes: &x [a]\ngenerated: *x", 2, "aliases (*name) are not supported"),
                reader("excludes: [a]\n---\nexcludes: [b]", 3, "a second document begins here"));
    }

    /** Wrong definitions of kinds of data. */
    static List<Mistake> wrongTypes() {
        return List.of(
                schema("data-types: donor-code", 1, "'data-types' is a list, not the value 'donor-code'"),
                schema("data-types:\n- title: a", 2, "a data type needs a value for the key 'id'"),
                schema(
                        "data-types:\n- id: Donor_Code\n  title: a\n  names: [a]",
                        2,
                        "the id of a data type is lower-case words joined by hyphens, not 'Donor_Code'"),
                schema("data-types:\n- id: a\n  names: [a]", 2, "a data type needs a value for the key 'title'"),
                schema(
                        "data-types:\n- id: a\n  title: a",
                        2,
                        "a data type needs words in one of names, faint, hints, whole"),
                schema(
                        "data-types:\n- id: a\n  title: a\n  names:\n  - Donor Code",
                        5,
                        "'Donor Code' is not lower-case words with one space between them, such as 'donor code'"),
                schema(
                        "data-types:\n- id: a\n  title: a\n  name: [a]",
                        4,
                        "unknown key 'name' (did you mean 'names'?); valid choices: id, title, family, "),
                schema(
                        "data-types:\n- id: a\n  title: a\n  names: [a]\n  sensitivity: hihg",
                        5,
                        "unknown sensitivity 'hihg' (did you mean 'high'?); valid choices: high, medium, low"),
                schema(
                        "data-types:\n- id: a\n  title: a\n  names: [a]\n  values: [string]",
                        5,
                        "unknown word in 'values' 'string'; valid choices: text, integer, "),
                schema(
                        "data-types:\n- id: a\n  title: a\n  names: [a]\n  special: yes please",
                        5,
                        "unknown value of 'special' 'yes please'; valid choices: true, false"),
                reader(
                        "data-types:\n- {id: a, title: a, names: [a]}\n- {id: a, title: b, names: [b]}",
                        3,
                        "the data type 'a' is defined a second time, first at "),
                reader(
                        "data-types:\n- {id: ssn, title: a, names: [b]}",
                        2,
                        "the data type 'ssn' is one that Carelint knows already; choose another id"));
    }

    private static Mistake schema(String text, int line, String message) {
        return new Mistake(text, line, message, true);
    }

    private static Mistake reader(String text, int line, String message) {
        return new Mistake(text, line, message, false);
    }
}
