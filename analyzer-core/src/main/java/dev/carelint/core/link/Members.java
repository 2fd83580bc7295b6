package dev.carelint.core.link;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.TypeDeclaration.Kind;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.FieldSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Primitives;
import dev.carelint.core.symbols.Substitution;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the methods that calls name. */
final class Members {
    private static final String OBJECT = "java.lang.Object";

    private final ClassIndex index;
    private final Overloads overloads;

    Members(ClassIndex index, Overloads overloads) {
        this.index = index;
        this.overloads = overloads;
    }

    /** The method that a call means, the receiver's type arguments, and how far out the receiver is; or why there is none. */
    record Target(@Nullable MethodSymbol method, Substitution receiver, int hops, String cause) {
        static Target none(String cause) {
            return new Target(null, Substitution.NONE, 0, cause);
        }

        Target outward(int hops) {
            return new Target(method, receiver, hops, cause);
        }
    }

    /** Returns the class type whose members a value of some type has; null when it is unknown. */
    static Type.@Nullable ClassType receiver(Type type) {
        if (type instanceof Type.ClassType known) {
            return known;
        }
        if (type instanceof Type.TypeVariable variable) {
            String erased = variable.erasedName();
            return variable.bound() instanceof Type.ClassType bound
                    ? bound
                    : erased.isEmpty() ? null : new Type.ClassType(erased, List.of());
        }
        if (type instanceof Type.ArrayType) {
            return new Type.ClassType(OBJECT, List.of());
        }
        return Primitives.box(type) instanceof Type.ClassType boxed ? boxed : null;
    }

    /** Finds a method of a receiver's class or its supertypes. */
    Target ofReceiver(Type receiver, String name, List<Argument> arguments) {
        Type.ClassType type = receiver(receiver);
        if (type == null) {
            Target ofObject = ofObject(name, arguments);
            return ofObject == null ? Target.none(Causes.unknownReceiver(receiver)) : ofObject;
        }
        Target declared = declared(type, type.name(), name, arguments);
        if (declared != null) {
            return declared;
        }
        String missing = index.missingSupertype(type.name());
        return missing == null
                ? Target.none(Causes.NO_SUCH_METHOD)
                : new Target(assumed(missing, name, arguments.size()), Substitution.NONE, 0, "");
    }

    /** Finds a method that a class declares or inherits; Object's own are left to {@link #assumed} when supertypes are missing. */
    @Nullable
    Target declared(Type.ClassType receiver, String owner, String name, List<Argument> arguments) {
        List<MethodSymbol> candidates = index.methods(owner, name);
        if (candidates.isEmpty()) {
            return null;
        }
        Substitution own = substitution(receiver, owner);
        Overloads.Choice choice = overloads.choose(candidates, arguments, own, method -> true);
        if (choice == null) {
            return null;
        }
        return new Target(
                choice.method(), substitution(receiver, choice.method().owner()), 0, "");
    }

    /** Returns the arguments that a receiver gives to the variables of one of its supertypes. */
    Substitution substitution(Type.ClassType receiver, String owner) {
        ClassSymbol symbol = index.find(owner).orElse(null);
        if (symbol == null || symbol.typeParameters().isEmpty()) {
            return Substitution.NONE;
        }
        Type.ClassType view = index.view(receiver, owner);
        return Substitution.of(symbol.typeParameters(), view == null ? List.of() : view.arguments());
    }

    private @Nullable Target ofObject(String name, List<Argument> arguments) {
        MethodSymbol method = objectMethod(name, arguments.size());
        return method == null ? null : new Target(method, Substitution.NONE, 0, "");
    }

    private @Nullable MethodSymbol objectMethod(String name, int arguments) {
        for (MethodSymbol method : index.methods(OBJECT, name)) {
            if (method.parameters().size() == arguments && Modifiers.has(method.modifiers(), Modifiers.PUBLIC)) {
                return method;
            }
        }
        return null;
    }

    /** Returns the method that a class which is nowhere must have; what it shares with Object returns what Object's does. */
    MethodSymbol assumed(String owner, String name, int arguments) {
        MethodSymbol ofObject = objectMethod(name, arguments);
        return new MethodSymbol(
                owner,
                name,
                List.of(),
                ofObject == null ? Collections.nCopies(arguments, Type.unknown()) : ofObject.parameters(),
                name.equals("<init>") ? Primitives.VOID : ofObject == null ? Type.unknown() : ofObject.returns(),
                Modifiers.PUBLIC,
                List.of(),
                Origin.ASSUMED);
    }

    /** Returns an assumed method with what is known of it for a receiver, whose class may lie below the method's. */
    MethodSymbol described(MethodSymbol method, Type receiver, AssumedMethods methods) {
        Type.ClassType known = receiver(receiver);
        Type.ClassType view = known == null ? null : index.view(known, method.owner());
        if (view == null && known != null && known.name().equals(method.owner())) {
            view = known;
        }
        return methods.described(method, view == null ? List.of() : view.arguments());
    }

