/**
 * The program model of one file: declarations, and bodies as a small instruction set over numbered values.
 *
 * <p>A pure function of one file's text. Must not know JavaParser, other files or rules. Names that need other files stay
 * symbolic. Start at {@link dev.carelint.core.ir.CompilationUnit} and {@link dev.carelint.core.ir.Instruction}.
 */
@NullMarked
package dev.carelint.core.ir;

import org.jspecify.annotations.NullMarked;
