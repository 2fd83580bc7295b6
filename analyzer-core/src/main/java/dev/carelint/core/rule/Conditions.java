package dev.carelint.core.rule;

import dev.carelint.core.flow.AccessPath;
import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.Part;
import dev.carelint.core.flow.Root;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Value;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Condition;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether an operand's value fulfils the conditions of a call rule. */
final class Conditions {
    private static final int MAX_ALTERNATIVES = 2;

    /** What is stored in a field may itself come from a field, and that once more. */
    private static final int MAX_FIELDS = 3;

    private final Scene scene;
    private final Judge judge;

    Conditions(Scene scene, Judge judge) {
        this.scene = scene;
        this.judge = judge;
    }

    /** Replaces state of the program that is fully known by what is stored there. */
    Value resolved(Value value) {
        return resolved(value, MAX_FIELDS);
    }

    private Value resolved(Value value, int fields) {
        Value.Builder resolved = new Value.Builder();
        for (int i = 0; i < value.size(); i++) {
            Atom atom = value.atom(i).plain();
            @Nullable Value stored = atom instanceof Atom.Place place && fields > 0 ? stored(place, fields) : null;
            resolved.addAll(stored == null ? Value.of(atom, value.step(i)) : stored);
        }
        return resolved.build();
    }

    /** Returns what a place of component state holds, or null when that is not known. */
    private @Nullable Value stored(Atom.Place place, int fields) {
        Part field = place.path().last();
        if (!place.root().isComponentState() || field == null) {
            return null;
        }
        AccessPath holder = place.path().parent();
        if (field.name().equals(Part.SHOWN) && holder != null) {
            return stored(new Atom.Place(place.root(), holder, true, place.type()), fields);
        }
        if (place.path().depth() == 2 && field.isPseudo()) {
            return storedIn(place, field, fields);
        }
        if (place.path().depth() != 1) {
            return null;
        }
        Value stored = scene.flow().fields().of(field);
        if (stored.any(Conditions::isArray)) {
            stored = stored.join(resolved(content(field), fields - 1));
        }
        return stored.isEmpty() || stored.any(atom -> atom instanceof Atom.Place) ? null : stored;
    }

    /**
     * What a part of the object in a field is known to be: nothing, when all objects that may stand there are known and none has the
     * part. Of text made from it only the marks stay.
     */
    private @Nullable Value storedIn(Atom.Place place, Part part, int fields) {
        AccessPath path = place.path().parent();
        Part field = path == null ? null : path.last();
        if (field == null || field.isPseudo()) {
            return null;
        }
        Value objects = scene.flow().fields().of(field);
        Value content = resolved(contentAt(field, part), fields - 1);
        if (content.isEmpty() && (objects.isEmpty() || objects.any(atom -> !(atom instanceof Atom.Made)))) {
            return null;
        }
        Value stored = place.derived() ? content.filter(atom -> atom instanceof Atom.Marked) : content;
        return stored.any(atom -> atom instanceof Atom.Place) ? null : stored;
    }

    /** What is put in at a key that is not known may be at this one. */
    private Value contentAt(Part field, Part part) {
        Value content = scene.flow().fields().contentAt(field, part);
        return part.isValueAtKey()
                ? content.join(scene.flow().fields().contentAt(field, Part.pseudo(Part.VALUES, Type.unknown())))
                : content;
    }

    /** An array is what is put into it; one that nobody fills is fixed. */
    private Value content(Part field) {
        Value content = scene.flow().fields().contentOf(field);
        return content.isEmpty() ? Value.of(Atom.Known.FIXED, null) : content;
    }

    private static boolean isArray(Atom atom) {
        return atom instanceof Atom.Made made && made.type() instanceof Type.ArrayType;
    }

    /** Tells whether some value fulfils the condition. */
    boolean holds(Condition condition, Value value, Site where) {
        if (condition instanceof Condition.Fixed) {
            return isFixed(value);
        }
        if (condition instanceof Condition.Whatever) {
            return true;
        }
        if (condition instanceof Condition.Lacks lacks) {
            return !value.isEmpty() && !carries(value, lacks.name(), where);
        }
        if (condition instanceof Condition.Carries carries) {
            return carries(value, carries.name(), where);
        }
        if (condition instanceof Condition.None none) {
            return !holds(none.condition(), value, where);
        }
        if (condition instanceof Condition.Never never) {
            return !value.any(atom -> !isKnown(atom) && !(atom instanceof Atom.Marked))
                    && !holds(never.condition(), value, where);
        }
        if (condition instanceof Condition.Not not) {
            return value.any(atom -> isKnown(atom) && !holds(not.condition(), Value.of(atom, null), where));
        }
        return value.any(atom -> holds(condition, atom));
    }

    private static boolean isKnown(Atom atom) {
        return atom instanceof Atom.Made
                || atom instanceof Atom.Known known && !(known.value() instanceof Atom.Known.Special)
                || isConstantName(atom);
    }

