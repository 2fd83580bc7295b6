package dev.carelint.core.flow;

import dev.carelint.core.symbols.Type;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where what is written to a stream finally arrives: its class says it (a file), or the static field it stands in (the console), or the
 * mark that a library model left on it or on the stream that it wraps. A stream of which none of these is known leads nowhere.
 */
public final class Ways {
    private static final Part WAY = Part.pseudo(Part.WAY, Type.unknown());

    private final Program program;

    Ways(Program program) {
        this.program = program;
    }

    /** Returns the marks on streams, and the places where callers will find them. */
    Value of(Value streams, Heap heap) {
        Value.Builder ways = new Value.Builder();
        for (int i = 0; i < streams.size(); i++) {
            Atom stream = streams.atom(i);
            Optional<String> known = known(stream, program::wayOfField, program::wayOf);
            if (known.isPresent()) {
                known.filter(kind -> !kind.isEmpty()).ifPresent(kind -> ways.add(new Atom.Marked(kind), null));
            } else {
                Value found = Memory.load(heap, Value.of(stream, null), WAY, null);
                ways.addAll(found.filter(Ways::isWay));
            }
        }
        return ways.build();
    }

    /**
     * Returns by which kind of sink leaves what is written to a stream, as far as the static field it stands in or its class says; an
     * empty text for one that leads nowhere.
     *
     * @param ofField what models say of a field, by owner and name
     * @param ofClass what models say of a class
     */
    public static Optional<String> known(
            Atom stream,
            BiFunction<String, String, Optional<String>> ofField,
            Function<String, Optional<String>> ofClass) {
        Part field = stream instanceof Atom.Place place
                        && place.root() instanceof Root.Static
                        && place.path().depth() == 1
                ? place.path().last()
                : null;
        Type type = stream instanceof Atom.Made made
                ? made.type()
                : stream instanceof Atom.Place place ? place.type() : Type.unknown();
        return (field == null ? Optional.<String>empty() : ofField.apply(field.owner(), field.name()))
                .or(() -> type instanceof Type.ClassType known ? ofClass.apply(known.name()) : Optional.empty());
    }

    /** Returns the marks of what the hosts of addresses are; none where a host is not known. */
    Value ofAddresses(Value addresses) {
        Value.Builder ways = new Value.Builder();
        for (Atom address : addresses.atoms()) {
            Optional<String> kind = Optional.empty();
            if (address instanceof Atom.Start start) {
                kind = program.wayOfAddress(start.text(), false);
            } else if (address instanceof Atom.Known known && known.value() instanceof String text) {
                kind = program.wayOfAddress(text, true);
            }
            kind.ifPresent(found -> ways.add(new Atom.Marked(found), null));
        }
        return ways.build();
    }

    /** Tells whether an atom is a mark or the place of one. */
    private static boolean isWay(Atom atom) {
        return atom instanceof Atom.Marked || isOpenWay(atom);
    }

    private static boolean isOpenWay(@Nullable Atom atom) {
        return atom instanceof Atom.Place place
                && !place.derived()
                && place.path().last() != null
                && place.path().last().name().equals(Part.WAY)
                && !(place.root() instanceof Root.Birth && place.path().depth() == 1);
    }

    /** Hands on, for each way, the kind of sink, or the place where its mark will be found; one of the two is always empty. */
    static void forEach(Value ways, BiConsumer<String, Atom.@Nullable Place> action) {
        for (Atom way : ways.atoms()) {
            if (way instanceof Atom.Marked mark) {
                action.accept(mark.mark(), null);
            } else if (way instanceof Atom.Place place && isOpenWay(way)) {
                action.accept("", place);
            }
        }
    }
}
