package dev.carelint.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names, calls, constructors and lambdas of small programs. */
final class LinkerTest {
    @Test
    void overloadIsChosenByArgumentTypes() {
        Program program = Program.use(
                "void put(Object o) {} void put(String s) {} void put(int i) {} void run() { put(patient.getSsn()); }");

        assertThat(program.target("put")).isEqualTo("p.Use#put(java.lang.String)");
    }

    @Test
    void primitivePrefersWideningOverBoxing() {
        Program program = Program.use("void put(Object o) {} void put(long l) {} void run() { put(1); }");

        assertThat(program.target("put")).isEqualTo("p.Use#put(long)");
    }

    @Test
    void fixedArityWinsOverVarargs() {
        Program program = Program.use(
                "void put(String s, Object o) {} void put(String s, Object... o) {} void run() { put(\"a\", patient); }");

        assertThat(program.target("put")).isEqualTo("p.Use#put(java.lang.String,java.lang.Object)");
    }

    @Test
    void componentOfRecordOfOtherFileIsItsAccessor() {
        Program program = Program.of(
                "package p; class Use { void run(Object o) { if (o instanceof Bed(var ward, Slot(int no))) { use(ward); } }"
                        + " void use(String s) {} }",
                "package p; record Bed(String ward, Slot slot) { static int count; }",
                "package p; record Slot(int number) {}");

        assertThat(program.target("component:1")).isEqualTo("p.Bed#slot()");
        assertThat(program.target("use")).isEqualTo("p.Use#use(java.lang.String)");
        assertThat(program.type("no")).isEqualTo("int");
    }

    @Test
    void superOfInterfaceMeansItsMethod() {
        Program program = Program.of(
                "package p; class Use extends Base implements A, B<String> { String both() { return B.super.both(); } }",
                "package p; class Base { public String both() { return null; } }",
                "package p; interface A { default String both() { return null; } }",
                "package p; interface B<T> { default T both() { return null; } }");

        assertThat(program.target("both")).isEqualTo("p.B#both()");
    }

    @Test
    void superOfEnclosingClassMeansItsSuperclass() {
        Program program = Program.of(
                "package p; class Use extends Base { class In { String go() { return Use.super.both(); }"
                        + " java.util.function.Supplier<String> ref() { return Use.super::name; } } }",
                "package p; class Base { public String both() { return null; } public String name() { return null; } }");

        assertThat(program.target("both")).isEqualTo("p.Base#both()");
        assertThat(program.target("name")).isEqualTo("p.Base#name()");
    }

    @Test
    void whatEveryObjectHasIsResolvedInAClassThatIsNowhere() {
        Program program =
                Program.of("package p; class Use { void run(l.Store s) { s.hashCode(); s.size(); new l.Store(); } }");

        LinkStatistics statistics = LinkStatistics.of(program.method("run"), method -> false);
        assertThat(statistics.calls()).isEqualTo(3);
        assertThat(statistics.resolved()).isEqualTo(1);
    }

    @Test
    void varargsTakesAnyNumber() {
        Program program = Program.statements("String.format(\"%s %s\", patient, patient);");

        assertThat(program.target("format")).isEqualTo("java.lang.String#format(java.lang.String,java.lang.Object[])");
    }

    @Test
    void nullFitsReferencesOnly() {
        Program program = Program.use("void put(int i) {} void put(String s) {} void run() { put(null); }");

        assertThat(program.target("put")).isEqualTo("p.Use#put(java.lang.String)");
    }

    @Test
    void unknownArgumentTakesTheWidestOverload() {
        Program program = Program.of(
                "package p; import lib.Thing; class A { void run(StringBuilder b) { b.append(Thing.text()); } }");

        assertThat(program.target("append")).isEqualTo("java.lang.StringBuilder#append(java.lang.Object)");
    }

