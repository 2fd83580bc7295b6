/**
 * Results and rules as text for people at a terminal.
 *
 * <p>Must not know how findings are made, nor write to any stream itself. Start at
 * {@link dev.carelint.core.report.console.ConsoleReport}.
 */
@NullMarked
package dev.carelint.core.report.console;

import org.jspecify.annotations.NullMarked;
