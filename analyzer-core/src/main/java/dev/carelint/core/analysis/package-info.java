/**
 * Puts the stages together: from a request to a result. The only entry point.
 *
 * <p>Start at {@link dev.carelint.core.analysis.Analysis}.
 */
@NullMarked
package dev.carelint.core.analysis;

import org.jspecify.annotations.NullMarked;
