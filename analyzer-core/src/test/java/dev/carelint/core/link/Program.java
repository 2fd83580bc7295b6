package dev.carelint.core.link;

import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.source.SourceFile;
import dev.carelint.core.source.SourceText;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.Type;
import dev.carelint.core.syntax.SourceParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A few small sources, linked with the JDK alone, and questions about them. */
final class Program {
    private final List<LinkedMethod> methods = new ArrayList<>();

    private Program(AssumedMethods assumed, String... sources) {
        SourceParser parser = new SourceParser();
        List<CompilationUnit> units = new ArrayList<>();
        for (int i = 0; i < sources.length; i++) {
            String path = "Source" + i + ".java";
            SourceFile file = new SourceFile(Path.of(path), path, false);
            units.add(parser.parse(new SourceText(file, sources[i], "")).unit());
        }
        try (ClassIndex index = ClassIndex.open(units, List.of(), null)) {
            Linker linker = new Linker(index, assumed);
            units.forEach(unit -> linker.link(unit).forEach(this::add));
        }
    }

    static Program of(String... sources) {
        return of((method, arguments) -> method, sources);
    }

    static Program of(AssumedMethods assumed, String... sources) {
        return new Program(assumed, sources);
    }

    /** A class {@code p.Use} with these members, some common imports, and a {@code p.Patient}. */
    static Program use(String members) {
        return of(
                "package p; import java.util.*; import java.util.function.*; import java.util.stream.*;"
                        + " import java.util.concurrent.*; class Use { Patient patient; List<Patient> list;"
                        + " Map<String, Patient> map; " + members + " }",
                "package p; public class Patient { public String name; public String getSsn() { return name; }"
                        + " public int getAge() { return 1; } public java.util.List<Patient> kin() { return null; } }");
    }

    /** Statements inside a method of {@link #use}. */
    static Program statements(String statements) {
        return use("void run() throws Exception { " + statements + " }");
    }

    private void add(LinkedMethod method) {
        methods.add(method);
        method.lambdas().forEach(this::add);
    }

    List<LinkedMethod> methods() {
        return methods;
    }

    LinkedMethod method(String name) {
        return methods.stream()
                .filter(method -> method.symbol().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the resolution of the only call, read or reference of that name. */
    Resolution resolution(String name) {
        List<Resolution> found = new ArrayList<>();
        for (LinkedMethod method : methods) {
            List<Instruction> code = method.body().code();
            for (int i = 0; i < code.size(); i++) {
                Resolution resolution = method.resolutions()[i];
                if (resolution != null && isNamed(code.get(i), name)) {
                    found.add(resolution);
                }
            }
        }
        if (found.size() != 1) {
            throw new AssertionError(name + " occurs " + found.size() + " times: " + found);
        }
        return found.get(0);
    }

    private static boolean isNamed(Instruction instruction, String name) {
        return (instruction instanceof Instruction.Call call && call.name().equals(name))
                || (instruction instanceof Instruction.MethodReference reference
                        && reference.name().equals(name))
                || (instruction instanceof Instruction.NameRead read
                        && read.name().equals(name))
                || (instruction instanceof Instruction.NameWrite write
                        && write.name().equals(name))
                || (instruction instanceof Instruction.FieldRead member
                        && member.name().equals(name))
                || (instruction instanceof Instruction.FieldWrite member
                        && member.name().equals(name));
    }

    Resolution.Method method(Resolution resolution) {
        return resolution instanceof Resolution.Function function
                ? function.referenced()
                : (Resolution.Method) resolution;
    }

    /** Returns the key of the method that the only call of that name means. */
    String target(String name) {
        Resolution resolution = resolution(name);
        return resolution instanceof Resolution.Unresolved unresolved
                ? unresolved.reason()
                : method(resolution).method().key();
    }

    /** Returns the keys of the constructors called by {@code new}, in order of the code. */
    List<String> constructors() {
        return constructors(Instruction.Construct.Kind.NEW);
    }

    /** Returns the keys of the constructors called by {@code super(…)}, in order of the code. */
    List<String> chained() {
        return constructors(Instruction.Construct.Kind.SUPER);
    }

    private List<String> constructors(Instruction.Construct.Kind kind) {
        List<String> keys = new ArrayList<>();
        for (LinkedMethod method : methods) {
            List<Instruction> code = method.body().code();
            for (int i = 0; i < code.size(); i++) {
                if (code.get(i) instanceof Instruction.Construct construct
                        && construct.kind() == kind
                        && method.resolutions()[i] instanceof Resolution.Method target) {
                    keys.add(target.method().key());
                }
            }
        }
        return keys;
    }

    /** Returns the type of what is first assigned to the local of that name. */
    String type(String local) {
        for (LinkedMethod method : methods) {
            for (Instruction instruction : method.body().code()) {
                if (instruction instanceof Instruction.Assign assign
                        && method.body().locals().get(assign.local()).name().equals(local)) {
                    return show(method.valueTypes()[assign.result()]);
                }
                if (instruction instanceof Instruction.Parameter parameter
                        && parameter.local() >= 0
                        && method.body().locals().get(parameter.local()).name().equals(local)
                        && isDeclared(method, parameter)) {
                    return show(method.valueTypes()[parameter.result()]);
                }
            }
        }
        throw new AssertionError("no local " + local);
    }

    private static boolean isDeclared(LinkedMethod method, Instruction.Parameter parameter) {
        return method.isLambda()
                || parameter.index() < method.declaration().parameters().size();
    }

    static String show(Type type) {
        if (type instanceof Type.ClassType known) {
            String simple = known.name().substring(known.name().lastIndexOf('.') + 1);
            return known.arguments().isEmpty()
                    ? simple
                    : simple
                            + known.arguments().stream().map(Program::show).collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof Type.ArrayType array) {
            return show(array.element()) + "[]";
        }
        if (type instanceof Type.TypeVariable variable) {
            return variable.name();
        }
        return type instanceof Type.UnknownType unknown ? "?" + unknown.hint() : type.erasedName();
    }
}
