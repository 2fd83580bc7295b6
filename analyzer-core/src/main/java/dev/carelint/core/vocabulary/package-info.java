/**
 * What sensitive data is, and how names, types and keys reveal it.
 *
 * <p>Facts come in as {@link dev.carelint.core.vocabulary.Definition}s and tables, which {@code settings} reads from YAML. A name is read
 * head last ({@code NameReader}), its owner by its class ({@code OwnerReader}), and both are weighed against the value's type
 * ({@code Judge}).
 *
 * <p>Must not know how data moves. Start at {@link dev.carelint.core.vocabulary.Vocabulary}.
 */
@NullMarked
package dev.carelint.core.vocabulary;

import org.jspecify.annotations.NullMarked;
