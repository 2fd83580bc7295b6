/**
 * Types and members known from sources, class path and JDK, read lazily and by signature only.
 *
 * <p>Must not know bodies or rules. Start at {@link dev.carelint.core.symbols.ClassIndex}.
 */
@NullMarked
package dev.carelint.core.symbols;

import org.jspecify.annotations.NullMarked;
