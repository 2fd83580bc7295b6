/**
 * Results as SARIF 2.1.0, in the dialect that code scanning platforms read best.
 *
 * <p>Must not know how findings are made, and reads no file but through {@link dev.carelint.core.report.texts.SourceTexts}. Start at
 * {@link dev.carelint.core.report.sarif.SarifReport}.
 */
@NullMarked
package dev.carelint.core.report.sarif;

import org.jspecify.annotations.NullMarked;
