/**
 * The project's own YAML read into rules, models, vocabulary and options, with errors that name file and line.
 *
 * <p>Must not know flow. Start at {@link dev.carelint.core.settings.Settings}.
 */
@NullMarked
package dev.carelint.core.settings;

import org.jspecify.annotations.NullMarked;
