package dev.carelint.core.finding;

import java.util.List;

/**
 * A sentence that explains something, and the sentences that explain it further.
 *
 * @param text one or few short sentences; never a literal of the analysed code
 * @param details what is to be said about it, in order
 */
public record Remark(String text, List<Remark> details) {
    public Remark {
        details = List.copyOf(details);
    }

    public Remark(String text) {
        this(text, List.of());
    }

    /** Returns a remark whose details are plain sentences. */
    public static Remark of(String text, List<String> details) {
        return new Remark(text, details.stream().map(Remark::new).toList());
    }
}
