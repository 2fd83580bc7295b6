package dev.carelint.core.rule;

import dev.carelint.core.vocabulary.Clue;

/** Told what a {@link Judge} asks the vocabulary, and what it decides without asking; owned by one thread. */
interface Thoughts {
    /** Nobody listens. */
    Thoughts UNHEARD = new Thoughts() {
        @Override
        public void asked(Clue clue) {}

        @Override
        public void decided(String because) {}

        @Override
        public void dismissed(String because) {}
    };

    /** The vocabulary is asked about a name. */
    void asked(Clue clue);

    /** It is sensitive data, whatever its name. */
    void decided(String because);

    /** It is none, whatever its name. */
    void dismissed(String because);
}
