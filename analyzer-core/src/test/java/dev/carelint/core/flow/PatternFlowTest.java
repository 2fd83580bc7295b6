package dev.carelint.core.flow;

import static dev.carelint.core.flow.Flows.check;

import org.junit.jupiter.api.Test;

/** Everyday patterns: builders, listeners, visitors, template methods, and their like. */
class PatternFlowTest {
    @Test
    void aDefaultMethodCallsItsImplementation() {
        check("""
                interface Named { String name(); default String shown() { return "<" + name() + ">"; } }
                record P(String name) implements Named {}
                void run() {
                    leak(new P(secret()).shown()); // leaks
                    leak(new P("x").shown());
                }
                """);
    }

    @Test
    void genericContainersAreFollowed() {
        check("""
                static class Box<T> { T in; Box<T> with(T v) { this.in = v; return this; } <R> Box<R> map(Function<T,R> f) { return new Box<R>().with(f.apply(in)); } }
                void run() {
                    leak(new Box<String>().with(secret()).map(s -> s + "!").in); // leaks
                    leak(new Box<String>().with(secret()).map(s -> s.length()).in);
                    leak(new Box<String>().with("x").map(s -> secret()).in); // leaks
                }
                """);
    }

    @Test
    void buildersKeepTheirFieldsApart() {
        check("""
                static class P { final String a; final String b; P(Builder x) { a = x.a; b = x.b; }
                    static class Builder { String a; String b; Builder a(String a) { this.a = a; return this; } Builder b(String b) { this.b = b; return this; } P build() { return new P(this); } } }
                void run() {
                    P p = new P.Builder().a(secret()).b("x").build();
                    leak(p.a); // leaks
                    leak(p.b);
                }
                """);
    }

    @Test
    void generatedBuildersKeepTheirFieldsApart() {
        check("""
                @Builder @Value static class P { String a; String b; }
                void run() {
                    P p = P.builder().a(secret()).b("x").build();
                    leak(p.getA()); // leaks
                    leak(p.getB());
                    leak(p); // leaks
                }
                """);
    }

    @Test
    void templateMethodsKnowTheClassOfTheirObject() {
        check("""
                static abstract class Base { String held; abstract String text(); String show() { return text(); } }
                static class One extends Base { String text() { return held; } }
                static class Two extends Base { String text() { return "two"; } }
                void run(Base any) {
                    One one = new One(); one.held = secret();
                    leak(one.show()); // leaks
                    Two two = new Two(); two.held = secret();
                    leak(two.show());
                    any.held = secret();
                    leak(any.show()); // leaks
                }
                """);
    }

    @Test
    void elementsOfAnArrayAreSwapped() {
        check("""
                void run() {
                    String[] a = new String[2];
                    a[0] = secret(); a[1] = "x";
                    String t = a[0]; a[0] = a[1]; a[1] = t;
                    leak(a[0]);
                    leak(a[1]); // leaks
                }
                """);
    }

    @Test
    void aMapIsWalkedByItsKeys() {
        check("""
                static String both(Map<String,String> m) { StringBuilder b = new StringBuilder(); for (String k : m.keySet()) { b.append(k).append(m.get(k)); } return b.toString(); }
                void run() {
                    Map<String,String> m = new HashMap<>(); m.put("a", secret());
                    leak(both(m)); // leaks
                    leak(both(new HashMap<>()));
                }
                """);
    }

    @Test
    void resourcesAreClosed() {
        check("""
                static class R implements AutoCloseable {
                    String s;
                    R(String s) { this.s = s; }
                    String get() { return s; }
                    public void close() {
                        leak(s); // leaks
                    }
                }
                void run() {
                    try (R r = new R(secret())) {
                        leak(r.get()); // leaks
                    }
                }
                """);
    }

    @Test
    void enumsHaveStateAndMethods() {
        check("""
                enum Kind { A("x"), B("y"); final String label; Kind(String l) { label = l; } String text(String s) { return label + s; } }
                void run() {
                    leak(Kind.A.label);
                    leak(Kind.B.text(secret())); // leaks
                    leak(Kind.B.text("z"));
                }
                """);
    }

    @Test
    void aMethodReferenceWritesIntoItsObject() {
        check("""
                static class Acc { String all = ""; void add(String s) { all = all + s; } }
                void run() {
                    Acc acc = new Acc();
                    List<String> l = new ArrayList<>(); l.add(secret());
                    l.forEach(acc::add);
                    leak(acc.all); // leaks
                    Acc two = new Acc();
                    l.forEach(s -> two.add("x"));
                    leak(two.all);
                }
                """);
    }

    @Test
    void functionsAreComposed() {
        check("""
                static <A,B,C> Function<A,C> then(Function<A,B> f, Function<B,C> g) { return a -> g.apply(f.apply(a)); }
                void run() {
                    leak(then((String s) -> s + "1", s -> s + "2").apply(secret())); // leaks
                    leak(then((String s) -> s + "1", s -> "2").apply(secret()));
                    leak(then((String s) -> secret(), s -> s + "2").apply("x")); // leaks
                }
                """);
    }

    @Test
    void listenersAreKeptAndTold() {
        check("""
                interface L { void on(String s); }
                static class Bus { final List<L> ls = new ArrayList<>(); void add(L l) { ls.add(l); } void fire(String s) { for (L l : ls) l.on(s); } }
                void run() {
                    Bus bus = new Bus();
                    bus.add(s -> leak(s)); // leaks
                    bus.fire(secret());
                }
                """);
    }

