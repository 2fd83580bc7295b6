package dev.carelint.rules.checks;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.source.Location;
import dev.carelint.core.symbols.Type;
import java.util.List;
import java.util.Optional;

/**
 * A field or accessor of a stored class that becomes a column.
 *
 * @param name its name
 * @param owner binary name of the class that declares it
 * @param type its type
 * @param annotations those of the field and of its accessor
 * @param location where it is declared
 */
record StoredProperty(String name, String owner, Type type, List<Annotation> annotations, Location location) {
    StoredProperty {
        annotations = List.copyOf(annotations);
    }

    /** Returns an annotation by its simple name. */
    Optional<Annotation> annotation(String simpleName) {
        return annotations.stream()
                .filter(one -> one.simpleName().equals(simpleName))
                .findFirst();
    }

    /** Returns the erased name of what it holds: of a collection or an array, of what is in it. */
    String held() {
        if (type instanceof Type.ArrayType array) {
            return array.element().erasedName();
        }
        return type instanceof Type.ClassType named && named.arguments().size() == 1
                ? named.arguments().get(0).erasedName()
                : type.erasedName();
    }
}
