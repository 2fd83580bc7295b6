package dev.carelint.core.flow;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Objects whose exact class is known, and the one body that a virtual call on them runs. */
final class Receivers {
    /** Classes one of which a value may be an object of. */
    private static final int MAX_CLASSES = 4;

    /** Values of these classes are of no class below, and of none of the others. */
    private static final Set<String> FINAL_TEXTS = Set.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Boolean",
            "java.lang.Float",
            "java.lang.Double");

    private final BodySolver solver;
    private final Program program;

    Receivers(BodySolver solver, Program program) {
        this.solver = solver;
        this.program = program;
    }

    /** Objects made here have an exact class: only its method can run. */
    int[] exactTargets(Calls.Request call) {
        MethodSymbol method = call.method();
        boolean isFixed = Modifiers.has(method.modifiers(), Modifiers.STATIC)
                || method.name().equals("<init>")
                || call.receiver().isEmpty();
        if (isFixed) {
            return call.targets();
        }
        List<Integer> exact = new ArrayList<>();
        for (Atom atom : call.receiver().atoms()) {
            if (solver.functions().isInConstant(atom) || isNullBesides(atom, call.receiver())) {
                continue;
            }
            List<String> classes = classesOf(atom);
            if (classes.isEmpty()) {
                return call.targets();
            }
            for (String known : classes) {
                int body = known.equals(Givens.FUNCTION)
                        ? -1
                        : program.calls().dispatch().exact(known, method);
                boolean isAvailable = body >= 0 && program.isAvailable(body, solver.number());
                boolean isCertain = atom instanceof Atom.Made || known.equals(Givens.FUNCTION);
                if (!isAvailable && !isCertain) {
                    return call.targets();
                }
                if (isAvailable && !exact.contains(body)) {
                    exact.add(body);
                }
            }
        }
        return exact.stream().mapToInt(i -> i).toArray();
    }

    private static boolean isNullBesides(Atom atom, Value value) {
        return value.size() > 1 && Atom.Known.NULL.equals(atom);
    }

    /** Tells whether an object that only callers know is known to be of a class, and no function. */
    boolean isOfClass(Atom.Place place) {
        List<String> classes = solver.givens().of(place);
        return !classes.isEmpty() && !classes.contains(Givens.FUNCTION);
    }

    /** Returns the binary name of the class that a value is an object of, empty when it may be several. */
    String exactClass(Value value) {
        Atom atom = value.single();
        return atom == null ? "" : exactClass(atom);
    }

    String exactClass(Atom atom) {
        List<String> classes = classesOf(atom);
        return classes.size() == 1 && !classes.get(0).equals(Givens.FUNCTION) ? classes.get(0) : "";
    }

    /** Returns the binary names of the classes one of which something is an object of; none when it may be any. */
    private List<String> classesOf(Atom atom) {
        if (atom instanceof Atom.Made made) {
            boolean isKnown = made.type() instanceof Type.ClassType type
                    && program.index().find(type.name()).isPresent();
            return isKnown ? List.of(made.type().erasedName()) : List.of();
        }
        if (!(atom instanceof Atom.Place place) || place.derived()) {
            return List.of();
        }
        List<String> given = solver.givens().of(place);
        if (!given.isEmpty()) {
            return given;
        }
        String inConstant = place.root() instanceof Root.Static owner
                        && place.path().depth() == 1
                        && place.path().last() != null
                ? program.classInConstant(owner.owner(), place.path().last(), solver.number())
                : "";
        return inConstant.isEmpty() ? List.of() : List.of(inConstant);
    }

    /** Returns the classes of those objects that a call gives a body and whose classes matter there, as far as they are known here. */
    Givens given(int target, Value receiver, List<Value> arguments, Heap heap) {
        Set<Atom.Place> decisive = program.decisive(target);
        if (decisive.isEmpty()) {
            return Givens.NONE;
        }
        Map<Atom.Place, List<String>> classes = new HashMap<>();
        for (Atom.Place place : decisive) {
            List<String> known = instantiable(at(place, receiver, arguments, heap));
            if (!known.isEmpty()) {
                classes.put(place, known);
            }
        }
        return classes.isEmpty() ? Givens.NONE : new Givens(classes);
    }

    private static Value at(Atom.Place place, Value receiver, List<Value> arguments, Heap heap) {
        int index = place.root() instanceof Root.Entry entry ? entry.index() : arguments.size();
        Value value =
                index == Root.Entry.THIS ? receiver : index < arguments.size() ? arguments.get(index) : Value.NONE;
        for (Part part : place.path().parts()) {
            value = Memory.load(heap, value, part, null);
        }
        return value;
    }

    /** Returns the classes one of which a value is an object of, sorted; none unless all are known exactly, and few. */
    List<String> instantiable(Value value) {
        Set<String> classes = new TreeSet<>();
        for (Atom atom : value.atoms()) {
            if (isNullBesides(atom, value)) {
                continue;
            }
            List<String> own = atom instanceof Atom.Closure ? List.of(Givens.FUNCTION) : classesOf(atom);
            if (own.isEmpty() || own.stream().anyMatch(this::isAbstract)) {
                return List.of();
            }
            classes.addAll(own);
        }
        return classes.size() <= MAX_CLASSES ? List.copyOf(classes) : List.of();
    }

    private boolean isAbstract(String className) {
        return !className.equals(Givens.FUNCTION)
                && program.index()
                        .find(className)
                        .map(type -> Modifiers.has(type.modifiers(), Modifiers.ABSTRACT)
                                || type.kind() == TypeDeclaration.Kind.INTERFACE)
                        .orElse(true);
    }

    /**
     * Tells whether a value is an object of a class or below: null when it may be or not, such as when it comes from where the analysis
     * cannot see.
     *
     * @param type static type of the value
     */
    @Nullable
    Boolean isInstance(Value value, Type type, Type tested) {
        if (!(tested instanceof Type.ClassType wanted)
                || program.index().find(wanted.name()).isEmpty()) {
            return null;
        }
        Boolean all = null;
        for (Atom atom : value.atoms()) {
            Boolean one = isInstance(atom, type, wanted.name());
            if (one == null || all != null && !all.equals(one)) {
                return null;
            }
            all = one;
        }
        return all;
    }

    private @Nullable Boolean isInstance(Atom atom, Type type, String tested) {
        List<String> classes = instantiable(Value.of(atom, null));
        if (classes.isEmpty() || classes.contains(Givens.FUNCTION)) {
            Type own = atom instanceof Atom.Place place && !place.derived()
                    ? solver.shapes().narrower(place.type(), type)
                    : type;
            return isFinalText(own.erasedName())
                            && isFinalText(tested)
                            && !own.erasedName().equals(tested)
                    ? false
                    : null;
        }
        long fitting = classes.stream()
                .filter(name -> program.index().isSubtype(name, tested))
                .count();
        if (fitting == classes.size()) {
            return true;
        }
        boolean isNone = fitting == 0 && classes.stream().allMatch(this::hasKnownHierarchy);
        return isNone && isCreated(atom) ? false : null;
    }

    private static boolean isFinalText(String className) {
        return FINAL_TEXTS.contains(className);
    }

    private boolean hasKnownHierarchy(String className) {
        return program.index().supertypes(className).stream()
                .allMatch(name -> program.index().find(name).isPresent());
    }

    /** A factory may make an object of a class below the one that it promises. */
    private boolean isCreated(Atom atom) {
        if (!(atom instanceof Atom.Made made)) {
            return true;
        }
        List<Instruction> code = program.method(made.origin().method()).body().code();
        int instruction = made.origin().instruction();
        return instruction >= 0
                && instruction < code.size()
                && (code.get(instruction) instanceof Instruction.Allocate
                        || code.get(instruction) instanceof Instruction.MethodReference);
    }

    /** Tells whether a cast to a class or below may succeed. */
    boolean mayBe(Atom atom, Type type) {
        return solver.shapes().mayBe(atom, type)
                && !Boolean.FALSE.equals(isInstance(Value.of(atom, null), Type.unknown(), type));
    }
}
