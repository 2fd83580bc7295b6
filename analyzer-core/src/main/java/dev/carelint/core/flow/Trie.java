package dev.carelint.core.flow;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map that shares structure, so that copies are free and joining two that came from one costs what they differ in.
 *
 * <p>A little-endian Patricia tree over hash codes (Okasaki and Gill, "Fast Mergeable Integer Maps", 1998); joins skip subtrees that
 * both sides share, as static analyzers use such trees. Keys need hash codes that do not depend on the run: the order of iteration is
 * that of the hash codes.
 */
abstract sealed class Trie<K, V> {
    private static final Trie<?, ?> EMPTY = new Empty<>();

    /** How {@link #merge} treats keys that both or only one side has; must return its argument where nothing changes. */
    interface Joiner<K, V> {
        V both(K key, V mine, V theirs);

        V onlyMine(K key, V mine);

        V onlyTheirs(K key, V theirs);
    }

    @SuppressWarnings("unchecked")
    static <K, V> Trie<K, V> empty() {
        return (Trie<K, V>) EMPTY;
    }

    /** Returns what is listed for a key, or null. */
    final @Nullable V get(K key) {
        return find(mix(key), key);
    }

    /** Returns this map with one entry more or another; this very map when it has that very entry. */
    final Trie<K, V> with(K key, V value) {
        return insert(new Leaf<>(mix(key), key, value, null));
    }

    final Trie<K, V> without(K key) {
        return remove(mix(key), key);
    }

    /** Returns the union; this very map when the other brings nothing new. */
    final Trie<K, V> merge(Trie<K, V> other, Joiner<K, V> joiner) {
        if (this == other) {
            return this;
        }
        if (other instanceof Empty) {
            return mapped(joiner, true);
        }
        if (this instanceof Empty) {
            return other.mapped(joiner, false);
        }
        if (this instanceof Leaf<K, V> mine && other instanceof Leaf<K, V> theirs && mine.hash == theirs.hash) {
            return mine.mergeChain(theirs, joiner);
        }
        return mergeTrees(other, joiner);
    }

    private Trie<K, V> mergeTrees(Trie<K, V> other, Joiner<K, V> joiner) {
        if (this instanceof Branch<K, V> mine && other instanceof Branch<K, V> theirs && mine.bit == theirs.bit) {
            if (mine.prefix == theirs.prefix) {
                return mine.with(mine.left.merge(theirs.left, joiner), mine.right.merge(theirs.right, joiner));
            }
        } else if (this instanceof Branch<K, V> mine && mine.covers(other)) {
            return mine.isLeft(other.anyHash())
                    ? mine.with(mine.left.merge(other, joiner), mine.right.mapped(joiner, true))
                    : mine.with(mine.left.mapped(joiner, true), mine.right.merge(other, joiner));
        } else if (other instanceof Branch<K, V> theirs && theirs.covers(this)) {
            return theirs.isLeft(anyHash())
                    ? theirs.with(merge(theirs.left, joiner), theirs.right.mapped(joiner, false))
                    : theirs.with(theirs.left.mapped(joiner, false), merge(theirs.right, joiner));
        }
        return Branch.of(mapped(joiner, true), other.mapped(joiner, false));
    }

    /** Tells whether both list the same keys with values that pass the test. */
    final boolean isSame(Trie<K, V> other, BiPredicate<V, V> test) {
        if (this == other) {
            return true;
        }
        if (this instanceof Branch<K, V> mine && other instanceof Branch<K, V> theirs) {
            return mine.prefix == theirs.prefix
                    && mine.bit == theirs.bit
                    && mine.size == theirs.size
                    && mine.left.isSame(theirs.left, test)
                    && mine.right.isSame(theirs.right, test);
        }
        return this instanceof Leaf<K, V> mine && other instanceof Leaf<K, V> theirs && mine.isSameChain(theirs, test);
    }

    final boolean isEmpty() {
        return this instanceof Empty;
    }

    abstract int size();

    abstract void forEach(BiConsumer<? super K, ? super V> action);

