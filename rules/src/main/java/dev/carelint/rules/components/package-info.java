/**
 * Parts that others made: which of the libraries that a program's POMs name should not be used any more.
 *
 * <p>Which these are is data in the folder {@code components} of the pack. Start at
 * {@link dev.carelint.rules.components.OutdatedLibrary}.
 */
@NullMarked
package dev.carelint.rules.components;

import org.jspecify.annotations.NullMarked;
