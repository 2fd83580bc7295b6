package dev.carelint.core.rule;

import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.Interest;
import dev.carelint.core.flow.Site;

/** Judges values while flows are still being followed, by what is known of the program before; safe for many threads. */
public final class EarlyJudge implements Interest {
    private final Scene before;

    /**
     * Creates a judge.
     *
     * @param before the program, without flows
     */
    public EarlyJudge(Scene before) {
        this.before = before;
    }

    @Override
    public boolean mayMatter(Atom atom, int body) {
        Site where = new Site(body, 0);
        return new Judge(before).classify(atom, where).isPresent()
                || new Untrusted(before).classify(atom, where).isPresent();
    }

    @Override
    public boolean isEntry(int body) {
        return new Entries(before).isEntry(body);
    }
}
