package dev.carelint.core.resource;

import java.util.List;

/** A file that is not written as its name says. */
final class MalformedFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String language;
    private final transient List<Entry> before;

    /**
     * Creates a failure, whose message quotes nothing.
     *
     * @param before what stands before the mistake and could be read
     */
    MalformedFile(int line, String language, List<Entry> before) {
        super("no valid " + language);
        this.line = line;
        this.language = language;
        this.before = List.copyOf(before);
    }

    int line() {
        return line;
    }

    String language() {
        return language;
    }

    List<Entry> before() {
        return before;
    }
}
