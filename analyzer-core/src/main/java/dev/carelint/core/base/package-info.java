/**
 * Small tools that know nothing of programs: graphs over dense numbers, digests.
 *
 * <p>Start at {@link dev.carelint.core.base.Components}.
 */
@NullMarked
package dev.carelint.core.base;

import org.jspecify.annotations.NullMarked;
