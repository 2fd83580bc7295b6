package dev.carelint.core.model;

/**
 * A way by which data leaves.
 *
 * @param id what models name: {@code log}, {@code console}, {@code url}
 * @param phrase how messages name it: {@code "the application log"}
 * @param whereBuilt whether it is reported where the object that shows the data is built: then only constructors pass it on to their
 *     callers, and a method that builds an exception from its parameter is reported itself, once
 */
public record SinkKind(String id, String phrase, boolean whereBuilt) {}
