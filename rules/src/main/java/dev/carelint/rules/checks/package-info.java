/**
 * Checks that need Java, since they look at structure; one class a rule, found by the rule's id.
 *
 * <p>No state, no engine internals: what they need comes through {@link dev.carelint.core.rule.Scene}.
 */
@NullMarked
package dev.carelint.rules.checks;

import org.jspecify.annotations.NullMarked;
