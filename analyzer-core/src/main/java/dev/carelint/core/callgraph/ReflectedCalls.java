package dev.carelint.core.callgraph;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that a body may run by reflection: of the classes that it names, the methods whose names it mentions, and constructors.
 *
 * <p>Only the order in which bodies are solved depends on it; what is run, flow decides.
 */
final class ReflectedCalls {
    private static final Set<String> RUNNING = Set.of("invoke", "newInstance");
    private static final String REFLECTION = "java.lang.reflect.";

    private final ClassIndex index;
    private final Dispatch dispatch;

    ReflectedCalls(ClassIndex index, Dispatch dispatch) {
        this.index = index;
        this.dispatch = dispatch;
    }

    /** Returns the bodies that a body may run by reflection, ascending. */
    int[] of(LinkedMethod method) {
        if (!runsAny(method)) {
            return new int[0];
        }
        Set<String> texts = new LinkedHashSet<>();
        Set<String> classes = new LinkedHashSet<>();
        for (int i = 0; i < method.body().code().size(); i++) {
            Instruction code = method.body().code().get(i);
            collect(code, method.resolutions()[i], texts);
            if (code.result() >= 0) {
                addClasses(method.valueTypes()[code.result()], classes);
            }
        }
        texts.stream().filter(text -> isOfSources(text)).forEach(classes::add);
        BitSet found = new BitSet();
        classes.forEach(name -> addBodies(name, texts, found));
        return found.stream().toArray();
    }

    private static boolean runsAny(LinkedMethod method) {
        for (int i = 0; i < method.body().code().size(); i++) {
            if (method.body().code().get(i) instanceof Instruction.Call call
                    && RUNNING.contains(call.name())
                    && method.resolutions()[i] instanceof Resolution.Method target
                    && (target.method().owner().startsWith(REFLECTION)
                            || target.method().owner().equals("java.lang.Class"))) {
                return true;
            }
        }
        return false;
    }

    /** Any text may name a class here, also one that a field only begins with. */
    private static void collect(Instruction code, @Nullable Resolution resolution, Set<String> texts) {
        Literal literal = code instanceof Instruction.Constant constant ? constant.literal() : null;
        if (resolution instanceof Resolution.Field field) {
            literal = field.field().constant();
        }
        if (literal instanceof Literal.Text text) {
            texts.add(text.value());
        }
    }

    /** The class of an object, or the class that a class literal names. */
    private void addClasses(Type type, Set<String> classes) {
        if (type instanceof Type.ClassType known) {
            if (isOfSources(known.name())) {
                classes.add(known.name());
            }
            if (known.name().equals("java.lang.Class")) {
                known.arguments().forEach(argument -> addClasses(argument, classes));
            }
        }
    }

    private boolean isOfSources(String name) {
        return index.find(name).map(type -> type.origin() == Origin.SOURCE).orElse(false);
    }

    private void addBodies(String owner, Set<String> names, BitSet found) {
        for (String type : index.supertypes(owner)) {
            ClassSymbol symbol = index.find(type).orElse(null);
            if (symbol == null || symbol.origin() != Origin.SOURCE) {
                continue;
            }
            for (MethodSymbol candidate : symbol.methods()) {
                boolean isMade = candidate.name().equals("<init>") && type.equals(owner);
                if (isMade) {
                    add(dispatch.body(candidate), found);
                } else if (names.contains(candidate.name())) {
                    for (int body : dispatch.virtual(owner, candidate)) {
                        add(body, found);
                    }
                }
            }
        }
    }

    private static void add(int body, BitSet found) {
        if (body >= 0) {
            found.set(body);
        }
    }
}
