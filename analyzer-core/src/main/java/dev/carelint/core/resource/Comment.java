package dev.carelint.core.resource;

import dev.carelint.core.source.Span;

/**
 * A comment in a configuration file that speaks to Carelint.
 *
 * @param text its text from {@code carelint:} on
 * @param span where it stands
 * @param target the lines it speaks about: its own when something stands before it, else the next that is no comment
 */
public record Comment(String text, Span span, Span target) {}
