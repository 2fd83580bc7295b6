/**
 * What several reports need: the texts of the files they name, and how weaknesses are numbered.
 */
@NullMarked
package dev.carelint.core.report.texts;

import org.jspecify.annotations.NullMarked;
