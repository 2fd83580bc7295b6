/**
 * What stands in the sources and in the texts beside them: numbers of patients, records of patients, secrets.
 *
 * <p>Forms, check digits, published examples and contexts are data in the folder {@code literals} of the pack. Must never hand on what it
 * found, only its kind and its place. Start at {@link dev.carelint.rules.literals.PhiShapedLiteral}.
 */
@NullMarked
package dev.carelint.rules.literals;

import org.jspecify.annotations.NullMarked;
