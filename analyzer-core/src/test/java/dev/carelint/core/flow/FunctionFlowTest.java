package dev.carelint.core.flow;

import static dev.carelint.core.flow.Flows.check;

import org.junit.jupiter.api.Test;

/** Lambdas, method references, callbacks, functions kept in fields. */
class FunctionFlowTest {
    @Test
    void aLambdaSeesWhatItCaptures() {
        check("""
                void run() {
                    String a = secret();
                    String b = "x";
                    Runnable one = () -> leak(a); // leaks
                    Runnable two = () -> leak(b);
                    one.run();
                    two.run();
                }
                """);
    }

    @Test
    void theResultOfAPassedFunctionComesBack() {
        check("""
                static <T> T retry(Supplier<T> action) {
                    while (true) {
                        T result = action.get();
                        if (maybe()) return result;
                    }
                }
                void run() {
                    leak(retry(() -> secret())); // leaks
                    leak(retry(() -> "x"));
                }
                """);
    }

    @Test
    void aPassedFunctionGetsItsArguments() {
        check("""
                static void each(List<String> list, Consumer<String> action) { for (String s : list) action.accept(s); }
                void run() {
                    List<String> secrets = new ArrayList<>(), others = new ArrayList<>();
                    secrets.add(secret());
                    others.add("x");
                    each(secrets, s -> leak(s)); // leaks
                    each(others, s -> leak(s));
                }
                """);
    }

    @Test
    void functionsPassThroughSeveralHands() {
        check("""
                static String outer(Function<String, String> f, String s) { return inner(f, s); }
                static String inner(Function<String, String> g, String s) { return g.apply(s); }
                void run() {
                    leak(outer(s -> s + "!", secret())); // leaks
                    leak(outer(s -> "x", secret()));
                    leak(outer(String::trim, secret())); // leaks
                }
                """);
    }

    @Test
    void functionsAreKeptInFields() {
        check("""
                static class Job {
                    final Supplier<String> action;
                    Job(Supplier<String> action) { this.action = action; }
                    String go() { return action.get(); }
                }
                void run() {
                    leak(new Job(() -> secret()).go()); // leaks
                    leak(new Job(() -> "x").go());
                }
                """);
    }

    @Test
    void functionsAreKeptInMaps() {
        check("""
                void run() {
                    Map<String, Supplier<String>> map = new HashMap<>();
                    map.put("a", () -> secret());
                    map.put("b", () -> "x");
                    leak(map.get("a").get()); // leaks
                    leak(map.get("b").get());
                }
                """);
    }

    @Test
    void methodReferencesOfAllKinds() {
        check("""
                static class Box { String in; Box(String in) { this.in = in; } String get() { return in; } }
                static String same(String s) { return s; }
                static String none(String s) { return "x"; }
                static <A, B> B call(Function<A, B> f, A a) { return f.apply(a); }
                void run() {
                    leak(call(A::same, secret())); // leaks
                    leak(call(A::none, secret()));
                    Function<String, Box> make = Box::new;
                    Box box = call(make, secret());
                    leak(box.in); // leaks
                    Supplier<String> bound = box::get;
                    leak(bound.get()); // leaks
                    leak(call(Box::get, new Box("y")));
                }
                """);
    }

    @Test
    void aFunctionMakesAFunction() {
        check("""
                static Function<String, String> prefix(String p) { return s -> p + s; }
                void run() {
                    leak(prefix(secret()).apply("x")); // leaks
                    leak(prefix("y").apply("x"));
                }
                """);
    }

    @Test
    void anonymousClassesAreFunctionsToo() {
        check("""
                static String call(Supplier<String> s) { return s.get(); }
                void run() {
                    String a = secret();
                    leak(call(new Supplier<String>() { public String get() { return a; } })); // leaks
                    leak(call(new Supplier<String>() { public String get() { return "x"; } }));
                }
                """);
    }

    @Test
    void aLambdaWritesIntoWhatItCaptures() {
        check("""
                void run() {
                    List<String> list = new ArrayList<>();
                    Runnable fill = () -> list.add(secret());
                    leak(list.get(0));
                    fill.run();
                    leak(list.get(0)); // leaks
                }
                """);
    }

    @Test
    void aFunctionThatEscapesMayBeRun() {
        check("""
                Runnable make() {
                    String a = secret();
                    return () -> leak(a); // leaks
                }
                """);
    }

    @Test
    void aCallbackThatOnlyCallersKnowHandsOnItsArgument() {
        check("""
                interface Handler { void handle(String text); }
                static void read(Handler handler) { handler.handle(secret()); }
                void run() {
                    read(text -> leak(text)); // leaks
                    read(text -> {});
                }
                """);
    }

    @Test
    void aFunctionThatALoopWrapsInItselfIsRun() {
        check("""
                void run() {
                    Consumer<String> captured = s -> {};
                    Function<String, String> joined = s -> s;
                    for (int i = 0; i < 3; i++) {
                        Consumer<String> before = captured;
                        captured = s -> { before.accept(s); leak(s); }; // leaks
                        joined = joined.andThen(s -> "<" + s + ">");
                    }
                    captured.accept(secret());
                    leak(joined.apply(secret())); // leaks
                }
                """);
    }
}