    @Test
    void exceptionOfUnknownClassIsTakenAsThrowable() {
        Program program = Program.of("package p; import lib.OddException; class A { void log(String s, Object o) {}"
                + " void log(String s, Throwable t) {} void run(OddException e) { log(\"a\", e); } }");

        assertThat(program.target("log")).isEqualTo("p.A#log(java.lang.String,java.lang.Throwable)");
    }

    @Test
    void functionWithResultIsPreferredForValueLambda() {
        Program program =
                Program.use("void put(Runnable r) {} void put(Callable<String> c) {} void run() { put(() -> \"a\"); }");

        assertThat(program.target("put")).isEqualTo("p.Use#put(java.util.concurrent.Callable)");
    }

    @Test
    void voidLambdaCannotBeACallable() {
        Program program = Program.use(
                "void put(Callable<String> c) {} void put(Runnable r) {} void run() { put(() -> { return; }); }");

        assertThat(program.target("put")).isEqualTo("p.Use#put(java.lang.Runnable)");
    }

    @Test
    void callOfVoidMethodIsNoValue() {
        Program program = Program.use(
                "void put(Callable<String> c) {} void put(Runnable r) {} void no() {} void run() { put(() -> no()); }");

        assertThat(program.target("put")).isEqualTo("p.Use#put(java.lang.Runnable)");
    }

    @Test
    void lambdaArityChoosesTheOverload() {
        Program program = Program.use(
                "void put(Function<String, String> f) {} void put(BiFunction<String, String, String> f) {} void run() { put((a, b) -> a); }");

        assertThat(program.target("put")).isEqualTo("p.Use#put(java.util.function.BiFunction)");
    }

    @Test
    void inheritedMethodKeepsItsOwner() {
        Program program = Program.use("static class Child extends Patient {} void run(Child c) { c.getSsn(); }");

        assertThat(program.target("getSsn")).isEqualTo("p.Patient#getSsn()");
    }

    @Test
    void interfaceHasTheMethodsOfObject() {
        Program program = Program.use("interface I {} void run(I i) { i.hashCode(); }");

        assertThat(program.target("hashCode")).isEqualTo("java.lang.Object#hashCode()");
    }

    @Test
    void superCallSkipsTheClassItself() {
        Program program =
                Program.use("static class Child extends Patient { public String getSsn() { return super.getSsn(); } }");

        assertThat(program.target("getSsn")).isEqualTo("p.Patient#getSsn()");
    }

    @Test
    void implicitReceiverMayBeAnEnclosingInstance() {
        Program program = Program.use("void help() {} class Inner { class Innermost { void run() { help(); } } }");

        assertThat(((Resolution.Method) program.resolution("help")).outerHops()).isEqualTo(2);
    }

    @Test
    void fieldOfEnclosingInstanceIsFoundFromAnonymousClass() {
        Program program = Program.use(
                "String text; Runnable run() { return new Runnable() { public void run() { text.length(); } }; }");

        assertThat(((Resolution.Field) program.resolution("text")).outerHops()).isEqualTo(1);
        assertThat(program.target("length")).isEqualTo("java.lang.String#length()");
    }

    @Test
    void capturedLocalIsAFieldWithTheLocalsType() {
        Program program = Program.use(
                "Runnable run() { var p = patient; return new Runnable() { public void run() { p.getSsn(); } }; }");

        assertThat(program.target("getSsn")).isEqualTo("p.Patient#getSsn()");
    }

    @Test
    void staticImportOfKnownMethodIsFound() {
        Program program = Program.of(
                "package p; import static java.util.Objects.requireNonNull; class A { void run(String s) { requireNonNull(s); } }");

        assertThat(program.target("requireNonNull")).isEqualTo("java.util.Objects#requireNonNull(java.lang.Object)");
    }

    @Test
    void staticImportOnDemandIsFound() {
        Program program = Program.of(
                "package p; import static java.lang.Math.*; class A { double run() { return max(1, 2) + PI; } }");

        assertThat(program.target("max")).isEqualTo("java.lang.Math#max(int,int)");
        assertThat(((Resolution.Field) program.resolution("PI")).field().owner())
                .isEqualTo("java.lang.Math");
    }

