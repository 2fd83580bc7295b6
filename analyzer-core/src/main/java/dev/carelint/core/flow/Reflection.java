package dev.carelint.core.flow;

import dev.carelint.core.callgraph.Dispatch;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls through reflection of classes and methods that constants name: they do what the named constructor or method does. */
final class Reflection {
    private final BodySolver solver;
    private final Program program;

    Reflection(BodySolver solver, Program program) {
        this.solver = solver;
        this.program = program;
    }

    /** Performs a call of a method of reflection; null when it is none, or names nothing that is known. */
    @Nullable
    Value perform(Heap heap, Calls.Request call) {
        return switch (call.method().owner()) {
            case "java.lang.Object" -> call.method().name().equals("getClass") ? classOf(call.receiver()) : null;
            case "java.lang.Class" -> ofClass(heap, call);
            case "java.lang.reflect.Constructor" ->
                call.method().name().equals("newInstance") ? make(heap, call) : null;
            case "java.lang.reflect.Method" -> call.method().name().equals("invoke") ? invoke(heap, call) : null;
            default -> null;
        };
    }

    private @Nullable Value classOf(Value object) {
        List<String> classes = solver.calls().receivers().instantiable(object);
        return classes.size() == 1 && !classes.contains(Givens.FUNCTION)
                ? known(new Atom.Known.ClassName(classes.get(0)))
                : null;
    }

    private @Nullable Value ofClass(Heap heap, Calls.Request call) {
        Value argument =
                call.arguments().isEmpty() ? Value.NONE : call.arguments().get(0);
        Object first = Folding.constant(argument);
        Object self = Folding.constant(call.receiver());
        return switch (call.method().name()) {
            case "forName" ->
                first instanceof String name && program.index().find(name).isPresent()
                        ? known(new Atom.Known.ClassName(name))
                        : null;
            case "getConstructor", "getDeclaredConstructor" ->
                self instanceof Atom.Known.ClassName ? call.receiver() : null;
            case "newInstance" -> make(heap, call);
            case "getName", "getTypeName" -> self instanceof Atom.Known.ClassName named ? known(named.name()) : null;
            case "getSimpleName" -> self instanceof Atom.Known.ClassName named ? known(simpleName(named.name())) : null;
            case "isInstance" -> self instanceof Atom.Known.ClassName named ? isInstance(named, argument) : null;
            case "cast" -> self instanceof Atom.Known.ClassName named ? cast(named, argument) : null;
            case "getMethod", "getDeclaredMethod" ->
                first instanceof String name
                        ? known(new Atom.Known.MethodName(
                                self instanceof Atom.Known.ClassName owner ? owner.name() : "", name))
                        : null;
            default -> null;
        };
    }

    private static Value known(Object constant) {
        return Value.of(new Atom.Known(constant), null);
    }

    private @Nullable Value isInstance(Atom.Known.ClassName tested, Value value) {
        Boolean known = solver.calls().receivers().isInstance(value, Type.unknown(), Type.ofClass(tested.name()));
        return known == null ? null : known(known);
    }

    private Value cast(Atom.Known.ClassName wanted, Value value) {
        Type type = Type.ofClass(wanted.name());
        return value.filter(atom -> solver.calls().receivers().mayBe(atom, type));
    }

    /** {@code a.Outer$Inner} and {@code a.Outer$1Inner} are {@code Inner}; an anonymous class has no name. */
    private static String simpleName(String binaryName) {
        int start = Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1;
        while (start < binaryName.length() && Character.isDigit(binaryName.charAt(start))) {
            start++;
        }
        return binaryName.substring(start);
    }

    private @Nullable Value make(Heap heap, Calls.Request call) {
        if (!(Folding.constant(call.receiver()) instanceof Atom.Known.ClassName named)) {
            return null;
        }
        Type type = Type.ofClass(named.name());
        Value made = Value.of(new Atom.Made(call.site(), call.site(), type), null);
        method(named.name(), "<init>", call.arguments().size())
                .ifPresent(constructor -> run(heap, call, constructor, made, call.arguments()));
        return made;
    }

    /** What a getter yields of which there is no body, its name says. */
    private @Nullable Value invoke(Heap heap, Calls.Request call) {
        if (!(Folding.constant(call.receiver()) instanceof Atom.Known.MethodName named)
                || call.arguments().isEmpty()) {
            return null;
        }
        List<Value> passed = call.arguments().subList(1, call.arguments().size());
        Optional<MethodSymbol> method = method(named.owner(), named.name(), passed.size());
        if (method.isPresent() && targets(method.get()).length > 0) {
            return run(heap, call, method.get(), call.arguments().get(0), passed);
        }
        String name = named.name();
        boolean isGetter = name.length() > 3 && name.startsWith("get") && passed.isEmpty();
        Atom key = new Atom.Known(isGetter ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4) : name);
        return Value.of(new Atom.Keyed("", key, call.site()), new Step(call.site(), Step.Kind.ENTERS, null, null));
    }

    private Value run(Heap heap, Calls.Request call, MethodSymbol method, Value receiver, List<Value> arguments) {
        return solver.calls()
                .invoke(
                        heap,
                        new Calls.Request(
                                call.site(), method, targets(method), receiver, arguments, method.returns(), true));
    }

    private int[] targets(MethodSymbol method) {
        Dispatch dispatch = program.calls().dispatch();
        if (method.name().equals("<init>")) {
            int body = dispatch.body(method);
            return body < 0 ? new int[0] : new int[] {body};
        }
        return dispatch.virtual(method.owner(), method);
    }

    /** Returns the one method of a class, own or inherited, with this name and number of parameters. */
    private Optional<MethodSymbol> method(String owner, String name, int parameters) {
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        for (String type : program.index().supertypes(owner)) {
            List<MethodSymbol> found = program.index().find(type).map(ClassSymbol::methods).orElse(List.of()).stream()
                    .filter(method ->
                            method.name().equals(name) && method.parameters().size() == parameters)
                    .toList();
            if (!found.isEmpty() || name.equals("<init>")) {
                return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
