package dev.carelint.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A trie is an immutable map: compared with {@link HashMap} on random operations; the seed stands in the message of a failure. */
class TrieTest {
    private static final int SEEDS = 300;
    private static final int KEYS = 40;

    /** Five keys share each hash code. */
    private record Key(int number) {
        @Override
        public int hashCode() {
            return number / 5;
        }
    }

    /** A union of small sets of bits; a key of one side only gets a bit that tells which. */
    private static final class Union implements Trie.Joiner<Key, Integer> {
        static final int MINE = 1 << 20;
        static final int THEIRS = 1 << 21;

        @Override
        public Integer both(Key key, Integer mine, Integer theirs) {
            return with(mine, theirs);
        }

        @Override
        public Integer onlyMine(Key key, Integer mine) {
            return with(mine, MINE);
        }

        @Override
        public Integer onlyTheirs(Key key, Integer theirs) {
            return with(theirs, THEIRS);
        }

        private static Integer with(Integer old, int bits) {
            return (old | bits) == old ? old : Integer.valueOf(old | bits);
        }
    }

    private static Key key(Random random) {
        return new Key(random.nextInt(KEYS));
    }

    private static Trie<Key, Integer> grown(Random random, Trie<Key, Integer> from, Map<Key, Integer> mirror) {
        Trie<Key, Integer> trie = from;
        for (int i = random.nextInt(60); i > 0; i--) {
            Key key = key(random);
            if (random.nextInt(4) == 0) {
                trie = trie.without(key);
                mirror.remove(key);
            } else {
                Integer value = 1 << random.nextInt(16);
                trie = trie.with(key, value);
                mirror.put(key, value);
            }
        }
        return trie;
    }

    private static Map<Key, Integer> contents(Trie<Key, Integer> trie) {
        Map<Key, Integer> contents = new HashMap<>();
        trie.forEach((key, value) ->
                assertThat(contents.put(key, value)).as("seen twice").isNull());
        return contents;
    }

    private static Trie<Key, Integer> of(Map<Key, Integer> entries, Random random) {
        List<Map.Entry<Key, Integer>> shuffled = new ArrayList<>(entries.entrySet());
        java.util.Collections.shuffle(shuffled, random);
        Trie<Key, Integer> trie = Trie.empty();
        for (Map.Entry<Key, Integer> entry : shuffled) {
            trie = trie.with(entry.getKey(), entry.getValue());
        }
        return trie;
    }

    @Test
    void holdsWhatAHashMapHolds() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<Key, Integer> mirror = new HashMap<>();
            Trie<Key, Integer> trie = grown(new Random(seed), Trie.empty(), mirror);
            assertThat(contents(trie)).as("seed %d", seed).isEqualTo(mirror);
            assertThat(trie.size()).as("seed %d", seed).isEqualTo(mirror.size());
            assertThat(trie.isEmpty()).as("seed %d", seed).isEqualTo(mirror.isEmpty());
            for (int i = 0; i < KEYS; i++) {
                assertThat(trie.get(new Key(i))).as("seed %d", seed).isEqualTo(mirror.get(new Key(i)));
            }
        }
    }

    @Test
    void changesLeaveOlderVersionsAlone() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Map<Key, Integer> mirror = new HashMap<>();
            Trie<Key, Integer> old = grown(random, Trie.empty(), mirror);
            Map<Key, Integer> before = Map.copyOf(mirror);
            grown(random, old, mirror);
            assertThat(contents(old)).as("seed %d", seed).isEqualTo(before);
        }
    }

    @Test
    void mergingIsTheUnionKeyByKey() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Map<Key, Integer> mine = new HashMap<>();
            Map<Key, Integer> theirs = new HashMap<>();
            Trie<Key, Integer> one = grown(random, Trie.empty(), mine);
            if (random.nextBoolean()) {
                theirs.putAll(mine);
            }
            Trie<Key, Integer> start = theirs.isEmpty() ? Trie.empty() : one;
            Trie<Key, Integer> other = grown(random, start, theirs);
            assertThat(contents(one.merge(other, new Union())))
                    .as("seed %d", seed)
                    .isEqualTo(union(mine, theirs));
        }
    }

    private static Map<Key, Integer> union(Map<Key, Integer> mine, Map<Key, Integer> theirs) {
        Map<Key, Integer> union = new HashMap<>();
        mine.forEach((key, value) -> union.put(key, value | theirs.getOrDefault(key, Union.MINE)));
        theirs.forEach((key, value) -> union.put(key, value | mine.getOrDefault(key, Union.THEIRS)));
        return union;
    }

    @Test
    void mergingWhatBringsNothingNewGivesThisVeryMap() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Trie<Key, Integer> one = grown(random, Trie.empty(), new HashMap<>());
            Trie<Key, Integer> other = grown(random, one, new HashMap<>());
            Trie<Key, Integer> merged = one.merge(other, new Union());
            assertThat(merged.merge(merged, new Union())).as("seed %d", seed).isSameAs(merged);
            Trie<Key, Integer> again = merged.merge(other, new Union());
            assertThat(again.merge(other, new Union())).as("seed %d", seed).isSameAs(again);
        }
    }

    @Test
    void sameEntriesAreTheSameInWhateverOrderTheyCame() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Map<Key, Integer> mirror = new HashMap<>();
            Trie<Key, Integer> trie = grown(random, Trie.empty(), mirror);
            Trie<Key, Integer> other = of(mirror, random);
            assertThat(trie.isSame(other, Integer::equals)).as("seed %d", seed).isTrue();
            Key key = key(random);
            assertThat(trie.isSame(other.with(key, 3), Integer::equals))
                    .as("seed %d: another value or key", seed)
                    .isFalse();
            assertThat(trie.isSame(other.without(key), Integer::equals))
                    .as("seed %d: a key less", seed)
                    .isEqualTo(!mirror.containsKey(key));
        }
    }

    @Test
    void puttingWhatIsThereGivesThisVeryMap() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Trie<Key, Integer> trie = grown(new Random(seed), Trie.empty(), new HashMap<>());
            trie.forEach((key, value) -> assertThat(trie.with(key, value)).isSameAs(trie));
        }
    }

    @Test
    void takingOutWhatIsNotThereGivesThisVeryMap() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Trie<Key, Integer> trie = grown(new Random(seed), Trie.empty(), new HashMap<>());
            for (int i = 0; i < KEYS; i++) {
                Trie<Key, Integer> without = trie.without(new Key(i));
                assertThat(without.without(new Key(i))).as("seed %d", seed).isSameAs(without);
            }
        }
    }

    @Test
    void takingOutEverythingLeavesTheEmptyMap() {
        Trie<Key, Integer> trie = grown(new Random(1), Trie.empty(), new HashMap<>());
        for (int i = 0; i < KEYS; i++) {
            trie = trie.without(new Key(i));
        }
        assertThat(trie).isSameAs(Trie.empty());
    }

    @Test
    void hashCodesAreSeenInTheSameOrderWhateverWasPutFirst() {
        Random random = new Random(7);
        Map<Key, Integer> entries = new HashMap<>();
        grown(random, Trie.empty(), entries);
        Set<List<Integer>> orders = new java.util.HashSet<>();
        for (int i = 0; i < 20; i++) {
            List<Integer> order = new ArrayList<>();
            of(entries, random).forEach((key, value) -> {
                if (order.isEmpty() || order.get(order.size() - 1) != key.hashCode()) {
                    order.add(key.hashCode());
                }
            });
            assertThat(new TreeSet<>(order)).hasSameSizeAs(order);
            orders.add(order);
        }
        assertThat(orders).hasSize(1);
    }
}
