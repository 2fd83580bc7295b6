package dev.carelint.core.model;

import java.util.List;

/**
 * A way by which data leaves.
 *
 * @param id what models name: {@code log}, {@code console}, {@code url}
 * @param phrase how messages name it: {@code "the application log"}
 * @param whereBuilt whether it is reported where the object that shows the data is built: then only constructors pass it on to their
 *     callers, and a method that builds an exception from its parameter is reported itself, once
 * @param fields static fields that hold such a way: {@code java.lang.System.out}
 * @param alone empty, or a pattern: data then leaves by this way only where nothing is with it, in any operand of the sink, but one
 *     constant that the pattern matches; a hash is plain where only the name of its algorithm is beside the data
 * @param begins empty, or how an address must begin to leave by this way: {@code redirect:}; what follows must not fix where it leads
 * @param hosts empty, or a pattern of the hosts whose requests leave by it: {@code api\.example\.org}; for models that follow addresses
 */
public record SinkKind(
        String id, String phrase, boolean whereBuilt, List<String> fields, String alone, String begins, String hosts) {
    public SinkKind {
        fields = List.copyOf(fields);
    }

    public SinkKind(String id, String phrase, boolean whereBuilt) {
        this(id, phrase, whereBuilt, List.of(), "", "", "");
    }
}
