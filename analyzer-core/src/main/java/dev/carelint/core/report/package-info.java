/**
 * The formats that results are written in; each lies in a package of its own.
 *
 * <p>Must not know how findings are made. Start at {@link dev.carelint.core.report.ReportFormat}.
 */
@NullMarked
package dev.carelint.core.report;

import org.jspecify.annotations.NullMarked;
