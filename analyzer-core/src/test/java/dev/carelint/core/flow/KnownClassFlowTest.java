package dev.carelint.core.flow;

import org.junit.jupiter.api.Test;

/** What an object does depends on its class, also where the object was handed over or is kept in a field of another. */
class KnownClassFlowTest {
    private static final String PRINTERS = """
            interface Printer { String text(String s); String other(String s); }
            static class Full implements Printer { public String text(String s) { return s; } public String other(String s) { return s; } }
            static class Short implements Printer { public String text(String s) { return "*"; } public String other(String s) { return "*"; } }
            static class Framed implements Printer {
                private final Printer inner;
                Framed(Printer inner) { this.inner = inner; }
                public String text(String s) { return "[" + inner.text(s) + "]"; }
                public String other(String s) { return inner.other(s); }
            }
            """;

    @Test
    void classOfAnArgumentChoosesWhatRuns() {
        Flows.check(PRINTERS + """
                static String print(Printer printer, String s) { return printer.text(s); }
                static String further(String s, Printer printer) { String t = print(printer, s); return t; }
                void user() {
                    leak(print(new Full(), secret()));                      // leaks
                    leak(print(new Short(), secret()));
                    leak(further(secret(), new Full()));                    // leaks
                    leak(further(secret(), new Short()));
                }
                """);
    }

    @Test
    void classOfAFieldChoosesWhatRuns() {
        Flows.check(PRINTERS + """
                static class Office {
                    final Printer printer;
                    Office(Printer printer) { this.printer = printer; }
                    String print(String s) { return printer.text(s); }
                    String again(String s) { Printer own = this.printer; return own.other(s); }
                }
                static String of(Office office, String s) { return office.printer.text(s); }
                static String through(Office office, String s) { return office.print(s); }
                void user() {
                    leak(new Office(new Full()).print(secret()));           // leaks
                    leak(new Office(new Short()).print(secret()));
                    leak(new Office(new Full()).again(secret()));           // leaks
                    leak(new Office(new Short()).again(secret()));
                    leak(of(new Office(new Full()), secret()));             // leaks
                    leak(of(new Office(new Short()), secret()));
                    leak(through(new Office(new Full()), secret()));        // leaks
                    leak(through(new Office(new Short()), secret()));
                }
                """);
    }

    @Test
    void decoratorsWithinEachOther() {
        Flows.check(PRINTERS + """
                void user() {
                    leak(new Framed(new Full()).text(secret()));            // leaks
                    leak(new Framed(new Short()).text(secret()));
                    leak(new Framed(new Framed(new Full())).text(secret()));    // leaks
                    leak(new Framed(new Framed(new Short())).text(secret()));
                    Printer printer = new Framed(new Short());
                    leak(printer.other(secret()));
                }
                """);
    }

    @Test
    void functionInAFieldIsNoObjectOfAnyClass() {
        Flows.check("""
                interface Way { String text(String s); }
                static class Plain implements Way { public String text(String s) { return s; } }
                static class Framed implements Way {
                    private final Way inner;
                    Framed(Way inner) { this.inner = inner; }
                    public String text(String s) { return "[" + inner.text(s) + "]"; }
                }
                static class Hiding implements Way {
                    private final Way inner;
                    Hiding(Way inner) { this.inner = inner; }
                    public String text(String s) { return inner.text(s).isEmpty() ? "a" : "b"; }
                }
                void user() {
                    leak(new Framed(s -> s).text(secret()));                // leaks
                    leak(new Framed(s -> "none").text(secret()));
                    leak(new Framed(new Plain()).text(secret()));           // leaks
                    leak(new Framed(new Hiding(s -> s)).text(secret()));
                    leak(new Framed(new Framed(s -> s)).text(secret()));    // leaks
                    leak(new Framed(new Framed(s -> "none")).text(secret()));
                }
                """);
    }

