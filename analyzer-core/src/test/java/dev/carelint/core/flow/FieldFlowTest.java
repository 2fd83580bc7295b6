package dev.carelint.core.flow;

import static dev.carelint.core.flow.Flows.check;

import org.junit.jupiter.api.Test;

/** Objects and their fields. */
class FieldFlowTest {
    private static final String BOX = """
            static class Box {
                Object in; Object other;
                Box() {}
                Box(Object in) { this.in = in; }
                void set(Object value) { in = value; }
                Object get() { return in; }
            }
            """;

    private static void checkWithBox(String members) {
        check(BOX + members);
    }

    @Test
    void oneFieldDoesNotTaintAnother() {
        checkWithBox("""
                void run() {
                    Box box = new Box();
                    box.in = secret();
                    leak(box.in); // leaks
                    leak(box.other);
                }
                """);
    }

    @Test
    void accessorsAreFollowed() {
        checkWithBox("""
                void run() {
                    Box box = new Box("x");
                    leak(box.get());
                    box.set(secret());
                    leak(box.get()); // leaks
                }
                """);
    }

    @Test
    void twoObjectsAreKeptApart() {
        checkWithBox("""
                void run() {
                    Box one = new Box(secret());
                    Box two = new Box("x");
                    leak(one.get()); // leaks
                    leak(two.get());
                }
                """);
    }

    @Test
    void twoCallsOfAFactoryYieldTwoObjects() {
        checkWithBox("""
                static Box make(Object content) { return new Box(content); }
                void run() {
                    Box one = make(secret());
                    Box two = make("x");
                    leak(one.in); // leaks
                    leak(two.in);
                }
                """);
    }

    @Test
    void anOverwrittenFieldIsClean() {
        checkWithBox("""
                void run(Box given) {
                    Box box = new Box(secret());
                    box.in = "x";
                    leak(box.in);
                    given.in = secret();
                    given.set("x");
                    leak(given.in);
                }
                """);
    }

    @Test
    void aWriteToOneOfTwoObjectsKeepsWhatTheyHeld() {
        checkWithBox("""
                void run() {
                    Box one = new Box(secret());
                    Box two = new Box("x");
                    Box either = maybe() ? one : two;
                    either.in = "y";
                    leak(one.in); // leaks
                    leak(two.in);
                }
                """);
    }

    @Test
    void anAliasSeesWhatIsWritten() {
        checkWithBox("""
                void run() {
                    Box box = new Box();
                    Box alias = box;
                    alias.in = secret();
                    leak(box.in); // leaks
                }
                """);
    }

    @Test
    void fieldsNest() {
        checkWithBox("""
                void run() {
                    Box inner = new Box("x");
                    Box outer = new Box(inner);
                    inner.other = secret();
                    leak(((Box) outer.in).other); // leaks
                    leak(((Box) outer.in).in);
                }
                """);
    }

    @Test
    void aCalleeFillsTheObjectItIsGiven() {
        checkWithBox("""
                static void fill(Box box) { box.in = secret(); }
                static void fillInner(Box box) { ((Box) box.in).other = secret(); }
                void run() {
                    Box box = new Box("x");
                    fill(box);
                    leak(box.in); // leaks
                    Box outer = new Box(new Box());
                    fillInner(outer);
                    leak(((Box) outer.in).in);
                    leak(((Box) outer.in).other); // leaks
                }
                """);
    }

    @Test
    void innerClassesSeeTheirOuterFields() {
        check("""
                String held = "";
                class Inner {
                    void tell() { leak(held); }
                    void keep() { held = secret(); }
                }
                void run() {
                    Inner inner = new Inner();
                    leak(held);
                    inner.keep();
                    leak(held); // leaks
                }
                """);
    }

    @Test
    void deepPathsAreCutCautiously() {
        check("""
                static class Node { Node next; String value; }
                static String last(Node n) { return n.next.next.next.next.next.next.value; }
                void run() {
                    Node g = new Node();
                    g.value = secret();
                    Node f = new Node(); f.next = g;
                    Node e = new Node(); e.next = f;
                    leak(e.next.next.value); // leaks
                    leak(e.next.value);
                }
                """);
    }

    @Test
    void aSelfContainingObjectEnds() {
        check("""
                static class Node { Node next; String value; }
                void run() {
                    Node first = new Node();
                    Node n = first;
                    while (maybe()) {
                        n.next = new Node();
                        n = n.next;
                        n.value = secret();
                        n.next = first;
                    }
                    leak(n.value); // leaks
                }
                """);
    }

    @Test
    void oneObjectPassedAsTwoParametersIsOneObject() {
        check("""
                static class Box { String v; }
                static void copy(Box to, Box from) { to.v = secret(); leak(from.v); }  // leaks
                static String read(Box to, Box from) { to.v = secret(); return from.v; }
                void run() {
                    Box one = new Box();
                    copy(one, one);
                    Box other = new Box();
                    leak(read(other, new Box()));
                    leak(read(other, other));                                          // leaks
                }
                """);
    }
}
