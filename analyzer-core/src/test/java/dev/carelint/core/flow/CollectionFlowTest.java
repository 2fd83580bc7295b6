package dev.carelint.core.flow;

import static dev.carelint.core.flow.Flows.check;

import org.junit.jupiter.api.Test;

/** Lists, maps by key, arrays, streams. */
class CollectionFlowTest {
    @Test
    void anElementComesBack() {
        check("""
                void run() {
                    List<String> list = new ArrayList<>();
                    leak(list.get(0));
                    list.add(secret());
                    leak(list.get(0)); // leaks
                    leak(list.size());
                    for (String s : list) {
                        leak(s); // leaks
                    }
                    for (Iterator<String> i = list.iterator(); i.hasNext(); ) {
                        leak(i.next()); // leaks
                    }
                }
                """);
    }

    @Test
    void collectionsAreKeptApart() {
        check("""
                void run() {
                    List<String> one = new ArrayList<>(), two = new ArrayList<>();
                    one.add(secret());
                    leak(two.get(0));
                    leak(new ArrayList<>(one).get(0)); // leaks
                }
                """);
    }

    @Test
    void collectionsNest() {
        check("""
                void run() {
                    Map<String, List<String>> map = new HashMap<>();
                    map.computeIfAbsent("a", key -> new ArrayList<>()).add(secret());
                    for (List<String> list : map.values()) {
                        leak(list.get(0)); // leaks
                    }
                }
                """);
    }

    @Test
    void knownKeysAreKeptApart() {
        check("""
                static final String KEY = "ssn";
                void run() {
                    Map<String, String> map = new HashMap<>();
                    map.put(KEY, secret());
                    map.put("unit", "mm");
                    leak(map.get("ssn")); // leaks
                    leak(map.get("unit"));
                    leak(map.get(KEY)); // leaks
                }
                """);
    }

    @Test
    void anOverwrittenKeyIsClean() {
        check("""
                void run() {
                    Map<String, String> map = new HashMap<>();
                    map.put("a", secret());
                    map.put("a", "x");
                    leak(map.get("a"));
                }
                """);
    }

    @Test
    void anUnknownKeyMayBeAny() {
        check("""
                void run(String any) {
                    Map<String, String> map = new HashMap<>();
                    map.put("a", secret());
                    leak(map.get(any)); // leaks
                    Map<String, String> other = new HashMap<>();
                    other.put(any, secret());
                    leak(other.get("a")); // leaks
                }
                """);
    }

    @Test
    void keysAreNotValues() {
        check("""
                void run() {
                    Map<String, String> map = new HashMap<>();
                    map.put(secret(), "x");
                    leak(map.get("x"));
                    for (String value : map.values()) leak(value);
                    for (String key : map.keySet()) leak(key); // leaks
                }
                """);
    }

    @Test
    void arrayElementsAtKnownIndicesAreKeptApart() {
        check("""
                void run(int any) {
                    String[] array = {"x", secret(), "y"};
                    leak(array[0]);
                    leak(array[1]); // leaks
                    leak(array[any]); // leaks
                    array[1] = "z";
                    leak(array[1]);
                }
                """);
    }

    @Test
    void variableArgumentsArriveAsAnArray() {
        check("""
                void run() {
                    tell("x", "y", secret());
                    tell("x", "y", "z");
                }
                static void tell(String first, String... rest) {
                    leak(first);
                    leak(rest[0]);
                    for (String s : rest) leak2(s);
                }
                static void leak2(String s) {}
                """);
        check("""
                void run() {
                    tell("x", "y", secret()); // leaks
                    tell("x", "y", "z");
                }
                static void tell(String first, String... rest) { leak(rest[1]); }
                """);
    }

    @Test
    void streamsMapAndFilter() {
        check("""
                void run() {
                    List<String> list = new ArrayList<>();
                    list.add(secret());
                    leak(list.stream().map(s -> s.trim()).filter(s -> maybe()).toList().get(0)); // leaks
                    leak(list.stream().map(s -> s.length()).toList().get(0));
                    leak(list.stream().count());
                    list.stream().map(String::toUpperCase).toList().forEach(s -> leak(s)); // leaks
                }
                """);
    }

    @Test
    void anOptionalHoldsOneElement() {
        check("""
                void run() {
                    leak(Optional.of(secret()).map(s -> s + "!").orElse("x")); // leaks
                    leak(Optional.of("y").orElse("x"));
                    leak(Optional.of("y").orElseGet(() -> secret())); // leaks
                }
                """);
    }

    @Test
    void aCollectionInAParameterIsFilledForTheCaller() {
        check("""
                static void fill(List<String> list, Map<String, String> map) { list.add(secret()); map.put("a", secret()); }
                void run() {
                    List<String> list = new ArrayList<>();
                    Map<String, String> map = new HashMap<>();
                    fill(list, map);
                    leak(list.get(0)); // leaks
                    leak(map.get("a")); // leaks
                    leak(map.get("b"));
                }
                """);
    }
}
