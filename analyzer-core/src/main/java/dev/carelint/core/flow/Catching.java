package dev.carelint.core.flow;

import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.symbols.Type;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the exceptions of one body get to: to the first clause around them whose type they are of, or out of the body.
 *
 * <p>See The Java Language Specification 14.20.1. What the class of an exception leaves open may get to several clauses.
 */
final class Catching {
    private static final Set<String> ALL = Set.of("java.lang.Throwable", "java.lang.Exception");

    private static final String PLATFORM = "java.";

    private final Program program;
    private final LinkedMethod method;
    private final Value[] caught;
    private Value thrown = Value.NONE;

    Catching(Program program, LinkedMethod method) {
        this.program = program;
        this.method = method;
        this.caught = new Value[method.body().blocks().size()];
        Arrays.fill(caught, Value.NONE);
    }

    /** Returns what arrives at a handler's block. */
    Value at(int block) {
        return caught[block];
    }

    /** Returns what no handler catches. */
    Value thrown() {
        return thrown;
    }

    /** Hands an exception on to handlers, innermost first; tells whether any gets something new. */
    boolean raise(Value value, int[] handlers) {
        boolean isNew = false;
        Value rest = value;
        for (int i = 0; i < handlers.length && !rest.isEmpty(); i++) {
            int handler = handlers[i];
            Type type = typeOf(handler);
            Value joined = caught[handler].join(rest.filter(atom -> mayCatch(type, atom)));
            isNew |= joined != caught[handler];
            caught[handler] = joined;
            rest = rest.filter(atom -> !mustCatch(type, atom));
        }
        thrown = thrown.join(rest);
        return isNew;
    }

    /** Returns the class that a handler is for: {@code Throwable} for a finally clause, nothing for a clause with alternatives. */
    private @Nullable Type typeOf(int handler) {
        Body body = method.body();
        Block block = body.blocks().get(handler);
        for (int i = block.first(); i < block.end(); i++) {
            if (body.code().get(i) instanceof Instruction.Caught clause) {
                return switch (clause.types().size()) {
                    case 0 -> Type.ofClass("java.lang.Throwable");
                    case 1 -> method.valueTypes()[clause.result()];
                    default -> null;
                };
            }
        }
        return null;
    }

    /**
     * An exception whose class is known is caught only by a handler for it. Of classes that are only named, one may be above the other when
     * both are of one organization, as the first two parts of their names tell; the platform's are above others, and never below.
     */
    private boolean mayCatch(@Nullable Type clause, Atom atom) {
        if (clause == null || !(atom.plain() instanceof Atom.Made made)) {
            return true;
        }
        String name = made.type().erasedName();
        String above = clause.erasedName();
        if (isKnown(clause)) {
            return !isKnown(made.type()) || isBelow(made.type(), clause);
        }
        return isKnown(made.type())
                ? !name.startsWith(PLATFORM)
                : above.indexOf('.') < 0
                        || name.indexOf('.') < 0
                        || organization(name).equals(organization(above));
    }

    private static String organization(String name) {
        int second = name.indexOf('.', name.indexOf('.') + 1);
        return second < 0 ? name : name.substring(0, second);
    }

    private boolean mustCatch(@Nullable Type clause, Atom atom) {
        if (clause == null) {
            return false;
        }
        if (ALL.contains(clause.erasedName())) {
            return true;
        }
        Type type = atom.plain() instanceof Atom.Made made
                ? made.type()
                : atom.plain() instanceof Atom.Place place ? place.type() : null;
        return type != null && isKnown(type) && isKnown(clause) && isBelow(type, clause);
    }

    private boolean isKnown(Type type) {
        return program.index().find(type.erasedName()).isPresent();
    }

    private boolean isBelow(Type type, Type above) {
        return program.index().isSubtype(type.erasedName(), above.erasedName());
    }
}