    abstract @Nullable V find(int hash, K key);

    abstract Trie<K, V> insert(Leaf<K, V> leaf);

    abstract Trie<K, V> remove(int hash, K key);

    abstract Trie<K, V> mapped(Joiner<K, V> joiner, boolean mine);

    /** Hash code of one of the keys; all keys below a branch agree in the bits that choose it. */
    abstract int anyHash();

    /** Hash codes made of sums of small numbers are alike in their low bits; this spreads them (a finalizer of MurmurHash3). */
    private static int mix(Object key) {
        int hash = key.hashCode();
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }

    private static final class Empty<K, V> extends Trie<K, V> {
        @Override
        int size() {
            return 0;
        }

        @Override
        void forEach(BiConsumer<? super K, ? super V> action) {}

        @Override
        @Nullable
        V find(int hash, K key) {
            return null;
        }

        @Override
        Trie<K, V> insert(Leaf<K, V> leaf) {
            return leaf;
        }

        @Override
        Trie<K, V> remove(int hash, K key) {
            return this;
        }

        @Override
        Trie<K, V> mapped(Joiner<K, V> joiner, boolean mine) {
            return this;
        }

        @Override
        int anyHash() {
            return 0;
        }
    }

    /** One entry, and those whose keys have the same hash code. */
    private static final class Leaf<K, V> extends Trie<K, V> {
        private final int hash;
        private final K key;
        private final V value;
        private final @Nullable Leaf<K, V> next;

        Leaf(int hash, K key, V value, @Nullable Leaf<K, V> next) {
            this.hash = hash;
            this.key = key;
            this.value = value;
            this.next = next;
        }

        @Override
        int size() {
            return next == null ? 1 : 1 + next.size();
        }

        @Override
        void forEach(BiConsumer<? super K, ? super V> action) {
            for (Leaf<K, V> leaf = this; leaf != null; leaf = leaf.next) {
                action.accept(leaf.key, leaf.value);
            }
        }

        @Override
        @Nullable
        V find(int wanted, K wantedKey) {
            for (Leaf<K, V> leaf = this; leaf != null && wanted == hash; leaf = leaf.next) {
                if (leaf.key.equals(wantedKey)) {
                    return leaf.value;
                }
            }
            return null;
        }

        @Override
        Trie<K, V> insert(Leaf<K, V> leaf) {
            return leaf.hash == hash ? inserted(leaf) : Branch.of(this, leaf);
        }

        private Leaf<K, V> inserted(Leaf<K, V> leaf) {
            if (key.equals(leaf.key)) {
                return value == leaf.value ? this : new Leaf<>(hash, key, leaf.value, next);
            }
            return withNext(next == null ? leaf : next.inserted(leaf));
        }

        @Override
        Trie<K, V> remove(int wanted, K wantedKey) {
            @Nullable Leaf<K, V> rest = wanted == hash ? removed(wantedKey) : this;
            return rest == null ? empty() : rest;
        }

        private @Nullable Leaf<K, V> removed(K wantedKey) {
            if (key.equals(wantedKey)) {
                return next;
            }
            return next == null ? this : withNext(next.removed(wantedKey));
        }

        private Leaf<K, V> withNext(@Nullable Leaf<K, V> rest) {
            return rest == next ? this : new Leaf<>(hash, key, value, rest);
        }

        @Override
        Leaf<K, V> mapped(Joiner<K, V> joiner, boolean mine) {
            V changed = mine ? joiner.onlyMine(key, value) : joiner.onlyTheirs(key, value);
            @Nullable Leaf<K, V> rest = next == null ? null : next.mapped(joiner, mine);
            return changed == value && rest == next ? this : new Leaf<>(hash, key, changed, rest);
        }