    @Test
    void staticImportOfUnknownClassIsAssumed() {
        Program program =
                Program.of("package p; import static lib.Texts.mask; class A { void run(String s) { mask(s); } }");

        assertThat(program.method(program.resolution("mask")).method().owner()).isEqualTo("lib.Texts");
        assertThat(program.method(program.resolution("mask")).method().origin()).isEqualTo(Origin.ASSUMED);
    }

    @Test
    void importedUnknownClassOwnsItsMethods() {
        Program program = Program.of(
                "package p; import org.slf4j.*; import lib.Log; class A { Log log; void run() { log.info(\"a\", 1); } }");

        Resolution.Method target = (Resolution.Method) program.resolution("info");
        assertThat(target.method().owner()).isEqualTo("lib.Log");
        assertThat(target.method().parameters()).hasSize(2);
        assertThat(target.method().origin()).isEqualTo(Origin.ASSUMED);
    }

    @Test
    void onlyUnknownImportOnDemandIsAssumed() {
        Program program = Program.of(
                "package p; import java.util.*; import org.slf4j.*; class A { Logger log; void run() { log.info(\"a\"); } }");

        assertThat(program.method(program.resolution("info")).method().owner()).isEqualTo("org.slf4j.Logger");
    }

    @Test
    void severalUnknownImportsOnDemandAreAmbiguous() {
        Program program = Program.of(
                "package p; import one.*; import two.*; class A { Logger log; void run() { log.info(\"a\"); } }");

        assertThat(program.target("info")).isEqualTo("several imports on demand could be meant");
    }

    @Test
    void unknownSuperclassMayOwnTheMethod() {
        Program program = Program.of("package p; import lib.Base; class A extends Base { void run() { help(1); } }");

        assertThat(program.target("help")).isEqualTo("lib.Base#help()");
    }

    @Test
    void objectMethodOfUnknownClassReturnsWhatObjectsDoes() {
        Program program =
                Program.of("package p; import lib.Thing; class A { void run(Thing t) { var s = t.toString(); } }");

        assertThat(program.type("s")).isEqualTo("String");
        assertThat(program.target("toString")).isEqualTo("lib.Thing#toString()");
    }

    @Test
    void unknownReceiverIsUnresolved() {
        Program program = Program.of("package p; import lib.Thing; class A { void run(Thing t) { t.one().two(); } }");

        assertThat(program.target("two")).isEqualTo("receiver type unknown");
    }

    @Test
    void chainedSetterOfUnknownClassReturnsItsReceiver() {
        Program program = Program.of(
                "package p; import lib.Thing; class A { void run(Thing t) { t.setOne(1).setTwo(2).build().three(); } }");

        assertThat(program.target("setTwo")).isEqualTo("lib.Thing#setTwo()");
        assertThat(program.target("build")).isEqualTo("lib.Thing#build()");
        assertThat(program.target("three")).isEqualTo("receiver type unknown");
    }

    @Test
    void whatIsKnownOfAssumedMethodsTypesTheirResults() {
        Program program = Program.of(
                (method, arguments) -> method.typed(List.of(), method.parameters(), Type.ofClass("java.lang.String")),
                "package p; import lib.Thing; class A { void run(Thing t) { t.text().trim(); } }");

        assertThat(program.target("trim")).isEqualTo("java.lang.String#trim()");
    }

    @Test
    void whatIsKnownOfAssumedMethodsTypesTheirLambdas() {
        Type consumer = new Type.ClassType("java.util.function.Consumer", List.of(Type.ofClass("java.lang.String")));
        Program program = Program.of(
                (method, arguments) -> method.typed(List.of(), List.of(consumer), method.returns()),
                "package p; import lib.Thing; class A { void run(Thing t) { t.each(text -> text.trim()); } }");

        assertThat(program.target("trim")).isEqualTo("java.lang.String#trim()");
    }

