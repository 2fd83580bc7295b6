package dev.carelint.core.flow;

import dev.carelint.core.callgraph.Dispatch;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.FieldSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls through reflection of classes, methods and fields that constants name: they do what the named member does. */
final class Reflection {
    private static final String CLASS = "java.lang.Class";
    private static final String CONSTRUCTOR = "java.lang.reflect.Constructor";
    private static final String METHOD = "java.lang.reflect.Method";
    private static final String FIELD = "java.lang.reflect.Field";

    private final BodySolver solver;
    private final Program program;

    Reflection(BodySolver solver, Program program) {
        this.solver = solver;
        this.program = program;
    }

    /** Tells whether values of a type are methods or fields, as reflection finds them. */
    static boolean isMember(Type type) {
        return type.erasedName().equals(METHOD) || type.erasedName().equals(FIELD);
    }

    /** Returns methods or fields of which conditions prove what they are called. */
    static Value named(Value members, Set<String> forms) {
        Optional<String> name = forms.stream()
                .filter(form -> form.startsWith(GuardFacts.NAMED))
                .map(form -> form.substring(GuardFacts.NAMED.length()))
                .findFirst();
        return name.isEmpty() ? members : members.map(atom -> named(atom, name.get()));
    }

    private static Atom named(Atom member, String name) {
        Object value = member instanceof Atom.Known known ? known.value() : member;
        if (value instanceof Atom.Known.MethodName any && any.name().isEmpty()) {
            return new Atom.Known(new Atom.Known.MethodName(any.owner(), name));
        }
        return value instanceof Atom.Known.FieldName any && any.name().isEmpty()
                ? new Atom.Known(new Atom.Known.FieldName(any.owner(), name))
                : member;
    }