        Trie<K, V> mergeChain(Leaf<K, V> theirs, Joiner<K, V> joiner) {
            Trie<K, V> merged = this;
            for (Leaf<K, V> leaf = this; leaf != null; leaf = leaf.next) {
                V other = theirs.find(hash, leaf.key);
                V value = other == null
                        ? joiner.onlyMine(leaf.key, leaf.value)
                        : leaf.value == other ? other : joiner.both(leaf.key, leaf.value, other);
                merged = merged.insert(new Leaf<>(hash, leaf.key, value, null));
            }
            for (Leaf<K, V> leaf = theirs; leaf != null; leaf = leaf.next) {
                if (find(hash, leaf.key) == null) {
                    merged = merged.insert(new Leaf<>(hash, leaf.key, joiner.onlyTheirs(leaf.key, leaf.value), null));
                }
            }
            return merged;
        }

        boolean isSameChain(Leaf<K, V> other, BiPredicate<V, V> test) {
            if (hash != other.hash || size() != other.size()) {
                return false;
            }
            for (Leaf<K, V> leaf = this; leaf != null; leaf = leaf.next) {
                V theirs = other.find(hash, leaf.key);
                if (theirs == null || theirs != leaf.value && !test.test(leaf.value, theirs)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        int anyHash() {
            return hash;
        }
    }

    /** Two subtrees whose keys' hash codes agree below a bit and differ in it. */
    private static final class Branch<K, V> extends Trie<K, V> {
        private final int prefix;
        private final int bit;
        private final int size;
        private final Trie<K, V> left;
        private final Trie<K, V> right;

        private Branch(int prefix, int bit, Trie<K, V> left, Trie<K, V> right) {
            this.prefix = prefix;
            this.bit = bit;
            this.left = left;
            this.right = right;
            this.size = left.size() + right.size();
        }

        /** Joins two trees whose hash codes differ. */
        static <K, V> Trie<K, V> of(Trie<K, V> one, Trie<K, V> other) {
            int hash = one.anyHash();
            int bit = Integer.lowestOneBit(hash ^ other.anyHash());
            boolean oneIsLeft = (hash & bit) == 0;
            return new Branch<>(hash & (bit - 1), bit, oneIsLeft ? one : other, oneIsLeft ? other : one);
        }

        private Trie<K, V> with(Trie<K, V> newLeft, Trie<K, V> newRight) {
            if (newLeft == left && newRight == right) {
                return this;
            }
            if (newLeft.isEmpty()) {
                return newRight;
            }
            return newRight.isEmpty() ? newLeft : new Branch<>(prefix, bit, newLeft, newRight);
        }

        private boolean isLeft(int hash) {
            return (hash & bit) == 0;
        }

        private boolean matches(int hash) {
            return (hash & (bit - 1)) == prefix;
        }

        /** Tells whether all keys of another tree belong below this branch. */
        private boolean covers(Trie<K, V> other) {
            boolean isDeeper = !(other instanceof Branch<K, V> branch) || Integer.compareUnsigned(branch.bit, bit) > 0;
            return isDeeper && matches(other.anyHash());
        }

        @Override
        int size() {
            return size;
        }

        @Override
        void forEach(BiConsumer<? super K, ? super V> action) {
            left.forEach(action);
            right.forEach(action);
        }

        @Override
        @Nullable
        V find(int hash, K key) {
            Trie<K, V> tree = this;
            while (tree instanceof Branch<K, V> branch) {
                tree = branch.isLeft(hash) ? branch.left : branch.right;
            }
            return tree.find(hash, key);
        }

        @Override
        Trie<K, V> insert(Leaf<K, V> leaf) {
            if (!matches(leaf.hash)) {
                return of(this, leaf);
            }
            return isLeft(leaf.hash) ? with(left.insert(leaf), right) : with(left, right.insert(leaf));
        }

        @Override
        Trie<K, V> remove(int hash, K key) {
            if (!matches(hash)) {
                return this;
            }
            return isLeft(hash) ? with(left.remove(hash, key), right) : with(left, right.remove(hash, key));
        }

        @Override
        Trie<K, V> mapped(Joiner<K, V> joiner, boolean mine) {
            return with(left.mapped(joiner, mine), right.mapped(joiner, mine));
        }

        @Override
        int anyHash() {
            return left.anyHash();
        }
    }
}
