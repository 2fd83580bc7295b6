package dev.carelint.core.rule;

import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.Part;
import dev.carelint.core.flow.Value;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.symbols.FieldSymbol;
import java.util.Optional;

/** What the whole program shows of a field of a component: who may store into it, and what is stored. */
final class ComponentState {
    private final Scene scene;

    ComponentState(Scene scene) {
        this.scene = scene;
    }

    /** Tells whether the program itself makes whatever a field holds. */
    boolean isFilledHere(Part field) {
        Value stored = scene.flow().fields().of(field);
        return stored.any(Atom.Made.class::isInstance) && !stored.any(Atom::mayCarryData) && isClosed(field);
    }

    /** Tells whether all that a field can hold is known and can identify nobody, so that its name proves nothing. */
    boolean isHarmless(Part field) {
        Value value = scene.flow().fields().of(field);
        return scene.flow().fields().isStored(field)
                && !value.any(Atom::mayCarryData)
                && value.any(ComponentState::saysSomething)
                && !value.any(atom -> atom instanceof Atom.Made)
                && isClosed(field);
    }

    /** Null and the empty text are what a field holds before it is filled; they define nothing. */
    private static boolean saysSomething(Atom atom) {
        return !atom.equals(Atom.Known.NULL) && !atom.equals(new Atom.Known(""));
    }

    /** A value that comes from another place than the field itself and can be judged outside the storing body. */
    static boolean isForeign(Atom atom, Part field) {
        return atom instanceof Atom.Place place
                && !place.root().isOpen()
                && !place.path().parts().contains(field);
    }

    /** Tells whether nobody but the analyzed code can store into a field. */
    private boolean isClosed(Part field) {
        return symbol(field)
                .filter(symbol -> Modifiers.has(symbol.modifiers(), Modifiers.PRIVATE)
                        || Modifiers.has(symbol.modifiers(), Modifiers.FINAL))
                .filter(symbol -> symbol.annotations().isEmpty())
                .isPresent();
    }

    /** Returns the declaration of a field, where it can be found. */
    Optional<FieldSymbol> symbol(Part field) {
        return scene.index()
                .find(field.owner())
                .flatMap(type -> type.fields().stream()
                        .filter(candidate -> candidate.name().equals(field.name()))
                        .findFirst());
    }
}