    @Test
    void gapsNameTheClassThatIsToBlame() {
        Program program =
                Program.of("package p; import lib.Thing; class A { void run(Thing t) { t.first().second(); } }");

        assertThat(Gaps.of(program.method("run"), method -> false))
                .containsExactlyInAnyOrder(
                        new Gap(Gap.Cause.CLASS_MISSING, "lib.Thing", "first/0"),
                        new Gap(Gap.Cause.AFTER_CLASS_MISSING, "lib.Thing", "first/0"));
    }

    @Test
    void missingMethodOfKnownClassIsUnresolved() {
        assertThat(Program.statements("patient.noSuch();").target("noSuch"))
                .isEqualTo("no such method in the known classes");
    }

    @Test
    void qualifiedNameInCodeIsAType() {
        Program program =
                Program.of("package p; class A { void run() { lib.sub.Thing.Part.make(1); java.util.List.of(1); } }");

        assertThat(program.method(program.resolution("make")).method().owner()).isEqualTo("lib.sub.Thing$Part");
        assertThat(program.target("of")).startsWith("java.util.List#of");
    }

    @Test
    void nestedTypeAndItsStaticField() {
        Program program =
                Program.use("static class K { static final String KEY = \"k\"; } String run() { return K.KEY; }");

        assertThat(((Resolution.Field) program.resolution("KEY")).field().owner())
                .isEqualTo("p.Use$K");
    }

    @Test
    void fieldHidesTypeOfTheSameName() {
        Program program = Program.use("String Patient; int run() { return Patient.length(); }");

        assertThat(program.target("length")).isEqualTo("java.lang.String#length()");
    }

    @Test
    void arrayHasALength() {
        assertThat(Program.statements("String[] a = {}; int n = a.length;").resolution("length"))
                .isInstanceOf(Resolution.ArrayLength.class);
    }

    @Test
    void enumAndRecordMembersAreFound() {
        Program program = Program.use(
                "enum Sex { F, M } record R(String ssn, Sex sex) {}"
                        + " void run(R r) { var a = r.ssn(); var b = Sex.valueOf(\"F\"); var c = r.sex().name(); var d = Sex.values(); }");

        assertThat(program.type("a")).isEqualTo("String");
        assertThat(program.type("b")).isEqualTo("Use$Sex");
        assertThat(program.type("c")).isEqualTo("String");
        assertThat(program.type("d")).isEqualTo("Use$Sex[]");
    }

    @Test
    void concatenationIsTold() {
        LinkedMethod run =
                Program.use("String run() { return \"a\" + patient; }").method("run");

        assertThat(run.resolutions()).contains(new Resolution.Concatenation());
    }

    @Test
    void constructorIsChosenByArguments() {
        Program program = Program.use("static class C { C(String s) {} C(int i) {} } void run() { new C(1); }");

        assertThat(program.constructors()).containsExactly("p.Use$C#<init>(int)");
    }

    @Test
    void anonymousClassPassesItsArgumentsOn() {
        Program program = Program.of(
                "package p; class A { void run(String s) { new Thread(s) { public void run() {} }; new Runnable() { public void run() {} }; } }");

        assertThat(program.chained())
                .containsExactly("java.lang.Thread#<init>(java.lang.String)", "java.lang.Object#<init>()");
    }

    @Test
    void constructorOfUnknownClassIsAssumed() {
        Program program = Program.of("package p; import lib.Thing; class A { void run() { new Thing(1, 2); } }");

        assertThat(program.constructors()).containsExactly("lib.Thing#<init>(int,int)");
    }

    @Test
    void unboundMethodReferenceTakesItsReceiverFromTheArgument() {
        Program program = Program.statements("list.forEach(Patient::getSsn);");

        Resolution.Function function = (Resolution.Function) program.resolution("getSsn");
        assertThat(function.method().key()).isEqualTo("java.util.function.Consumer#accept(java.lang.Object)");
        assertThat(function.referenced().unbound()).isTrue();
    }

