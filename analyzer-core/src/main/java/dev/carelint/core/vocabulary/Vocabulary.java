package dev.carelint.core.vocabulary;

import java.util.Collection;
import java.util.Optional;

/** All known kinds of data and the words that name them; immutable, safe for many threads. */
public final class Vocabulary {
    private Vocabulary() {}

    /** Judges one clue; the strongest evidence, or empty when nothing speaks for sensitive data. */
    public Optional<Evidence> classify(Clue clue) {
        throw new UnsupportedOperationException(clue.name());
    }

    /** Returns the kind of data with this id. */
    public Optional<DataType> find(String id) {
        throw new UnsupportedOperationException(id);
    }

    /** Returns all kinds of data, by id. */
    public Collection<DataType> types() {
        throw new UnsupportedOperationException();
    }
}
