package dev.carelint.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Condition;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.MethodModel;
import dev.carelint.core.model.Operand;
import dev.carelint.core.model.Rule;
import dev.carelint.core.model.Setting;
import dev.carelint.core.model.SinkKind;
import dev.carelint.core.model.TypeModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnowledgeReaderTest {
    private static final Set<String> LABELS = Set.of("phi", "credential", "ssn");
    private static final String MODEL = """
            library: Test
            artifacts: ["org.slf4j:slf4j-api"]
            methods:
              - "org.slf4j.Logger#{info,warn}: sink log(args); mark random at return"
              - java.lang.String#trim(): this -> return
            types:
              - "java.util.Date: text self"
            sinkKinds:
              - {id: log, phrase: the application log}
            """;
    private static final String HEAD = """
            title: A rule
            severity: high
            precision: very-high
            cwe: [532, 209]
            harm: Much.
            remedy: Less.
            """;
    private static final String FLOW = HEAD + """
            id: x
            message: "{data} goes to {sink}."
            check: {kind: flow, labels: [phi], sinks: [log]}
            """;

    /** Something wrong in a rule or a model. */
    record Mistake(String model, String rule, String message) {
        @Override
        public String toString() {
            return message;
        }
    }

    private static Knowledge read(String model, String rule) {
        return read(List.of(new ConfigText("models/test.yaml", model)), rule);
    }

    private static Knowledge read(List<ConfigText> models, String rule) {
        return KnowledgeReader.read(models, List.of(), List.of(new ConfigText("rules/x.yaml", rule)), Map.of(), LABELS);
    }

    private static Check check(String yaml) {
        return read(MODEL, HEAD + "id: x\n" + yaml).rules().get(0).checks().get(0);
    }

    @Test
    void aSettingCheckNeverShowsASecret() {
        String secret = """
                check:
                  kind: setting
                  cases:
                    - {keys: ["**.password"], value: {secret: true}, message: "{key} is {value}"}
                """;

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> check(secret))
                .withMessageContaining("value");
    }

    @Test
    void aSettingCheckIsReadWithItsDefaults() {
        Check check = check("""
                check:
                  kind: setting
                  graver: true
                  cases:
                    - {files: [spring], keys: [a.b], value: {above: 30m}, message: "{key} of {value}"}
                """);

        Setting one = ((Check.Configured) check).cases().get(0);
        assertThat(one.development()).isEqualTo(Setting.Development.LOWER);
        assertThat(one.value()).containsExactly(new Setting.Above(1800));
        assertThat(((Check.Configured) check).graver()).isTrue();
    }

    @Test
    void modelsMayBeQuotedOrNot() {
        Knowledge knowledge = read(MODEL, FLOW);

        assertThat(knowledge.methods())
                .containsExactly(
                        MethodModel.parse("org.slf4j.Logger#{info,warn}: sink log(args); mark random at return", "Test")
                                .declaredAt("test.yaml:4"),
                        MethodModel.parse("java.lang.String#trim(): this -> return", "Test")
                                .declaredAt("test.yaml:5"));
        assertThat(knowledge.types()).containsExactly(new TypeModel("java.util.Date", TypeModel.Text.SELF, "", "Test"));
        assertThat(knowledge.sinkKinds())
                .containsOnly(Map.entry("log", new SinkKind("log", "the application log", false)));
    }

    @Test
    void aFlowRuleIsReadWithItsPageAndExamples() {
        String page = """
                citations: [45 CFR 164.312(a)(1)]
                suppress: Never.
                references:
                  - CWE-532
                breaches: [Once.]
                fixes: ['SLF4J: log an id']
                """;
        Rule rule = KnowledgeReader.read(
                        List.of(new ConfigText("m.yaml", MODEL)),
                        List.of(),
                        List.of(new ConfigText("x.yaml", FLOW + page)),
                        Map.of("x", new Examples("class Bad {}", "class Good {}")),
                        null)
                .rules()
                .get(0);

        assertThat(rule.description())
                .isEqualTo(new RuleDescription(
                        "x",
                        "A rule",
                        Severity.HIGH,
                        "very-high",
                        List.of(532, 209),
                        List.of(Citation.of("45 CFR 164.312(a)(1)")),
                        "Much.",
                        "Less.",
                        "Never.",
                        "",
                        "class Bad {}",
                        "class Good {}",
                        List.of("CWE-532"),
                        List.of("Once."),
                        List.of("SLF4J: log an id")));
        assertThat(rule.checks().get(0)).isEqualTo(new Check.Flow(Set.of("phi"), Set.of("log")));
        assertThat(rule.message()).isEqualTo("{data} goes to {sink}.");
    }

    @Test
    void aCallRuleIsReadWithItsConditions() {
        Check.Call call = (Check.Call) check("""
                check:
                  kind: call
                  cases:
                    - method: javax.crypto.Cipher#getInstance
                      where:
                        arg0: {not: {is: [AES, true]}, below: 7, above: -1}
                        this.algorithm: {constant: true, carries: ssn, lacks: random}
                        arg1: {type: java.util.Random, returns: true, constant: false, is: 4}
                      message: "{value} is weak."
                      severity: low
                    - {method: a.B#c, message: Any call.}
                """);

        assertThat(call.cases()).hasSize(2);
        Check.Call.Case first = call.cases().get(0);
        assertThat(first.severity()).isEqualTo(Severity.LOW);
        assertThat(first.where())
                .containsOnly(
                        Map.entry(
                                Operand.parse("arg0"),
                                List.of(
                                        new Condition.Not(new Condition.OneOf(List.of("AES", "true"))),
                                        new Condition.Below(7),
                                        new Condition.Above(-1))),
                        Map.entry(
                                Operand.parse("this.algorithm"),
                                List.of(
                                        new Condition.Fixed(),
                                        new Condition.Carries("ssn"),
                                        new Condition.Lacks("random"))),
                        Map.entry(
                                Operand.parse("arg1"),
                                List.of(
                                        new Condition.OfType(List.of("java.util.Random")),
                                        new Condition.Returns("true"),
                                        new Condition.Not(new Condition.Fixed()),
                                        new Condition.OneOf(List.of("4")))));
        assertThat(call.cases().get(1).where()).isEmpty();
        assertThat(call.cases().get(1).severity()).isNull();
    }

    @Test
    void regularExpressionsAreCompiled() {
        Check.Call call = (Check.Call) check(
                "check: {kind: call, cases: [{method: a.B#c, where: {arg0: {matches: '(?i)des.*'}}, message: Weak.}]}");

        Condition condition = call.cases()
                .get(0)
                .where()
                .getOrDefault(Operand.parse("arg0"), List.of())
                .get(0);
        assertThat(((Condition.Matches) condition).pattern().matcher("DESede").matches())
                .isTrue();
    }

    @Test
    void overrideAndJavaRulesAreRead() {
        Check.Overriding overriding = (Check.Overriding)
                check("check: {kind: override, methods: [a.B#verify], shape: returns-true, message: Checks nothing.}");

        assertThat(overriding.shape()).isEqualTo(Check.Overriding.Shape.RETURNS_TRUE);
        assertThat(overriding.patterns()).hasSize(1);
        assertThat(check("check: {kind: java}")).isEqualTo(new Check.Java());
    }

    @Test
    void rulesAboutTheOrderOfCallsAreRead() {
        Check.Ordered ordered = (Check.Ordered) check("""
                check:
                  kind: order
                  cases:
                    - {method: a.B#verify, unused: true, message: Nobody looks.}
                    - {method: a.B#update, from: [a.B#make], lacks: [a.B#end], confined: true, message: Never ends., doubtful: true}
                    - {method: a.B#open, before: [a.C#check], same: arg0, message: Too early., severity: low}
                """);

        assertThat(ordered.cases().get(0).unused()).isTrue();
        assertThat(ordered.cases().get(1).confined()).isTrue();
        assertThat(ordered.cases().get(1).telling().doubtful()).isTrue();
        assertThat(ordered.cases().get(2).same()).isEqualTo(Operand.parse("arg0"));
        assertThat(ordered.cases().get(2).telling().severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void aCaseAboutOrderSaysOneThing() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> check("check: {kind: order, cases: [{method: a.B#c, message: What of it?}]}"))
                .withMessageContaining("one of unused, lacks, before");
    }

    @Test
    void whatMustNotBeUsedTwiceIsRead() {
        Check.Repeated repeated = (Check.Repeated) check("""
                check:
                  kind: repeat
                  cases:
                    - {method: a.B#start, value: arg2, besides: arg1, drawn-by: next, keeping: copy, message: Twice.}
                """);

        assertThat(repeated.cases().get(0).value()).isEqualTo(2);
        assertThat(repeated.cases().get(0).besides()).isEqualTo(1);
    }

    @Test
    void callsThatHandDataOverAreRead() {
        Check.Call call = (Check.Call) check(
                "check: {kind: call, graver-with: ['a.B#put(*): arg0'], cases: [{method: a.B#c, message: Weak.}]}");

        assertThat(call.graver().get(0).data()).isEqualTo(Operand.parse("arg0"));
    }

    @Test
    void aRuleMayHaveSeveralChecks() {
        Rule rule = read(MODEL, HEAD + """
                                id: x
                                checks:
                                  - {kind: java}
                                  - {kind: override, methods: [a.B#verify], shape: never-throws, message: Trusts all.}
                                """).rules().get(0);

        assertThat(rule.checks()).hasSize(2).first().isEqualTo(new Check.Java());
    }

    static List<Mistake> mistakes() {
        return List.of(
                model(
                        "  - \"org.slf4j.Logger#warn: clean\"",
                        "models/test.yaml:6: org.slf4j.Logger#warn is described a second time, first at models/test.yaml:4"),
                model(
                        "  - \"a.B#c: sink lgo(args)\"",
                        "models/test.yaml:6: unknown kind of sink 'lgo' (did you mean 'log'?); valid choices: log"),
                model(
                        "  - \"a.B#c: source snn\"",
                        "models/test.yaml:6: unknown kind of data 'snn' (did you mean 'ssn'?)"),
                model("  - \"a.B#c: this > return\"", "models/test.yaml:6: expected '=>'"),
                model("  - \"a.B: clean\"", "models/test.yaml:6: 'a.B' is not a method pattern"),
                model("  - [a]", "models/test.yaml:6: an entry of 'methods' is a text, not a list"),
                model("types: []", "the key 'types' stands here a second time"),
                rule(FLOW.replace("id: x", "id: y"), "rules/x.yaml:7: the rule 'y' must stand in a file named y.yaml"),
                rule(FLOW.replace("severity: high", "severity: grave"), "rules/x.yaml:2: unknown severity 'grave'"),
                rule(FLOW.replace("very-high", "sure"), "rules/x.yaml:3: unknown precision 'sure'"),
                rule(FLOW.replace("[532, 209]", "[CWE-532]"), "rules/x.yaml:4: an entry of 'cwe' is a whole number"),
                rule(FLOW.replace("harm: Much.\n", ""), "rules/x.yaml:1: the file needs a value for the key 'harm'"),
                rule(
                        FLOW.replace("{data}", "{date}"),
                        "rules/x.yaml:8: unknown name in a message 'date' (did you mean 'data'?)"),
                rule(
                        FLOW.replace("kind: flow", "kind: flwo"),
                        "rules/x.yaml:9: unknown kind of check 'flwo' (did you mean 'flow'?)"),
                rule(FLOW.replace("kind: flow, ", ""), "rules/x.yaml:9: a check needs the key 'kind'"),
                rule(
                        FLOW.replace("[phi]", "[phy]"),
                        "rules/x.yaml:9: unknown kind of data 'phy' (did you mean 'phi'?)"),
                rule(FLOW.replace("[log]", "[logs]"), "rules/x.yaml:9: unknown kind of sink 'logs'"),
                rule(
                        FLOW.replace("{kind: flow, labels: [phi], sinks: [log]}", "{kind: java}"),
                        "rules/x.yaml:8: only a flow rule has a message"),
                call("{method: a.B#c, where: {argx: {below: 1}}, message: m}", "rules/x.yaml:8: expected an operand"),
                call(
                        "{method: a.B#c, where: {arg0: {belwo: 1}}, message: m}",
                        "rules/x.yaml:8: unknown key 'belwo' (did you mean 'below'?)"),
                call("{method: a.B#c, where: {arg0: {}}, message: m}", "rules/x.yaml:8: no condition is given"),
                call(
                        "{method: a.B#c, where: {arg0: {below: few}}, message: m}",
                        "rules/x.yaml:8: 'below' is a whole number, not 'few'"),
                call(
                        "{method: a.B#c, where: {arg0: {matches: '('}}, message: m}",
                        "rules/x.yaml:8: '(' is not a regular expression: Unclosed group"),
                call(
                        "{method: a.B#c, where: {arg0: {not: {below: 1, above: 3}}}, message: m}",
                        "'not' holds exactly one condition"),
                call(
                        "{method: a.B#c, where: {arg0: {carries: radnom}}, message: m}",
                        "rules/x.yaml:8: unknown mark or kind of data 'radnom' (did you mean 'random'?)"),
                rule(FLOW + "checks: []\n", "rules/x.yaml:9: a rule has either 'check' or 'checks'"),
                call(
                        "{method: 'a.B#c(int)', where: {arg1: {below: 1}}, message: m}",
                        "rules/x.yaml:8: arg1 does not exist"),
                call("{method: a.B#c}", "rules/x.yaml:8: a case needs a value for the key 'message'"));
    }

    /** Adds a line to the methods of the model. */
    private static Mistake model(String line, String message) {
        return new Mistake(MODEL.replace("types:", line + "\ntypes:"), FLOW, message);
    }

    private static Mistake rule(String rule, String message) {
        return new Mistake(MODEL, rule, message);
    }

    private static Mistake call(String oneCase, String message) {
        return rule(HEAD + "id: x\ncheck: {kind: call, cases: [" + oneCase + "]}\n", message);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesNameFileAndLine(Mistake mistake) {
        assertThatThrownBy(() -> read(mistake.model(), mistake.rule()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(mistake.message());
    }

    @Test
    void oneMethodIsDescribedInOneFileOnly() {
        List<ConfigText> models = List.of(
                new ConfigText("models/a.yaml", MODEL),
                new ConfigText("models/b.yaml", "library: B\nmethods:\n  - \"org.slf4j.Logger#warn: clean\"\n"));

        assertThatThrownBy(() -> read(models, FLOW))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "models/b.yaml:3: org.slf4j.Logger#warn is described a second time, first at models/a.yaml:4");
    }

    @Test
    void overloadsAreDescribedApart() {
        List<ConfigText> models = List.of(
                new ConfigText("models/a.yaml", MODEL),
                new ConfigText(
                        "models/b.yaml", "library: B\nmethods:\n  - \"org.slf4j.Logger#warn(String): clean\"\n"));

        assertThat(read(models, FLOW).methods()).hasSize(3);
    }
}
