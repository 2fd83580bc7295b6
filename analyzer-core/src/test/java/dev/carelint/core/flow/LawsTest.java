package dev.carelint.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Laws that the fixed point rests on, on random values; the seed stands in the message of a failure. */
class LawsTest {
    private static final Type STRING = Type.ofClass("java.lang.String");
    private static final List<Part> PARTS = List.of(
            Part.field("p.A", "f", STRING),
            Part.field("p.A", "g", STRING),
            Part.pseudo(Part.ELEMENTS, STRING),
            Part.pseudo(Part.TEXT, STRING));

    private static Atom atom(Random random) {
        Site site = new Site(random.nextInt(2), random.nextInt(2));
        return switch (random.nextInt(7)) {
            case 0 -> object(random);
            case 1 -> new Atom.Known((long) random.nextInt(4));
            case 2 -> new Atom.Labelled("label" + random.nextInt(2), site);
            case 3 -> new Atom.Marked("mark" + random.nextInt(2));
            case 4 -> new Atom.Keyed("", new Atom.Known("key" + random.nextInt(2)), site);
            case 5 -> new Atom.Closure(site, site);
            default -> Atom.Clean.INSTANCE;
        };
    }

    private static Atom object(Random random) {
        Site site = new Site(0, random.nextInt(2));
        if (random.nextBoolean()) {
            return new Atom.Made(site, site, STRING);
        }
        AccessPath path = AccessPath.EMPTY;
        for (int i = random.nextInt(3); i > 0; i--) {
            path = path.then(PARTS.get(random.nextInt(PARTS.size())));
        }
        return new Atom.Place(new Root.Entry(random.nextInt(2)), path, false, STRING);
    }

    private static Value value(Random random) {
        Value.Builder value = new Value.Builder();
        for (int i = random.nextInt(5); i > 0; i--) {
            value.add(atom(random), null);
        }
        return value.build();
    }

    private static Heap heap(Random random) {
        Heap heap = new Heap();
        for (int i = random.nextInt(6); i > 0; i--) {
            heap.put(object(random), PARTS.get(random.nextInt(PARTS.size())), value(random));
        }
        return heap;
    }

    private static Set<Atom> set(Value value) {
        return new HashSet<>(value.atoms());
    }

    private static Map<Atom, Map<Part, Set<Atom>>> contents(Heap heap) {
        Map<Atom, Map<Part, Set<Atom>>> contents = new HashMap<>();
        heap.objects()
                .forEach((object, parts) -> parts.forEach((part, value) ->
                        contents.computeIfAbsent(object, key -> new HashMap<>()).put(part, set(value))));
        return contents;
    }

    @Test
    void joiningValuesIsUnion() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Value one = value(random);
            Value two = value(random);
            Value three = value(random);
            Set<Atom> union = set(one);
            union.addAll(set(two));

            assertThat(one.join(one)).as("idempotent, seed %d", seed).isSameAs(one);
            assertThat(set(one.join(two))).as("union, seed %d", seed).isEqualTo(union);
            assertThat(set(two.join(one))).as("commutative, seed %d", seed).isEqualTo(union);
            assertThat(set(one.join(two).join(three)))
                    .as("associative, seed %d", seed)
                    .isEqualTo(set(one.join(two.join(three))));
            assertThat(one.join(two).join(two))
                    .as("absorbing, seed %d", seed)
                    .satisfies(
                            again -> assertThat(again.sameAtoms(one.join(two))).isTrue());
        }
    }

    @Test
    void aFullValueKeepsWhatItHasAndStopsGrowing() {
        Value full = Value.NONE;
        for (long i = 0; i < 100; i++) {
            full = full.join(Value.of(new Atom.Known(i), null));
        }

        assertThat(full.size()).isEqualTo(Value.MAX_ATOMS);
        assertThat(full.join(Value.of(new Atom.Known(1_000L), null))).isSameAs(full);
        assertThat(full.contains(new Atom.Known(0L))).isTrue();
    }

    @Test
    void joiningHeapsIsCommutativeAndIdempotent() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Heap one = heap(random);
            Heap two = heap(random);

            assertThat(Heap.join(one, one)).as("idempotent, seed %d", seed).isSameAs(one);
            assertThat(contents(Heap.join(one, two)))
                    .as("commutative, seed %d", seed)
                    .isEqualTo(contents(Heap.join(two, one)));
            Heap joined = Heap.join(one, two);
            assertThat(contents(Heap.join(joined, two)))
                    .as("absorbing, seed %d", seed)
                    .isEqualTo(contents(joined));
        }
    }

    /** Misses: the elements of a made object of which only the text is known, when the other path lists elements. */
    @Test
    void whatEitherPathHoldsTheJoinHolds() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Heap one = heap(random);
            Heap two = heap(random);
            Heap joined = Heap.join(one, two);
            List<Atom> objects = new ArrayList<>();
            one.objects().forEach((object, parts) -> objects.add(object));
            two.objects().forEach((object, parts) -> objects.add(object));
            for (Atom object : objects) {
                for (Part part : PARTS) {
                    if (part.isContent() && !(object instanceof Atom.Place)) {
                        continue;
                    }
                    Set<Atom> loaded = set(load(joined, object, part));
                    assertThat(loaded)
                            .as("%s%s, seed %d", object, part, seed)
                            .containsAll(set(load(one, object, part)))
                            .containsAll(set(load(two, object, part)));
                }
            }
        }
    }

    private static Value load(Heap heap, Atom object, Part part) {
        return Memory.load(heap, Value.of(object, null), part, null);
    }

    @Test
    void aStrongWriteIsReadBackAndAWeakOneAdds() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Heap heap = heap(random);
            Atom object = object(random);
            Part part = PARTS.get(random.nextInt(2));
            Set<Atom> before = set(load(heap, object, part));
            Value written = value(random);

            Heap weak = heap.copy();
            Memory.store(weak, Value.of(object, null), part, written, false);
            assertThat(set(load(weak, object, part)))
                    .as("seed %d", seed)
                    .containsAll(before)
                    .containsAll(set(written));

            Memory.store(heap, Value.of(object, null), part, written, true);
            assertThat(set(load(heap, object, part))).as("seed %d", seed).isEqualTo(set(written));
        }
    }
}