    @Test
    void aFieldIsClearedOnOneWayOnly() {
        check("""
                static class P { String s; void clear() { s = null; } void maybeClear() { if (maybe()) s = null; } }
                void run() {
                    P p = new P(); p.s = secret(); p.clear(); leak(p.s);
                    P q = new P(); q.s = secret(); q.maybeClear();
                    leak(q.s); // leaks
                }
                """);
    }

    @Test
    void aLambdaWritesIntoItsObject() {
        check("""
                String s = "";
                void set() { Runnable r = () -> s = secret(); r.run(); }
                void run() {
                    set();
                    leak(s); // leaks
                    s = "x";
                    Supplier<String> g = () -> s;
                    leak(g.get());
                }
                """);
    }

    @Test
    void aLambdaBuildsAnException() {
        check("""
                void run() {
                    Supplier<RuntimeException> f = () -> new IllegalStateException("x" + secret()); // leaks
                    try { throw f.get(); } catch (RuntimeException e) {
                        leak(e.getMessage()); // leaks
                    }
                }
                """);
    }

    @Test
    void aLoggerOfOnesOwnFormatsItsArguments() {
        check("""
                static void log(String f, Object... args) { leak(String.format(f, args)); }
                void run() {
                    log("a %s", secret()); // leaks
                    log("a %s", "x");
                    log("a %s %s", 1, secret()); // leaks
                }
                """);
    }

    @Test
    void superCallsAreFixed() {
        check("""
                static class B { String t(String s) { return s; } }
                static class C extends B { String t(String s) { return "c" + super.t(s); } }
                static class D extends B { String t(String s) { return "d"; } }
                void run() {
                    leak(new C().t(secret())); // leaks
                    leak(new D().t(secret()));
                }
                """);
    }

    @Test
    void anObjectStaysItselfInACollection() {
        check("""
                static class P { String s; String r; }
                void run() {
                    List<P> l = new ArrayList<>();
                    P p = new P(); l.add(p);
                    l.get(0).s = secret();
                    leak(p.s); // leaks
                    leak(p.r);
                    for (P q : l) { leak(q.s); } // leaks
                }
                """);
    }

    @Test
    void chainsOfGettersReachTheSameObject() {
        check("""
                static class A1 { B1 b = new B1(); B1 getB() { return b; } }
                static class B1 { String c; void setC(String c) { this.c = c; } String getC() { return c; } }
                void run() {
                    A1 a = new A1();
                    a.getB().setC(secret());
                    leak(a.getB().getC()); // leaks
                    A1 o = new A1();
                    leak(o.getB().getC());
                }
                """);
    }

    @Test
    void aLinkedListIsSearched() {
        check("""
                static class N { N next; String v; N(String v, N n) { this.v = v; next = n; } }
                static String find(N n) { while (n != null) { if (maybe()) return n.v; n = n.next; } return ""; }
                void run() {
                    N l = new N("a", new N("b", new N("c", new N("d", new N(secret(), null)))));
                    leak(find(l)); // leaks
                    leak(find(new N("a", new N("b", null))));
                }
                """);
    }

    @Test
    void aMethodThatIsAlwaysFalseDecidesABranch() {
        check("""
                static boolean isDebug() { return false; }
                void run() {
                    if (isDebug()) { leak(secret()); }
                    String s = isDebug() ? secret() : "x";
                    leak(s);
                }
                """);
    }

    @Test
    void visitorsAreToldFromClassesOfTheirInterface() {
        check("""
                interface V { String visit(N n); }
                static class N { String s; String accept(V v) { return v.visit(this); } }
                void run() {
                    N n = new N(); n.s = secret();
                    leak(n.accept(m -> m.s)); // leaks
                    leak(n.accept(m -> "x"));
                    leak(n.accept(new V() { public String visit(N m) { return "q" + m.s; } })); // leaks
                }
                """);
    }

    @Test
    void componentsOfRecordsAreKeptApart() {
        check("""
                record P(String a, String b) {}
                void run(Object o) {
                    P p = new P(secret(), "x");
                    leak(p.a()); // leaks
                    leak(p.b());
                    P copy = new P(p.b(), p.a());
                    leak(copy.a());
                    leak(copy.b()); // leaks
                }
                """);
    }

    @Test
    void stateAtAThrowIsSeenInTheHandler() {
        check("""
                static class P { String s; }
                static void fill(P p) { p.s = secret(); if (maybe()) throw new IllegalStateException("x"); p.s = "y"; }
                void run() {
                    P p = new P();
                    try { fill(p); } catch (RuntimeException e) {
                        leak(p.s); // leaks
                    }
                }
                """);
    }

    @Test
    void stateOfOtherClassesIsLeftToRules() {
        check("""
                static class C { static final Map<String,String> M = new HashMap<>(); static { M.put("a", secret()); } }
                void run() {
                    leak(C.M.get("a")); // misses: static state is judged by rules
                }
                """);
    }

    @Test
    void aCallbackRunsOnAnotherThread() {
        check("""
                static <T> void async(Supplier<T> s, Consumer<T> done) { new Thread(() -> done.accept(s.get())).start(); }
                void run() {
                    async(() -> secret(), v -> leak(v)); // leaks
                }
                """);
    }

    @Test
    void compoundAssignmentsToElements() {
        check("""
                void run() {
                    String[] a = {""};
                    a[0] += secret();
                    leak(a[0]); // leaks
                    int i = 0; String[] b = {"x", secret()};
                    leak(b[i++]);
                    leak(b[i]); // leaks
                }
                """);
    }
}
