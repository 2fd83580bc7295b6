/**
 * What of the findings counts: suppressing comments and settings, the baseline, and the gate.
 *
 * <p>Must not know how findings are made or reported, nor the form of {@code carelint.yaml}. Start at
 * {@link dev.carelint.core.triage.Triage}.
 */
@NullMarked
package dev.carelint.core.triage;

import org.jspecify.annotations.NullMarked;
