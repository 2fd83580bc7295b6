/**
 * Results as evidence for an auditor: what was looked at, by which rules, what was found, what is not shown.
 *
 * <p>It says what was seen, never that a law is kept. Must not know how findings are made. Start at
 * {@link dev.carelint.core.report.evidence.Manifest} and {@link dev.carelint.core.report.evidence.Account}.
 */
@NullMarked
package dev.carelint.core.report.evidence;

import org.jspecify.annotations.NullMarked;
