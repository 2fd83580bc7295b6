package dev.carelint.core.flow;

import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.symbols.ClassIndex;
import org.jspecify.annotations.Nullable;

/** Recognizes constants of enums among values. */
final class EnumConstants {
    private EnumConstants() {}

    /**
     * A constant of an enum.
     *
     * @param owner binary name of the enum
     */
    record Constant(String owner, String name) {}

    /** Returns the one constant that a value is, or null. */
    static @Nullable Constant of(Value value, ClassIndex index) {
        if (!(value.single() instanceof Atom.Place place)
                || place.derived()
                || !(place.root() instanceof Root.Static holder)
                || place.path().depth() != 1
                || place.path().last() == null) {
            return null;
        }
        Part field = place.path().last();
        boolean isConstant = field.type().erasedName().equals(holder.owner())
                && index.find(holder.owner())
                        .filter(type -> type.kind() == TypeDeclaration.Kind.ENUM)
                        .isPresent();
        return isConstant ? new Constant(holder.owner(), field.name()) : null;
    }
}
