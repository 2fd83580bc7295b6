package dev.carelint.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.model.Condition;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.model.Operand;
import dev.carelint.core.source.PropertyFiles;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A watched call is carried to callers only while some of them may still fulfil its rule. */
class ProspectsTest {
    private static final Site SITE = new Site(0, 0);
    private static final Condition WEAK = new Condition.Matches(Pattern.compile("DES"));
    private static final Atom CLEAN = Atom.Clean.INSTANCE;

    private static Atom parameter(String type, boolean derived) {
        return new Atom.Place(new Root.Entry(0), AccessPath.EMPTY, derived, Type.ofClass(type));
    }

    private static Summary.Observation seen(Atom... operands) {
        List<Value> values = java.util.Arrays.stream(operands)
                .map(atom -> Value.of(atom, null))
                .toList();
        return new Summary.Observation(new SinkPoint(SITE, null), 0, values);
    }

    /** Tells whether there are prospects that each operand fulfils the condition that stands first of it. */
    private static boolean hasAny(List<Condition> conditions, Atom... operands) {
        Map<Operand, List<Condition>> where = new LinkedHashMap<>();
        for (int i = 0; i < conditions.size(); i++) {
            where.put(Operand.parse("arg" + i), List.of(conditions.get(i)));
        }
        Watch watch = new Watch(MethodPattern.parse("t.Api#watch"), where);
        Knowledge knowledge = new Knowledge(List.of(), List.of(), List.of(), Map.of());
        try (ClassIndex index = ClassIndex.open(List.of(), List.of(), null)) {
            Program program = new Program(
                    CallGraph.of(List.of(), index),
                    index,
                    knowledge,
                    PropertyFiles.NONE,
                    List.of(),
                    List.of(watch),
                    Inquiry.none());
            return new Prospects(program, new Shapes(program)).hasAny(seen(operands));
        }
    }

    @Test
    void aConstantIsJudgedAtOnce() {
        assertThat(hasAny(List.of(WEAK), new Atom.Known("DES"))).isTrue();
        assertThat(hasAny(List.of(WEAK), new Atom.Known("AES"))).isFalse();
    }

    @Test
    void aParameterMayBecomeAConstantWhereItsTypeAllowsIt() {
        assertThat(hasAny(List.of(WEAK), parameter("java.lang.String", false))).isTrue();
        assertThat(hasAny(List.of(WEAK), parameter("java.lang.Object", false))).isTrue();
        assertThat(hasAny(List.of(WEAK), parameter("java.io.InputStream", false)))
                .isFalse();
    }

    @Test
    void textMadeFromAParameterIsNoConstantForAnyCaller() {
        assertThat(hasAny(List.of(WEAK), parameter("java.lang.String", true))).isFalse();
    }

    @Test
    void aStaticFieldMayHoldWhatTheProgramStoresIntoIt() {
        AccessPath path = AccessPath.EMPTY.then(Part.field("p.A", "cipher", Type.unknown()));
        assertThat(hasAny(List.of(WEAK), new Atom.Place(new Root.Static("p.A"), path, false, Type.unknown())))
                .isTrue();
    }

    @Test
    void everyOperandMustHaveProspects() {
        List<Condition> both = List.of(WEAK, WEAK);
        assertThat(hasAny(both, new Atom.Known("DES"), new Atom.Known("DES"))).isTrue();
        assertThat(hasAny(both, new Atom.Known("DES"), new Atom.Known("AES"))).isFalse();
    }

    @Test
    void whatCannotIdentifyAnyoneFulfilsNothing() {
        assertThat(hasAny(List.of(new Condition.Fixed()), CLEAN)).isFalse();
        assertThat(hasAny(List.of(new Condition.Fixed()), new Atom.Known("x"))).isTrue();
    }

    @Test
    void callersGetOnlyWhatTheyCanSayMoreOf() {
        Atom open = parameter("java.lang.String", false);
        Step step = new Step(SITE, Step.Kind.READ, null, null);
        Value mixed = Value.of(open, null).join(Value.of(new Atom.Known("AES"), step));
        Value known = Value.of(new Atom.Known("CBC"), null);
        Summary.Observation observation = new Summary.Observation(new SinkPoint(SITE, null), 0, List.of(mixed, known));
        List<Value> operands = Prospects.forCallers(observation).operands();
        assertThat(operands.get(0).atoms()).containsExactly(open);
        assertThat(operands.get(1).atoms()).containsExactly(new Atom.Known("CBC"));
    }
}
