/**
 * What sensitive data is, and how names, types and keys reveal it.
 *
 * <p>Must not know how data moves. Start at {@link dev.carelint.core.vocabulary.Vocabulary}.
 */
@NullMarked
package dev.carelint.core.vocabulary;

import org.jspecify.annotations.NullMarked;
