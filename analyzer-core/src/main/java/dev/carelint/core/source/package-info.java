/**
 * Files, encodings, positions and problems: everything about sources that needs no Java syntax.
 *
 * <p>Start at {@link dev.carelint.core.source.SourceFile}.
 */
@NullMarked
package dev.carelint.core.source;

import org.jspecify.annotations.NullMarked;
