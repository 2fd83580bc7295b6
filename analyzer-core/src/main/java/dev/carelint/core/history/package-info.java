/**
 * The code as it was: trees of earlier commits, read from the repository without a program called git.
 *
 * <p>The only package that knows JGit; must not know what is analyzed. Start at {@link dev.carelint.core.history.EarlierTree}.
 */
@NullMarked
package dev.carelint.core.history;

import org.jspecify.annotations.NullMarked;
