/** Holds code to the comments in it that say what the analyzer must find; for our own rules and for those of others. */
@NullMarked
package dev.carelint.rules.harness;

import org.jspecify.annotations.NullMarked;
