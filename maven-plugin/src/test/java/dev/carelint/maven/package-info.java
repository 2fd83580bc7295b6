/** Tests of what the plugin does around an analysis; the goals themselves run in the projects under {@code src/it}. */
@NullMarked
package dev.carelint.maven;

import org.jspecify.annotations.NullMarked;
