/**
 * From text to program model, one file at a time; the only package that knows JavaParser.
 *
 * <p>Must not know other files or rules. Start at {@link dev.carelint.core.syntax.SourceParser}.
 */
@NullMarked
package dev.carelint.core.syntax;

import org.jspecify.annotations.NullMarked;
