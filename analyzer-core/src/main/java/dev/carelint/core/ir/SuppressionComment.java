package dev.carelint.core.ir;

import dev.carelint.core.source.Span;

/**
 * A comment that begins with {@code carelint:}, as written, to be understood by triage; or an annotation that says the same, in the words
 * of a comment.
 *
 * @param text the comment's text without its delimiters, from {@code carelint:} on
 * @param span where the comment stands
 * @param target the lines it speaks about: the statement, field or condition it stands in when code stands before it on its
 *     line, else the next statement, or the whole declaration when the next code is a member or type declaration
 */
public record SuppressionComment(String text, Span span, Span target) {}
