/**
 * Bodies with their names, types and call sites resolved against the index.
 *
 * <p>Must not know rules. Start at {@link dev.carelint.core.link.LinkedMethod}.
 */
@NullMarked
package dev.carelint.core.link;

import org.jspecify.annotations.NullMarked;
