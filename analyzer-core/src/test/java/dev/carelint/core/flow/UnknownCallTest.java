package dev.carelint.core.flow;

import static dev.carelint.core.flow.Flows.check;

import org.junit.jupiter.api.Test;

/** Calls of methods of which neither body nor model is known. */
class UnknownCallTest {
    @Test
    void textMayComeBackFromUnknownMethods() {
        check("""
                void run(vendor.Tool tool) {
                    leak(cleaned(secret())); // leaks
                    leak(tool.pretty(secret())); // leaks
                    leak(tool.pretty("x"));
                    String s = tool.pretty(secret());
                    leak(s); // leaks
                }
                """);
    }

    @Test
    void unknownMethodsRunTheFunctionsTheyGet() {
        check("""
                void run(vendor.Tool tool) {
                    String a = secret();
                    tool.later(() -> leak(a)); // leaks
                    String b = tool.now(() -> secret());
                    leak(b); // leaks
                }
                """);
    }

    @Test
    void unknownObjectsKeepWhatTheyAreBuiltFrom() {
        check("""
                void run() {
                    leak(new vendor.Message(secret())); // leaks
                    leak(new vendor.Message("x"));
                    leak(new vendor.Message(secret()).text()); // leaks
                }
                """);
    }

    @Test
    void unknownBuildersKeepWhatTheyAreGiven() {
        check("""
                void run() {
                    vendor.Builder b = new vendor.Builder();
                    b.with("x");
                    b.with(secret());
                    leak(b.build()); // leaks
                }
                """);
    }

    @Test
    void whatAnUnknownMethodDoesToOneObjectSaysNothingOfAnother() {
        check("""
                void run(vendor.Store store, vendor.Other other) {
                    store.save(secret());
                    leak(other.name());
                    leak(store.count());
                }
                """);
    }
}
