package dev.carelint.rules.checks;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import dev.carelint.core.symbols.Type;
import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what identifies a person in objects of a class: in its fields, and in those of the objects that it holds. */
final class Identifiers {
    private static final int MAX_DEPTH = 2;

    private final Scene scene;
    private final SafeHarbor harbor;
    private final Map<String, Declared> declared = new HashMap<>();
    private final Map<String, List<Held>> known = new HashMap<>();

    private record Declared(TypeDeclaration type, String path) {}

    /** A property of a class. */
    record Key(String owner, String property) {}

    /**
     * A property that identifies.
     *
     * @param within the property itself, and those of the objects around it: when one is gone, this is, too
     * @param name how readers name it, with dots where it lies in an object
     * @param type what kind of data it is; null where only its group is known
     * @param because why it is believed
     * @param location where it is declared; null in a library
     * @param sure whether its name alone says so
     */
    record Held(
            List<Key> within,
            String name,
            SafeHarbor.Group group,
            @Nullable DataType type,
            String because,
            @Nullable Location location,
            boolean sure) {
        Held {
            within = List.copyOf(within);
        }
    }

    Identifiers(Scene scene, SafeHarbor harbor) {
        this.scene = scene;
        this.harbor = harbor;
        for (LinkedMethod method : scene.calls().methods()) {
            declared.putIfAbsent(method.type().name(), new Declared(method.type(), method.path()));
        }
    }

    /** Returns what identifies in a class of the sources, or in one of a library that is known; empty of other classes. */
    List<Held> of(String className) {
        return known.computeIfAbsent(className, this::find);
    }

    private List<Held> find(String className) {
        List<Held> found = new ArrayList<>();
        if (!declared.containsKey(className)) {
            harbor.ofLibrary(className)
                    .forEach((property, group) -> found.add(new Held(
                            List.of(new Key(className, property)),
                            property,
                            group,
                            null,
                            property + " of the resource holds " + group.title(),
                            null,
                            true)));
        } else {
            collect(className, new Place(className, "", List.of(), 0), found);
        }
        return List.copyOf(found);
    }

    /** Where an object lies: in an object of which class, below which properties. */
    private record Place(String root, String path, List<Key> around, int depth) {
        Place below(String property, String owner) {
            List<Key> within = new ArrayList<>(around);
            within.add(new Key(owner, property));
            return new Place(root, nameOf(property), List.copyOf(within), depth + 1);
        }

        String nameOf(String property) {
            return path.isEmpty() ? property : path + "." + property;
        }
    }

    private void collect(String className, Place place, List<Held> found) {
        for (String owner : scene.index().supertypes(className)) {
            collectOwn(owner, place, found);
        }
    }

    private void collectOwn(String owner, Place place, List<Held> found) {
        Declared own = declared.get(owner);
        if (own == null || own.type().kind() == TypeDeclaration.Kind.ENUM) {
            return;
        }
        List<FieldDeclaration> state = own.type().fields().stream()
                .filter(field -> !Modifiers.has(field.modifiers(), Modifiers.STATIC) && !field.enumConstant())
                .toList();
        boolean isPersonal = place.depth() > 0
                && state.stream()
                        .anyMatch(field -> classify(field, own, place, owner).isPresent());
        for (FieldDeclaration field : state) {
            Optional<Held> held = classify(field, own, place, owner)
                    .or(() -> isPersonal ? classify(field, own, place, place.root()) : Optional.empty())
                    .flatMap(evidence -> held(field, own, place, evidence));
            held.ifPresent(found::add);
            String inner = held(type(field, own));
            if (held.isEmpty() && place.depth() < MAX_DEPTH && declared.containsKey(inner)) {
                collect(inner, place.below(field.name(), own.type().name()), found);
            }
        }
    }

    private Optional<Held> held(FieldDeclaration field, Declared own, Place place, Evidence evidence) {
        return harbor.of(evidence.type().id())
                .map(group -> new Held(
                        place.below(field.name(), own.type().name()).around(),
                        place.nameOf(field.name()),
                        group,
                        evidence.type(),
                        evidence.because(),
                        new Location(own.path(), field.span()),
                        evidence.certainty() == Evidence.Certainty.HIGH));
    }

    private Type type(FieldDeclaration field, Declared own) {
        return scene.index().scope(own.type()).resolve(field.type());
    }

    /** Returns the class of what a field holds: of a collection, of what is in it. */
    static String held(Type type) {
        if (type instanceof Type.ArrayType array) {
            return array.element().erasedName();
        }
        return type instanceof Type.ClassType named && named.arguments().size() == 1
                ? named.arguments().get(0).erasedName()
                : type.erasedName();
    }

    /** A class that holds one thing that identifies, such as an address, holds the others of the same person: then the owner is whose it is. */
    private Optional<Evidence> classify(FieldDeclaration field, Declared own, Place place, String owner) {
        Clue clue = new Clue(
                Clue.Kind.FIELD,
                field.name(),
                owner,
                place.path().substring(place.path().lastIndexOf('.') + 1),
                type(field, own).erasedName(),
                field.annotations().stream().map(Annotation::simpleName).toList(),
                own.type().fields().stream().map(FieldDeclaration::name).toList(),
                owner,
                scene.surroundings().getOrDefault(owner, Set.of()));
        return scene.vocabulary()
                .classify(clue)
                .filter(one -> one.type().family() == DataType.Family.PHI && one.certainty() != Evidence.Certainty.LOW);
    }
}
