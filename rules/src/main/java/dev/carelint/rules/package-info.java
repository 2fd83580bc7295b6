/**
 * The rules, library models and vocabulary that come with Carelint, as data beside this class.
 *
 * <p>Start at {@link dev.carelint.rules.RulePack}.
 */
@NullMarked
package dev.carelint.rules;

import org.jspecify.annotations.NullMarked;
