/**
 * Follows values through bodies: facts, method summaries, and the solver that computes them bottom-up.
 *
 * <p>Must not know what a label means. Start at {@link dev.carelint.core.flow.FlowSolver}; the abstract values are described at
 * {@link dev.carelint.core.flow.Atom}.
 */
@NullMarked
package dev.carelint.core.flow;

import org.jspecify.annotations.NullMarked;