    private static boolean isConstantName(Atom atom) {
        return atom instanceof Atom.Place place
                && place.root() instanceof Root.Static
                && place.path().depth() == 1
                && !place.derived();
    }

    private boolean holds(Condition condition, Atom atom) {
        if (condition instanceof Condition.OfType type) {
            return type.classNames().stream().anyMatch(name -> isOfType(atom, name));
        }
        if (condition instanceof Condition.OfText) {
            return isText(atom);
        }
        if (condition instanceof Condition.Returns returns) {
            return returns(atom, returns.value());
        }
        if (condition instanceof Condition.Starts starts && atom instanceof Atom.Start start) {
            return starts.pattern().matcher(start.text()).lookingAt();
        }
        if (isConstantName(atom) && condition instanceof Condition.OneOf names) {
            return names.values().contains(constantName(atom));
        }
        return atom instanceof Atom.Known known
                && condition instanceof Condition.OnConstant asked
                && asked.holdsFor(known.value());
    }

    private static boolean isText(Atom atom) {
        return atom instanceof Atom.Known known && known.value() instanceof String
                || atom instanceof Atom.Keyed
                || atom instanceof Atom.Labelled
                || atom instanceof Atom.Place place
                        && place.type().erasedName().equals("java.lang.String")
                        && !isContent(place.path().last());
    }

    /** The text of an object of another class, such as all that a stream will give. */
    private static boolean isContent(@Nullable Part part) {
        return part != null && (part.name().equals(Part.TEXT) || part.name().equals(Part.SHOWN));
    }

    private static String constantName(Atom atom) {
        return atom instanceof Atom.Place place && place.path().last() != null
                ? place.path().last().name()
                : "";
    }

    /** Many texts, one of which the call gets, are candidates that a loop tries; none of them is the secret. */
    private static boolean isListOfGuesses(Value value) {
        return value.atoms().stream()
                        .filter(atom -> atom instanceof Atom.Known known && known.value() instanceof String)
                        .count()
                > MAX_ALTERNATIVES;
    }

    /** Fixed in the code: made of nothing but constants, at least one of which says something. */
    private static boolean isFixed(Value value) {
        if (isListOfGuesses(value)) {
            return false;
        }
        boolean isConstant = !value.any(atom -> !(atom instanceof Atom.Known || atom instanceof Atom.Made));
        return isConstant
                && value.any(atom -> atom instanceof Atom.Known known
                        && known.value() != Atom.Known.Special.NULL
                        && !known.value().equals(""));
    }

    private boolean carries(Value value, String name, Site where) {
        for (Atom atom : value.atoms()) {
            if (atom instanceof Atom.Marked marked && marked.mark().equals(name)) {
                return true;
            }
            Optional<Classified> data = atom.mayCarryData() ? judge.classify(atom, where) : Optional.empty();
            if (data.isPresent()) {
                var type = data.get().evidence().type();
                if (type.id().equals(name)
                        || type.family().name().toLowerCase(Locale.ROOT).equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isOfType(Atom atom, String className) {
        Type type = atom instanceof Atom.Made made
                ? made.type()
                : atom instanceof Atom.Place place && !place.derived() ? place.type() : Type.unknown();
        if (type instanceof Type.ClassType known) {
            return scene.index().isSubtype(known.name(), className);
        }
        return isInstanceHolder(atom, className);
    }

    /** A static field of unknown type is taken for the one instance of its class: {@code TrustAllStrategy.INSTANCE}. */
    private boolean isInstanceHolder(Atom atom, String className) {
        return isConstantName(atom)
                && constantName(atom).equals("INSTANCE")
                && atom instanceof Atom.Place place
                && place.root() instanceof Root.Static owner
                && scene.index().isSubtype(owner.owner(), className);
    }

    private boolean returns(Atom atom, String expected) {
        int body = bodyOf(atom);
        return body >= 0
                && scene.flow()
                        .constant(body)
                        .filter(value -> value.toString().equals(expected))
                        .isPresent();
    }

    private int bodyOf(Atom atom) {
        if (atom instanceof Atom.Closure closure) {
            LinkedMethod creator = scene.method(closure.origin().method());
            @Nullable Instruction code = scene.code(closure.origin());
            return code instanceof Instruction.Lambda lambda
                    ? scene.calls()
                            .number(creator.lambdas().get(lambda.lambda()).key())
                    : -1;
        }
        if (atom instanceof Atom.Made made && made.type() instanceof Type.ClassType type) {
            return scene.index().supertypes(type.name()).stream()
                    .skip(1)
                    .flatMap(name -> scene.index().find(name).stream())
                    .flatMap(symbol -> symbol.methods().stream())
                    .filter(method -> dev.carelint.core.ir.Modifiers.has(
                            method.modifiers(), dev.carelint.core.ir.Modifiers.ABSTRACT))
                    .mapToInt(method -> exact(type.name(), method))
                    .filter(body -> body >= 0)
                    .findFirst()
                    .orElse(-1);
        }
        return -1;
    }

    private int exact(String className, MethodSymbol method) {
        return scene.calls().dispatch().exact(className, method);
    }
}