    @Test
    void boundAndStaticMethodReferencesAreNot() {
        Program program = Program.statements("list.forEach(System.out::println); list.stream().map(String::valueOf);");

        assertThat(program.method(program.resolution("println")).unbound()).isFalse();
        assertThat(program.target("valueOf")).isEqualTo("java.lang.String#valueOf(java.lang.Object)");
        assertThat(program.method(program.resolution("valueOf")).unbound()).isFalse();
    }

    @Test
    void lambdaForUnknownInterfaceIsStillLinked() {
        Program program = Program.of(
                "package p; import lib.Retry; class A { String s; void run() { Retry.call(x -> s.trim()); } }");

        assertThat(program.target("trim")).isEqualTo("java.lang.String#trim()");
        assertThat(program.method("run").lambdas()).hasSize(1);
    }

    @Test
    void lambdasAreNumberedDepthFirst() {
        Program program = Program.use(
                "void run(String a) { Runnable r = () -> { Runnable inner = () -> a.trim(); }; Runnable s = () -> {}; }");

        LinkedMethod run = program.method("run");
        assertThat(run.lambdas().get(0).key()).isEqualTo("p.Use#run(java.lang.String)$lambda0");
        assertThat(run.lambdas().get(0).lambdas().get(0).key()).isEqualTo("p.Use#run(java.lang.String)$lambda1");
        assertThat(run.lambdas().get(0).lambdas().get(0).enclosing())
                .isEqualTo(run.lambdas().get(0).key());
        assertThat(run.lambdas().get(1).key()).isEqualTo("p.Use#run(java.lang.String)$lambda2");
    }

    @Test
    void capturedValuesAreTheFirstParametersOfALambda() {
        LinkedMethod run = Program.use("void run(String a) { map.forEach((k, v) -> a.trim()); }")
                .method("run");

        assertThat(run.lambdas().get(0).symbol().parameters())
                .extracting(Program::show)
                .containsExactly("String", "String", "Patient");
    }

    @Test
    void patternVariableHasItsType() {
        Program program = Program.statements("Object o = patient; if (o instanceof Patient q) { q.getSsn(); }");

        assertThat(program.target("getSsn")).isEqualTo("p.Patient#getSsn()");
    }

    @Test
    void variableChangedInALoopKeepsItsType() {
        Program program =
                Program.statements("Patient p = null; while (list.isEmpty()) { p = list.get(0); } p.getSsn();");

        assertThat(program.target("getSsn")).isEqualTo("p.Patient#getSsn()");
    }

    @Test
    void localClassesOfOneNameAreToldApart() {
        Program program = Program.use(
                "void one() { class L { void a() {} } new L().a(); } void two() { class L { void b() {} } new L().b(); }");

        assertThat(program.target("a")).isEqualTo("p.Use$1L#a()");
        assertThat(program.target("b")).isEqualTo("p.Use$2L#b()");
    }

    @Test
    void cyclicDeclarationsEnd() {
        Program program = Program.of(
                "package p; class A extends A { void run() { nothing(); } } class B<T extends B<T>> extends C<B<T>> {}"
                        + " class C<T> extends B { void go(C<C<C<T>>> c) { c.go(null); x(); } } interface I extends J {} interface J extends I { }");

        assertThat(program.target("nothing")).isNotEmpty();
        assertThat(program.target("go")).isEqualTo("p.C#go(p.C)");
    }

    @Test
    void statisticsTellResolvedFromAssumed() {
        Program program = Program.of(
                "package p; import lib.Thing; class A { void run(Thing t) { t.one().two(); \"a\".trim(); new A(); } }");

        LinkStatistics statistics = LinkStatistics.of(program.method("run"), method -> false);
        assertThat(statistics.calls()).isEqualTo(4);
        assertThat(statistics.resolved()).isEqualTo(2);
        assertThat(statistics.causes())
                .containsEntry("class is not on the class path", 1L)
                .containsEntry("receiver type unknown", 1L);
        assertThat(LinkStatistics.of(program.method("run"), method -> true).resolved())
                .isEqualTo(3);
    }
}
