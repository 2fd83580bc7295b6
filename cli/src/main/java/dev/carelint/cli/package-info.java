/**
 * The command line: reads arguments, runs one analysis, tells its result, and answers with an exit status.
 *
 * <p>Holds no analysis logic. Start at {@link dev.carelint.cli.Main}.
 */
@NullMarked
package dev.carelint.cli;

import org.jspecify.annotations.NullMarked;
