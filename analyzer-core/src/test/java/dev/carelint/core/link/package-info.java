/** Tests of linking on small sources. */
@NullMarked
package dev.carelint.core.link;

import org.jspecify.annotations.NullMarked;
