package dev.carelint.core.rule;

import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.Part;
import dev.carelint.core.flow.Ways;
import dev.carelint.core.symbols.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where a stream leads that a field of a component holds: what the program stores into that field decides. */
final class Destinations {
    private final Scene scene;

    Destinations(Scene scene) {
        this.scene = scene;
    }

    /** Returns the kinds of sinks that the mark at this place may name, in order; none when nothing is known of the stream. */
    Set<String> of(Atom.Place way) {
        List<Part> parts = way.path().parts();
        Set<String> kinds = new TreeSet<>();
        if (parts.size() < 2 || parts.get(parts.size() - 2).isPseudo()) {
            return kinds;
        }
        Part field = parts.get(parts.size() - 2);
        scene.flow().fields().contentAt(field, Part.pseudo(Part.WAY, Type.unknown())).atoms().stream()
                .filter(Atom.Marked.class::isInstance)
                .forEach(mark -> kinds.add(((Atom.Marked) mark).mark()));
        for (Atom stored : scene.flow().fields().of(field).atoms()) {
            known(stored).filter(kind -> !kind.isEmpty()).ifPresent(kinds::add);
        }
        return kinds;
    }

    private Optional<String> known(Atom stored) {
        return Ways.known(
                stored, scene.knowledge()::wayOfField, name -> scene.knowledge().wayOf(name, scene.index()));
    }
}
