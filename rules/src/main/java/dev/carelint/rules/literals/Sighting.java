package dev.carelint.rules.literals;

import dev.carelint.core.source.Span;

/**
 * A place where something of a kind stands; it does not hold what.
 *
 * @param kind what it looks like, as messages name it
 * @param data title of the kind of data
 * @param span where
 * @param isSure whether its context says what it is, besides its form
 */
record Sighting(String kind, String data, Span span, boolean isSure) {}