    @Test
    void anyOfSeveralClasses() {
        Flows.check(PRINTERS + """
                static class Secret implements Printer { public String text(String s) { return "-"; } public String other(String s) { return s; } }
                static String print(Printer printer, String s) { return printer.text(s); }
                void user(boolean full) {
                    leak(print(full ? new Full() : new Short(), secret())); // leaks
                    leak(print(full ? new Secret() : new Short(), secret()));
                    Printer late = null;
                    if (full) { late = new Short(); }
                    leak(print(late, secret()));
                }
                """);
    }

    @Test
    void classDecidesTests() {
        Flows.check("""
                static class N { String s; N(String s) { this.s = s; } }
                static class B extends N { B(String s) { super(s); } }
                static class C { String s; C(String s) { this.s = s; } }
                static String pattern(Object o) { return o instanceof B b ? b.s : o instanceof N n ? "a" : "none"; }
                static String byClass(Object o, String s) { if (o.getClass() == N.class) { return s; } return "none"; }
                static String byName(Object o, String s) {
                    switch (o.getClass().getSimpleName()) {
                        case "N": return s;
                        case "C": return "c";
                        default: return "none";
                    }
                }
                void user() {
                    leak(pattern(new B(secret())));                         // leaks
                    leak(pattern(new N(secret())));
                    leak(pattern(new C(secret())));
                    leak(byClass(new N(""), secret()));                     // leaks
                    leak(byClass(new B(""), secret()));
                    leak(byName(new N(""), secret()));                      // leaks
                    leak(byName(new C(""), secret()));
                    Object text = secret();
                    leak(text instanceof Integer ? text : "none");
                    leak(text instanceof String ? text : "none");           // leaks
                    leak(text instanceof C c ? c.s : "none");
                }
                void here(boolean first) {
                    Object one = first ? new N(secret()) : new C("c");
                    leak(one instanceof C c ? c.s : "none");
                    leak(one instanceof N n ? n.s : "none");                // leaks
                }
                void unknown(Object given) {
                    String s = given instanceof N ? secret() : "none";
                    leak(s);                                                // leaks
                }
                """);
    }

    @Test
    void testsOfClassesAsFunctions() {
        Flows.check("""
                static class N { String s; N(String s) { this.s = s; } }
                static class C { String s; C(String s) { this.s = s; } }
                void user() {
                    List<Object> all = List.of(new N(secret()), new C("c"));
                    all.stream().filter(N.class::isInstance).map(N.class::cast).toList().forEach(n -> leak(n.s));   // leaks
                    all.stream().filter(C.class::isInstance).map(C.class::cast).toList().forEach(c -> leak(c.s));
                    unknown(N.class::isInstance, N.class::cast);
                }
                static native void unknown(Predicate<Object> test, Function<Object, N> cast);
                """);
    }

    @Test
    void visitorsMeetNodes() {
        Flows.check("""
                interface Visitor<R> { R number(String s); R place(String s); }
                interface Node { <R> R accept(Visitor<R> visitor); }
                static class Number implements Node { final String s; Number(String s) { this.s = s; } public <R> R accept(Visitor<R> v) { return v.number(s); } }
                static class Place implements Node { final String s; Place(String s) { this.s = s; } public <R> R accept(Visitor<R> v) { return v.place(s); } }
                static class Group implements Node {
                    final Node one; Group(Node one) { this.one = one; }
                    public <R> R accept(Visitor<R> v) { return one.accept(v); }
                }
                static class Open implements Visitor<String> { public String number(String s) { return s; } public String place(String s) { return s; } }
                static class Closed implements Visitor<String> { public String number(String s) { return "*"; } public String place(String s) { return s; } }
                void user() {
                    leak(new Number(secret()).accept(new Open()));          // leaks
                    leak(new Number(secret()).accept(new Closed()));
                    leak(new Place(secret()).accept(new Closed()));         // leaks
                    Node group = new Group(new Number(secret()));
                    leak(group.accept(new Open()));                         // leaks
                    leak(new Group(new Number(secret())).accept(new Closed()));
                    leak(new Group(new Place(secret())).accept(new Closed()));  // leaks
                    List<Node> nodes = List.of(new Number(secret()), new Place("p"));
                    nodes.forEach(node -> leak(node.accept(new Closed())));
                    nodes.forEach(node -> leak(node.accept(new Open())));   // leaks
                }
                """);
    }
}
