/**
 * Configuration files that lie beside the sources, as keys, values and places: properties, YAML, XML, Maven's POM.
 *
 * <p>Knows how files are written, not which settings are dangerous. Values may be secrets: nothing here puts one into a message.
 * Start at {@link dev.carelint.core.resource.ConfigReader}.
 */
@NullMarked
package dev.carelint.core.resource;

import org.jspecify.annotations.NullMarked;
