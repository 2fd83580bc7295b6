/**
 * Small tools that know nothing of programs: graphs over dense numbers.
 *
 * <p>Start at {@link dev.carelint.core.base.Components}.
 */
@NullMarked
package dev.carelint.core.base;

import org.jspecify.annotations.NullMarked;
