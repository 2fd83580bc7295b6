/** Tests of the class index. */
@NullMarked
package dev.carelint.core.symbols;

import org.jspecify.annotations.NullMarked;
