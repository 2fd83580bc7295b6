/**
 * What came out of an analysis, as plain immutable data.
 *
 * <p>Must not know how it was found or how it is rendered. Start at {@link dev.carelint.core.finding.Result}.
 */
@NullMarked
package dev.carelint.core.finding;

import org.jspecify.annotations.NullMarked;
