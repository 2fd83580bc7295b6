package dev.carelint.core.link;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.source.Span;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.FieldSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Primitives;
import dev.carelint.core.symbols.Type;
import dev.carelint.core.symbols.TypeScope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what the names mean that are no locals: fields, types, parts of package names (JLS 6.5). */
final class Names {
    /** What classes that others inherit from mostly call such fields. */
    private static final Map<String, Type> CUSTOMARY = Map.of(
            "log", Type.ofClass("org.slf4j.Logger"),
            "logger", Type.ofClass("org.slf4j.Logger"),
            "LOG", Type.ofClass("org.slf4j.Logger"),
            "LOGGER", Type.ofClass("org.slf4j.Logger"),
            "em", Type.ofClass("jakarta.persistence.EntityManager"),
            "entityManager", Type.ofClass("jakarta.persistence.EntityManager"));

    private final UnitContext unit;
    private final ClassIndex index;

    Names(UnitContext unit) {
        this.unit = unit;
        this.index = unit.index;
    }

    /** What a name means, and the type of its value. */
    record Meaning(Resolution resolution, Type type) {}

    Meaning simple(TypeContext from, TypeScope scope, String name, Span place) {
        Meaning field = fieldInScope(from, name);
        if (field != null) {
            return field;
        }
        Type type = scope.known(name, place);
        if (type != null) {
            return new Meaning(new Resolution.TypeName(type), type);
        }
        return isTypeLike(name) ? type(scope.guess(name, place)) : unknownName(from, name);
    }

    private static Meaning type(Type type) {
        return new Meaning(new Resolution.TypeName(type), type);
    }

    private @Nullable Meaning fieldInScope(TypeContext from, String name) {
        int hops = 0;
        for (TypeContext type = from; type != null; type = type.enclosing()) {
            FieldSymbol field = index.field(type.name(), name);
            if (field != null) {
                return field(field, type.self(), hops);
            }
            hops += type.hop();
        }
        for (String owner : unit.staticImports(name)) {
            FieldSymbol field = index.field(owner, name);
            if (field != null) {
                return field(field, new Type.ClassType(owner, List.of()), 0);
            }
        }
        for (String owner : unit.staticOnDemand()) {
            FieldSymbol field = index.field(owner, name);
            if (field != null) {
                return field(field, new Type.ClassType(owner, List.of()), 0);
            }
        }
        return null;
    }

    private Meaning field(FieldSymbol field, Type.ClassType receiver, int hops) {
        Type type = unit.members.substitution(receiver, field.owner()).apply(field.type());
        return new Meaning(new Resolution.Field(field, hops), type);
    }

    private Meaning unknownName(TypeContext from, String name) {
        for (String owner : unit.staticImports(name)) {
            String missing = index.missingSupertype(owner);
            if (missing != null) {
                return assumed(missing, name, 0, Modifiers.STATIC);
            }
        }
        int hops = 0;
        for (TypeContext type = from; type != null; type = type.enclosing()) {
            String missing = index.missingSupertype(type.name());
            if (missing != null && !unit.isPackageStart(name)) {
                return assumed(missing, name, hops, 0);
            }
            hops += type.hop();
        }
        List<String> unknown = unit.staticOnDemand().stream()
                .filter(owner -> index.missingSupertype(owner) != null)
                .toList();
        if (isConstantLike(name)) {
            return unknown.size() == 1
                    ? assumed(unknown.get(0), name, 0, Modifiers.STATIC)
                    : new Meaning(new Resolution.Unresolved(Causes.NO_SUCH_NAME), Type.unknown());
        }
        return new Meaning(new Resolution.PackageName(name), Type.unknown());
    }

    /** A field of a class that is nowhere; what most classes call so is taken for what it mostly is. */
    private static Meaning assumed(String owner, String name, int hops, int modifiers) {
        Type type = CUSTOMARY.getOrDefault(name, Type.unknown());
        FieldSymbol field = new FieldSymbol(owner, name, type, modifiers, List.of(), null, Origin.ASSUMED);
        return new Meaning(new Resolution.Field(field, hops), type);
    }

    /** Resolves {@code target.name} where the target is a value of some type. */
    Meaning ofValue(Type target, String name) {
        if (target instanceof Type.ArrayType && name.equals("length")) {
            return new Meaning(new Resolution.ArrayLength(), Primitives.INT);
        }
        Type.ClassType receiver = Members.receiver(target);
        if (receiver == null) {
            return new Meaning(new Resolution.Unresolved(Causes.unknownReceiver(target)), Type.unknown());
        }
        Meaning special = captured(receiver, name);
        if (special != null) {
            return special;
        }
        FieldSymbol field = index.field(receiver.name(), name);
        if (field != null) {
            return field(field, receiver, 0);
        }
        String missing = index.missingSupertype(receiver.name());
        return missing == null
                ? new Meaning(new Resolution.Unresolved(Causes.NO_SUCH_NAME), Type.unknown())
                : assumed(missing, name, 0, 0);
    }

    /** The fields that the compiler adds to inner classes: captured locals and the enclosing instance. */
    private @Nullable Meaning captured(Type.ClassType receiver, String name) {
        if (name.startsWith("val$")) {
            Type type = unit.captured.getOrDefault(receiver.name() + "." + name, Type.unknown());
            return pseudo(receiver.name(), name, type);
        }
        if (name.equals("this$0")) {
            Type type = index.find(receiver.name())
                    .map(symbol -> symbol.outer() == null ? Type.unknown() : Type.ofClass(symbol.outer()))
                    .orElse(Type.unknown());
            return pseudo(receiver.name(), name, type);
        }
        return null;
    }

    private static Meaning pseudo(String owner, String name, Type type) {
        int modifiers = Modifiers.FINAL | Modifiers.SYNTHETIC;
        FieldSymbol field = new FieldSymbol(owner, name, type, modifiers, List.of(), null, Origin.SOURCE);
        return new Meaning(new Resolution.Field(field, 0), type);
    }

    /** Resolves {@code Type.name}: a static field or a member type. */
    Meaning ofType(Type owner, String name) {
        if (!(owner instanceof Type.ClassType known)) {
            return isTypeLike(name) && owner instanceof Type.UnknownType unknown
                    ? type(new Type.UnknownType(unknown.hint() + "." + name))
                    : new Meaning(new Resolution.Unresolved(Causes.unknownReceiver(owner)), Type.unknown());
        }
        FieldSymbol field = index.field(known.name(), name);
        if (field != null) {
            return field(field, known, 0);
        }
        String member = index.memberType(known.name(), name);
        if (member != null) {
            return type(Type.ofClass(member));
        }
        String missing = index.missingSupertype(known.name());
        if (missing == null) {
            return new Meaning(new Resolution.Unresolved(Causes.NO_SUCH_NAME), Type.unknown());
        }
        return isTypeLike(name)
                ? type(Type.ofClass(missing + "$" + name))
                : assumed(missing, name, 0, Modifiers.STATIC);
    }

    /** Resolves {@code package.name}. */
    Meaning ofPackage(String prefix, String name) {
        String qualified = prefix + "." + name;
        if (index.exists(qualified) || (!name.isEmpty() && Character.isUpperCase(name.charAt(0)))) {
            return type(Type.ofClass(qualified));
        }
        return new Meaning(new Resolution.PackageName(qualified), Type.unknown());
    }

    private static boolean isTypeLike(String name) {
        return !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && (name.length() == 1 || name.chars().anyMatch(Character::isLowerCase));
    }

    private static boolean isConstantLike(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    }
}
