/**
 * Rules and library models as data, and signature patterns over the class hierarchy.
 *
 * <p>Must not know YAML (see {@code settings}) or how flow is computed. Start at {@link dev.carelint.core.model.Knowledge}.
 */
@NullMarked
package dev.carelint.core.model;

import org.jspecify.annotations.NullMarked;
