/**
 * Judges: from facts, calls and structure to findings, as the rules say.
 *
 * <p>Start at {@link dev.carelint.core.rule.RuleRunner}; checks written in Java implement
 * {@link dev.carelint.core.rule.JavaCheck}.
 */
@NullMarked
package dev.carelint.core.rule;

import org.jspecify.annotations.NullMarked;
