package dev.carelint.core.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be: a small set of {@link Atom}s, each with the step by which it came.
 *
 * <p>Immutable. The first step by which an atom came is kept. At most {@link #MAX_ATOMS} atoms are kept, the first to come.
 */
public final class Value {
    /** Larger sets are cut; what is cut is counted nowhere since such sets are unions of many alternatives. */
    public static final int MAX_ATOMS = 16;

    /** Room for more atoms that a builder makes at first. */
    private static final int SPARE = 3;

    /** What the steps of values are that came by none. */
    private static final @Nullable Step[][] NO_STEPS = new @Nullable Step[MAX_ATOMS + 1][];

    static {
        for (int i = 0; i <= MAX_ATOMS; i++) {
            NO_STEPS[i] = new @Nullable Step[i];
        }
    }

    public static final Value NONE = new Value(new Atom[0], new @Nullable Step[0]);

    private final Atom[] atoms;
    private final @Nullable Step[] steps;

    private Value(Atom[] atoms, @Nullable Step[] steps) {
        this.atoms = atoms;
        this.steps = isAllNull(steps) ? NO_STEPS[steps.length] : steps;
    }

    private static boolean isAllNull(@Nullable Step[] steps) {
        for (Step step : steps) {
            if (step != null) {
                return false;
            }
        }
        return true;
    }

    /** Returns the value that is just this. */
    public static Value of(Atom atom, @Nullable Step step) {
        return new Value(new Atom[] {atom}, step == null ? NO_STEPS[1] : new @Nullable Step[] {step});
    }

    public int size() {
        return atoms.length;
    }

    public boolean isEmpty() {
        return atoms.length == 0;
    }

    public Atom atom(int i) {
        return atoms[i];
    }

    public @Nullable Step step(int i) {
        return steps[i];
    }

    /** Returns the only atom, or null when there is none or several. */
    public @Nullable Atom single() {
        return atoms.length == 1 ? atoms[0] : null;
    }

    public List<Atom> atoms() {
        return List.of(atoms);
    }

    public void forEach(BiConsumer<Atom, @Nullable Step> action) {
        for (int i = 0; i < atoms.length; i++) {
            action.accept(atoms[i], steps[i]);
        }
    }

    /** Returns the same, with a further step for all that may carry data. */
    Value through(Site site, Step.Kind kind) {
        if (!any(Atom::mayCarryData)) {
            return this;
        }
        @Nullable Step[] through = new @Nullable Step[atoms.length];
        for (int i = 0; i < atoms.length; i++) {
            through[i] = stepOf(i, site, kind);
        }
        return new Value(atoms, through);
    }

    /** Returns the same atoms, each reached by another step. */
    Value reachedBy(IntFunction<@Nullable Step> stepAt) {
        @Nullable Step[] other = new @Nullable Step[atoms.length];
        for (int i = 0; i < atoms.length; i++) {
            other[i] = stepAt.apply(i);
        }
        return new Value(atoms, other);
    }

    /** Returns what text made from this text is. */
    Value asDerived(Site site, Step.Kind kind) {
        Builder derived = new Builder();
        for (int i = 0; i < atoms.length; i++) {
            derived.add(atoms[i].asDerived(), stepOf(i, site, kind));
        }
        return derived.build();
    }

    /** Returns the same data brought into these forms. */
    Value encodedAs(Set<String> forms) {
        if (!any(Atom::mayCarryData)) {
            return this;
        }
        Builder encoded = new Builder();
        for (int i = 0; i < atoms.length; i++) {
            encoded.add(atoms[i].encodedAs(forms), steps[i]);
        }
        return encoded.build();
    }

    /** Returns the same data in no form any more. */
    Value decoded() {
        return map(Atom::plain);
    }

    /** Returns what each atom is turned into, reached by the same steps. */
    Value map(UnaryOperator<Atom> change) {
        Builder changed = new Builder();
        for (int i = 0; i < atoms.length; i++) {
            changed.add(change.apply(atoms[i]), steps[i]);
        }
        return changed.build();
    }

    private @Nullable Step stepOf(int i, Site site, Step.Kind kind) {
        return atoms[i].mayCarryData() ? new Step(site, kind, steps[i], null) : steps[i];
    }

    public boolean contains(Atom atom) {
        for (Atom own : atoms) {
            if (own == atom || own.equals(atom)) {
                return true;
            }
        }
        return false;
    }

    public boolean any(Predicate<Atom> test) {
        for (Atom atom : atoms) {
            if (test.test(atom)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the union; this very object when nothing new comes. */
    public Value join(Value other) {
        if (other.atoms.length == 0 || other.atoms == atoms || atoms.length == MAX_ATOMS) {
            return this;
        }
        if (atoms.length == 0) {
            return other;
        }
        Builder builder = null;
        for (int i = 0; i < other.atoms.length; i++) {
            boolean isAlike = i < atoms.length && atoms[i].equals(other.atoms[i]);
            if (!isAlike && !contains(other.atoms[i])) {
                if (builder == null) {
                    builder = new Builder(this);
                }
                builder.add(other.atoms[i], other.steps[i]);
            }
        }
        return builder == null ? this : builder.build();
    }

    /** Returns the atoms that pass, with their steps. */
    public Value filter(Predicate<Atom> test) {
        int passed = 0;
        while (passed < atoms.length && test.test(atoms[passed])) {
            passed++;
        }
        if (passed == atoms.length) {
            return this;
        }
        Atom[] left = Arrays.copyOf(atoms, atoms.length - 1);
        @Nullable Step[] leftSteps = Arrays.copyOf(steps, atoms.length - 1);
        for (int i = passed + 1; i < atoms.length; i++) {
            if (test.test(atoms[i])) {
                left[passed] = atoms[i];
                leftSteps[passed] = steps[i];
                passed++;
            }
        }
        return passed == 0 ? NONE : new Value(Arrays.copyOf(left, passed), Arrays.copyOf(leftSteps, passed));
    }

    /** Returns the same atoms without telling how they came. */
    public Value withoutSteps() {
        for (Step step : steps) {
            if (step != null) {
                return new Value(atoms, NO_STEPS[atoms.length]);
            }
        }
        return this;
    }

    /** Tells whether both hold the same atoms in the same order. */
    public boolean sameAtoms(Value other) {
        return atoms == other.atoms || Arrays.equals(atoms, other.atoms);
    }

    @Override
    public String toString() {
        return Arrays.toString(atoms);
    }

    /** Collects atoms; used by one thread. As long as all come from one value, that value is what is built. */
    public static final class Builder {
        private Value base = NONE;
        private Atom @Nullable [] atoms;
        private @Nullable Step @Nullable [] steps;
        private int size;
        /** One bit for each atom in the arrays, by its hash code: most atoms that come are new. */
        private long bits;

        public Builder() {}

        private Builder(Value start) {
            base = start;
        }

        /** Adds an atom unless it is there or the set is full. */
        public Builder add(Atom atom, @Nullable Step step) {
            if (atoms == null || steps == null) {
                addToBase(atom, step);
            } else if (size < MAX_ATOMS && !has(atoms, atom)) {
                if (size == atoms.length) {
                    atoms = Arrays.copyOf(atoms, MAX_ATOMS);
                    steps = Arrays.copyOf(steps, MAX_ATOMS);
                }
                atoms[size] = atom;
                steps[size] = step;
                bits |= bit(atom);
                size++;
            }
            return this;
        }

        private static long bit(Atom atom) {
            return 1L << (atom.hashCode() * 0x9E3779B9 >>> 26);
        }

        /** Tells whether no more atoms are kept. */
        boolean isFull() {
            return size == MAX_ATOMS || base.atoms.length == MAX_ATOMS;
        }

        /** Most values are one atom. */
        private void addToBase(Atom atom, @Nullable Step step) {
            if (base.isEmpty()) {
                base = of(atom, step);
            } else if (base.atoms.length < MAX_ATOMS && !base.contains(atom)) {
                size = base.atoms.length;
                Atom[] moreAtoms = Arrays.copyOf(base.atoms, Math.min(MAX_ATOMS, size + SPARE));
                @Nullable Step[] moreSteps = Arrays.copyOf(base.steps, moreAtoms.length);
                moreAtoms[size] = atom;
                moreSteps[size] = step;
                atoms = moreAtoms;
                steps = moreSteps;
                size++;
                for (int i = 0; i < size; i++) {
                    bits |= bit(moreAtoms[i]);
                }
            }
        }

        private boolean has(Atom[] own, Atom atom) {
            if ((bits & bit(atom)) == 0) {
                return false;
            }
            for (int i = 0; i < size; i++) {
                if (own[i] == atom || own[i].equals(atom)) {
                    return true;
                }
            }
            return false;
        }

        public Builder addAll(Value value) {
            if (atoms == null && base.isEmpty()) {
                base = value;
                return this;
            }
            if (value.atoms == base.atoms || size == MAX_ATOMS) {
                return this;
            }
            for (int i = 0; i < value.atoms.length; i++) {
                add(value.atoms[i], value.steps[i]);
            }
            return this;
        }

        public Value build() {
            return atoms == null || steps == null || size == base.atoms.length
                    ? base
                    : new Value(Arrays.copyOf(atoms, size), Arrays.copyOf(steps, size));
        }
    }
}
