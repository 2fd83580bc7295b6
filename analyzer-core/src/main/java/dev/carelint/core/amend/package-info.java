/**
 * Writes into the user's files what they accept: comments, annotations and settings that suppress a finding.
 *
 * <p>Must not know how findings are made or reported. What is written is read back before it is kept. Start at {@link
 * dev.carelint.core.amend.Suppressing}.
 */
@NullMarked
package dev.carelint.core.amend;

import org.jspecify.annotations.NullMarked;