    /** Performs a call of a method of reflection; null when it is none, or names nothing that is known. */
    @Nullable
    Value perform(Heap heap, Calls.Request call) {
        return switch (call.method().owner()) {
            case "java.lang.Object" -> call.method().name().equals("getClass") ? classOf(call.receiver()) : null;
            case CLASS -> ofClass(heap, call);
            case CONSTRUCTOR -> call.method().name().equals("newInstance") ? make(heap, call) : null;
            case METHOD, FIELD, "java.lang.reflect.Member" -> ofMember(heap, call);
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
        String owner = self instanceof Atom.Known.ClassName known ? known.name() : "";
        return switch (call.method().name()) {
            case "forName" ->
                first instanceof String name && program.index().find(name).isPresent()
                        ? known(new Atom.Known.ClassName(name))
                        : null;
            case "getConstructor", "getDeclaredConstructor" -> owner.isEmpty() ? null : call.receiver();
            case "newInstance" -> make(heap, call);
            case "getName", "getTypeName" -> self instanceof Atom.Known.ClassName named ? known(named.name()) : null;
            case "getSimpleName" -> self instanceof Atom.Known.ClassName named ? known(simpleName(named.name())) : null;
            case "isInstance" -> self instanceof Atom.Known.ClassName named ? isInstance(named, argument) : null;
            case "cast" -> self instanceof Atom.Known.ClassName named ? cast(named, argument) : null;
            case "getMethod", "getDeclaredMethod" ->
                first instanceof String name ? known(new Atom.Known.MethodName(owner, name)) : null;
            case "getField", "getDeclaredField" ->
                first instanceof String name ? known(new Atom.Known.FieldName(owner, name)) : null;
            case "getMethods", "getDeclaredMethods" ->
                owner.isEmpty() ? null : all(heap, call, new Atom.Known.MethodName(owner, ""));
            case "getFields", "getDeclaredFields" ->
                owner.isEmpty() ? null : all(heap, call, new Atom.Known.FieldName(owner, ""));
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

    /** An array of all members of a class: one stands for all, until a condition says which it is. */
    private static Value all(Heap heap, Calls.Request call, Object any) {
        Value array = Value.of(new Atom.Made(call.site(), call.site(), call.resultType()), null);
        Type element = Shapes.contentType(call.resultType(), Part.ELEMENTS);
        Memory.store(heap, array, Part.pseudo(Part.ELEMENTS, element), known(any), true);
        return array;
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

    /** A member that is sought in a loop is null at first; a call on null yields nothing. */
    private @Nullable Value ofMember(Heap heap, Calls.Request call) {
        Value result = Value.NONE;
        for (Atom atom : call.receiver().atoms()) {
            Object member = atom instanceof Atom.Known known ? known.value() : atom;
            Value yielded = Value.NONE;
            if (member instanceof Atom.Known.MethodName method && !method.name().isEmpty()) {
                yielded = ofMethod(heap, call, method);
            } else if (member instanceof Atom.Known.FieldName field
                    && !field.name().isEmpty()) {
                yielded = ofField(heap, call, field);
            } else if (member != Atom.Known.Special.NULL) {
                return null;
            }
            if (yielded == null) {
                return null;
            }
            result = result.join(yielded);
        }
        return call.receiver().isEmpty() ? null : result;
    }

    private @Nullable Value ofMethod(Heap heap, Calls.Request call, Atom.Known.MethodName named) {
        return switch (call.method().name()) {
            case "getName" -> known(named.name());
            case "invoke" -> call.arguments().isEmpty() ? null : invoke(heap, call, named);
            default -> null;
        };
    }

    /** What a getter yields of which there is no body, its name says. */
    private @Nullable Value invoke(Heap heap, Calls.Request call, Atom.Known.MethodName named) {
        List<Value> passed =
                unpacked(heap, call.arguments().subList(1, call.arguments().size()));
        if (passed == null) {
            return null;
        }
        Value object = call.arguments().get(0);
        Optional<MethodSymbol> method =
                owners(named.owner(), object, owner -> method(owner, named.name(), passed.size()));
        if (method.isPresent() && targets(method.get()).length > 0) {
            return run(heap, call, method.get(), object, passed);
        }
        String name = named.name();
        boolean isGetter = name.length() > 3 && name.startsWith("get") && passed.isEmpty();
        return keyed(call, isGetter ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4) : name);
    }

    private static Value keyed(Calls.Request call, String name) {
        return Value.of(
                new Atom.Keyed("", new Atom.Known(name), call.site()),
                new Step(call.site(), Step.Kind.ENTERS, null, null));
    }

    /** Returns the arguments that stand in an array; null when it is not known which they are. */
    private static @Nullable List<Value> unpacked(Heap heap, List<Value> arguments) {
        if (arguments.size() != 1) {
            return arguments;
        }
        Atom array = arguments.get(0).single();
        if (array == Atom.Known.NULL) {
            return List.of();
        }
        if (!Calls.isArray(arguments.get(0))) {
            return arguments;
        }
        List<Value> elements = new ArrayList<>();
        if (array instanceof Atom.Made) {
            Trie<Part, Value> parts = heap.partsOf(array);
            for (Value next = parts.get(element(0)); next != null; next = parts.get(element(elements.size()))) {
                elements.add(next);
            }
        }
        return elements.isEmpty() ? null : elements;
    }

    private static Part element(int position) {
        return Part.pseudo(Part.element(position), Type.unknown());
    }

    private @Nullable Value ofField(Heap heap, Calls.Request call, Atom.Known.FieldName named) {
        String name = call.method().name();
        if (name.equals("getName")) {
            return known(named.name());
        }
        if (call.arguments().isEmpty() || !name.equals("get") && !name.equals("set")) {
            return null;
        }
        Value object = call.arguments().get(0);
        Optional<FieldSymbol> field = owners(
                named.owner(),
                object,
                owner -> Optional.ofNullable(program.index().field(owner, named.name())));
        if (name.equals("set")) {
            Value stored = call.arguments().get(call.arguments().size() - 1).through(call.site(), Step.Kind.STORED);
            field.ifPresent(known -> Memory.store(heap, holder(known, object), Accesses.part(known), stored, true));
            return Value.NONE;
        }
        return field.isEmpty()
                ? keyed(call, named.name())
                : Memory.load(heap, holder(field.get(), object), Accesses.part(field.get()), call.site());
    }

    private static Value holder(FieldSymbol field, Value object) {
        Root owner = new Root.Static(field.owner());
        return Modifiers.has(field.modifiers(), Modifiers.STATIC)
                ? Value.of(new Atom.Place(owner, AccessPath.EMPTY, false, Type.unknown()), null)
                : object;
    }

    /** Finds a member in the class that is named, or in that of the object when none is. */
    private static <T> Optional<T> owners(String named, Value object, Function<String, Optional<T>> find) {
        String owner = named.isEmpty() ? Operands.containerType(object).erasedName() : named;
        return owner.isEmpty() ? Optional.empty() : find.apply(owner);
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
