/** Reads the files of facts that checks in Java need. Must not know what any of them says. */
@NullMarked
package dev.carelint.rules.facts;

import org.jspecify.annotations.NullMarked;
