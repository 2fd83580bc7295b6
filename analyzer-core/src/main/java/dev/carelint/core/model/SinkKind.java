package dev.carelint.core.model;

/**
 * A way by which data leaves.
 *
 * @param id what models name: {@code log}, {@code console}, {@code url}
 * @param phrase how messages name it: {@code "the application log"}
 */
public record SinkKind(String id, String phrase) {}
