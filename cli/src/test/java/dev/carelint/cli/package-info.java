/** Tests of the command line. */
@NullMarked
package dev.carelint.cli;

import org.jspecify.annotations.NullMarked;
