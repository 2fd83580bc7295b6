/** Small programs with marked leaks, and the laws of the abstract domain. */
@NullMarked
package dev.carelint.core.flow;

import org.jspecify.annotations.NullMarked;
