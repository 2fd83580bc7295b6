package dev.carelint.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Linker;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.MethodModel;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.model.Operand;
import dev.carelint.core.model.SinkKind;
import dev.carelint.core.model.TypeModel;
import dev.carelint.core.source.PropertyFiles;
import dev.carelint.core.source.SourceFile;
import dev.carelint.core.source.SourceText;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.syntax.SourceParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * A small program, solved with a few models, and questions about it.
 *
 * <p>The program is the body of a class {@code A}. {@code secret()} yields data that must not leak, {@code leak(x)} leaks what the
 * text of {@code x} shows, {@code watch(x)} is a call whose operand rules want to see, {@code maybe()} is a condition of which
 * nothing is known. A line that ends in {@code // leaks} is one where a leak is reported; all others are silent. A line that should
 * be reported and is not is marked {@code // misses: why}, one that is and should not be {@code // leaks wrongly: why}.
 */
final class Flows {
    private static final String HEADER =
            "package p; import static t.Api.*; import java.util.*; import java.util.function.*;"
                    + " import java.util.stream.*; import lombok.*; class A {";
    private static final String API = """
            package t;
            public final class Api {
                public static native String secret();
                public static native Object thing();
                public static native boolean maybe();
                public static native void leak(Object value);
                public static native void watch(Object value);
                public static native String cleaned(String value);
            }
            """;
    private static final List<String> MODELS = List.of(
            "t.Api#secret: source secret",
            "t.Api#maybe: clean",
            "t.Api#leak: sink leak(arg0)",
            "t.Api#watch: clean",
            "java.util.Collection#<init>(java.util.Collection): arg0[] -> this[]",
            "java.util.{Collection,List}#add(java.lang.Object): arg0 -> this[]",
            "java.util.{Collection,List}#{size,isEmpty,contains,clear}: clean",
            "java.util.Collection#{stream,iterator}: this[] -> return[]",
            "java.lang.Iterable#iterator: this[] -> return[]",
            "java.lang.Iterable#forEach: callback(arg0, this[]) -> return.called",
            "java.util.Iterator#next: this[] -> return",
            "java.util.Iterator#hasNext: clean",
            "java.util.List#get: this[arg0] -> return",
            "java.util.List#set: arg1 -> this[arg0]",
            "java.util.{List,Set}#of: args -> return[]",
            "java.util.Arrays#asList: args -> return[]",
            "java.util.Map#<init>(): clean",
            "java.util.Map#put: arg0 -> this{k}; arg1 => this{arg0}",
            "java.util.Map#get: this{arg0} -> return",
            "java.util.Map#getOrDefault: this{arg0} -> return; arg1 -> return",
            "java.util.Map#computeIfAbsent: callback(arg1, arg0) -> this{arg0}; this{arg0} -> return",
            "java.util.Map#keySet: this{k} -> return[]",
            "java.util.Map#values: this{} -> return[]",
            "java.util.Optional#{of,ofNullable}: arg0 -> return[]",
            "java.util.Optional#map: callback(arg0, this[]) -> return[]",
            "java.util.Optional#orElse: this[] -> return; arg0 -> return",
            "java.util.Optional#orElseGet: this[] -> return; callback(arg0) -> return",
            "java.util.stream.Stream#map: callback(arg0, this[]) -> return[]",
            "java.util.stream.Stream#filter: this[] -> return[]; callback(arg0, this[]) -> return.called",
            "java.util.stream.Stream#toList: this[] -> return[]",
            "java.util.stream.Stream#count: clean",
            "java.lang.String#{substring,trim,toUpperCase,toLowerCase,toString}: this ~> return",
            "java.lang.String#{replace,replaceAll}: this ~> return; arg1 ~> return",
            "java.lang.String#{length,equals,isEmpty,startsWith,hashCode}: clean",
            "java.lang.String#{valueOf,format}: args ~> return",
            "java.lang.Math#{max,min}: clean",
            "{java.lang.StringBuilder,java.lang.AbstractStringBuilder}#<init>(): clean",
            "{java.lang.StringBuilder,java.lang.AbstractStringBuilder}#append: arg0 ~> this.text; this -> return",
            "{java.lang.StringBuilder,java.lang.AbstractStringBuilder}#toString: this.text ~> return",
            "java.lang.Object#toString: this ~> return",
            "java.lang.Object#{hashCode,equals}: clean",
            "java.lang.Throwable#<init>(java.lang.String,**): arg0 ~> this.message; arg0 ~> this.text; sink exception(arg0)",
            "java.lang.Throwable#<init>(java.lang.Throwable): arg0.text ~> this.message; arg0.text ~> this.text",
            "java.lang.Throwable#<init>(): clean",
            "java.lang.Throwable#getMessage: this.message ~> return");
    private static final List<String> TEXTS = List.of(
            "java.lang.String: text self",
            "java.lang.Number: text self",
            "java.lang.StringBuilder: text content",
            "java.util.Collection: text elements",
            "java.util.Map: text elements",
            "java.util.Optional: text elements",
            "java.lang.Thread: text none",
            "java.lang.Throwable: text content");

    private final String program;
    private final CallGraph calls;
    private final FlowResult result;

    private Flows(String members, List<MethodPattern> sanitizers, Interest interest) {
        this.program = HEADER + "\n" + members + "}";
        List<CompilationUnit> units = List.of(parse("A.java", program), parse("Api.java", API));
        try (ClassIndex index = ClassIndex.open(units, List.of(), null)) {
            Linker linker = new Linker(index);
            List<LinkedMethod> methods = new ArrayList<>();
            units.forEach(unit -> methods.addAll(linker.link(unit)));
            this.calls = CallGraph.of(methods, index);
            this.result = solve(calls, index, sanitizers, interest);
        }
    }

    private static CompilationUnit parse(String path, String text) {
        SourceFile file = new SourceFile(Path.of(path), path, false);
        var parsed = new SourceParser().parse(new SourceText(file, text, ""));
        assertThat(parsed.problems()).isEmpty();
        return parsed.unit();
    }

    private static FlowResult solve(
            CallGraph calls, ClassIndex index, List<MethodPattern> sanitizers, Interest interest) {
        List<MethodModel> models =
                MODELS.stream().map(line -> MethodModel.parse(line, "test")).toList();
        List<TypeModel> texts = TEXTS.stream()
                .flatMap(line -> TypeModel.parse(line, "test").stream())
                .toList();
        Map<String, SinkKind> kinds = Map.of(
                "leak", new SinkKind("leak", "a leak", false),
                "exception", new SinkKind("exception", "an exception", true));
        Knowledge knowledge = new Knowledge(models, texts, List.of(), kinds);
        List<Watch> watches =
                List.of(new Watch(MethodPattern.parse("t.Api#watch"), Map.of(Operand.parse("arg0"), List.of())));
        ExecutorService workers = Executors.newSingleThreadExecutor();
        try {
            return new FlowSolver(calls, index, knowledge, PropertyFiles.NONE, sanitizers, watches, interest)
                    .solve(workers, done -> {});
        } finally {
            workers.shutdown();
        }
    }

    /** Solves a program, the members of a class {@code A}. */
    static Flows of(String members) {
        return new Flows(members, List.of(), (atom, body) -> true);
    }

    /** The same, keeping only uses of interest. */
    static Flows withInterest(Interest interest, String members) {
        return new Flows(members, List.of(), interest);
    }

    /** Returns the uses of which callers have no more to say. */
    List<Summary.Use> settledUses() {
        return result.uses().stream().flatMap(List::stream).toList();
    }

    /** Solves a program and asserts that leaks are reported at the marked lines and nowhere else. */
    static void check(String members) {
        of(members).holds();
    }

    /** The same with methods that the user declares sanitizers. */
    static void checkWithSanitizer(String pattern, String members) {
        new Flows(members, List.of(MethodPattern.parse(pattern)), (atom, body) -> true).holds();
    }

    private void holds() {
        assertThat(result.failed()).isEmpty();
        assertThat(leaks()).containsExactlyElementsOf(marked());
    }

    private List<String> marked() {
        return program.lines()
                .map(String::strip)
                .filter(line -> line.contains("// leaks"))
                .toList();
    }

    /** Returns the lines with a leak, in order. */
    List<String> leaks() {
        List<String> lines = program.lines().toList();
        Set<Integer> found = new TreeSet<>();
        result.uses().stream()
                .flatMap(List::stream)
                .filter(use ->
                        use.atom() instanceof Atom.Labelled && !use.kind().equals(Summary.TRUSTED))
                .forEach(use -> found.add(line(use.point().site())));
        return found.stream().map(line -> lines.get(line - 1).strip()).toList();
    }

    /** Returns how often each line is reported: once for each sink behind it. */
    Map<Integer, Long> sinksByLine() {
        Map<Integer, Set<Site>> sinks = new TreeMap<>();
        result.uses().stream()
                .flatMap(List::stream)
                .filter(use ->
                        use.atom() instanceof Atom.Labelled && !use.kind().equals(Summary.TRUSTED))
                .forEach(use -> sinks.computeIfAbsent(line(use.point().site()), line -> new java.util.HashSet<>())
                        .add(use.point().sink()));
        Map<Integer, Long> counts = new TreeMap<>();
        sinks.forEach((line, sites) -> counts.put(line, (long) sites.size()));
        return counts;
    }

    private int line(Site site) {
        return calls.methods()
                .get(site.method())
                .body()
                .span(site.instruction())
                .line();
    }

    /** Returns the constants that reach {@code watch}, as far as each body tells by itself or by its callers. */
    Set<Object> watched() {
        Set<Object> constants = new java.util.HashSet<>();
        result.observations().stream()
                .flatMap(List::stream)
                .flatMap(observation -> observation.operands().stream())
                .flatMap(value -> value.atoms().stream())
                .flatMap(atom -> atom instanceof Atom.Known known ? Stream.of(known.value()) : Stream.empty())
                .forEach(constants::add);
        return constants;
    }

    /** Returns what the program stores into the field of that name of its components. */
    Value stored(String field) {
        return result.fields().fields().stream()
                .filter(part -> part.name().equals(field))
                .map(part -> result.fields().of(part))
                .reduce(Value.NONE, Value::join);
    }

    /** Returns what the program puts into the array or container in the field of that name. */
    Value contentOf(String field) {
        return result.fields().fields().stream()
                .filter(part -> part.name().equals(field))
                .map(part -> result.fields().contentOf(part))
                .reduce(Value.NONE, Value::join);
    }

    FlowResult result() {
        return result;
    }
}