    /** Returns the constructor that a class which is nowhere must have, as far as its arguments tell. */
    private static MethodSymbol assumedConstructor(String owner, List<Argument> arguments) {
        List<Type> parameters = arguments.stream()
                .map(argument -> argument instanceof Argument.Typed typed ? typed.type() : Type.unknown())
                .toList();
        return new MethodSymbol(
                owner, "<init>", List.of(), parameters, Primitives.VOID, Modifiers.PUBLIC, List.of(), Origin.ASSUMED);
    }

    /** Finds what a call without receiver means: this class, enclosing ones, static imports, then what is nowhere. */
    Target implicit(TypeContext from, String name, List<Argument> arguments) {
        int hops = 0;
        for (TypeContext type = from; type != null; type = type.enclosing()) {
            Target found = declared(type.self(), type.name(), name, arguments);
            if (found != null) {
                return found.outward(hops);
            }
            hops += type.hop();
        }
        Target imported = imported(from.unit(), name, arguments);
        return imported == null ? inherited(from, name, arguments) : imported;
    }

    private @Nullable Target imported(UnitContext unit, String name, List<Argument> arguments) {
        for (String owner : unit.staticImports(name)) {
            Target found = ofStatic(owner, name, arguments);
            if (found != null) {
                return found;
            }
        }
        for (String owner : unit.staticOnDemand()) {
            Target found = declared(new Type.ClassType(owner, List.of()), owner, name, arguments);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Target ofStatic(String owner, String name, List<Argument> arguments) {
        Target found = declared(new Type.ClassType(owner, List.of()), owner, name, arguments);
        String missing = index.missingSupertype(owner);
        return found == null && missing != null
                ? new Target(assumed(missing, name, arguments.size()), Substitution.NONE, 0, "")
                : found;
    }

    private Target inherited(TypeContext from, String name, List<Argument> arguments) {
        int hops = 0;
        for (TypeContext type = from; type != null; type = type.enclosing()) {
            String missing = index.missingSupertype(type.name());
            if (missing != null) {
                return new Target(assumed(missing, name, arguments.size()), Substitution.NONE, hops, "");
            }
            hops += type.hop();
        }
        List<String> unknown = from.unit().staticOnDemand().stream()
                .filter(owner -> index.missingSupertype(owner) != null)
                .toList();
        return unknown.size() == 1
                ? new Target(assumed(unknown.get(0), name, arguments.size()), Substitution.NONE, 0, "")
                : Target.none(unknown.isEmpty() ? Causes.NO_SUCH_METHOD : Causes.AMBIGUOUS_IMPORT);
    }

    /** Finds a method above a class, for {@code super.name(…)} and {@code Qualifier.super.name(…)}. */
    Target ofSuper(TypeContext from, Type.@Nullable ClassType qualifier, String name, List<Argument> arguments) {
        for (Type next : above(from, qualifier)) {
            Target found = next instanceof Type.ClassType known ? declared(known, known.name(), name, arguments) : null;
            if (found != null) {
                return found;
            }
        }
        String missing = index.missingSupertype(qualifier == null ? from.name() : qualifier.name());
        return missing == null
                ? Target.none(Causes.NO_SUCH_METHOD)
                : new Target(assumed(missing, name, arguments.size()), Substitution.NONE, 0, "");
    }

    /** Returns what {@code super} means: all above this class, or, qualified, above an enclosing one, or one interface. */
    static List<Type> above(TypeContext from, Type.@Nullable ClassType qualifier) {
        if (qualifier == null) {
            return above(from.symbol());
        }
        for (TypeContext type = from; type != null; type = type.enclosing()) {
            if (type.name().equals(qualifier.name())) {
                return above(type.symbol());
            }
        }
        return from.symbol().interfaces().stream()
                .filter(written -> written.erasedName().equals(qualifier.name()))
                .toList();
    }

    private static List<Type> above(ClassSymbol type) {
        List<Type> above = new ArrayList<>(type.interfaces());
        if (type.superClass() != null) {
            above.add(0, type.superClass());
        }
        return above;
    }

    /** Returns the name of a record's component: its instance fields are its components, in their order. */
    @Nullable
    String component(Type record, int place) {
        ClassSymbol symbol = record instanceof Type.ClassType known
                ? index.find(known.name()).orElse(null)
                : null;
        if (symbol == null || symbol.kind() != Kind.RECORD) {
            return null;
        }
        return symbol.fields().stream()
                .filter(field -> !Modifiers.has(field.modifiers(), Modifiers.STATIC))
                .skip(place)
                .map(FieldSymbol::name)
                .findFirst()
                .orElse(null);
    }

    /** Finds a constructor of a class. */
    Target constructor(Type created, List<Argument> arguments) {
        if (!(created instanceof Type.ClassType type)) {
            return Target.none(Causes.unknownReceiver(created));
        }
        ClassSymbol symbol = index.find(type.name()).orElse(null);
        if (symbol == null) {
            return new Target(assumedConstructor(type.name(), arguments), Substitution.NONE, 0, "");
        }
        Target own = declared(type, type.name(), "<init>", arguments);
        if (own != null) {
            return own;
        }
        boolean isAnonymous = type.name().matches(".*\\$\\d+");
        if (isAnonymous) {
            return symbol.superClass() == null
                    ? Target.none(Causes.unknownReceiver(Type.unknown()))
                    : constructor(symbol.superClass(), arguments);
        }
        return Target.none(Causes.NO_SUCH_METHOD);
    }
}
