/**
 * Results as plain JSON, and the writer that all reports in JSON use.
 *
 * <p>Start at {@link dev.carelint.core.report.json.JsonReport}; its schema is {@code carelint-report.schema.json} beside it.
 */
@NullMarked
package dev.carelint.core.report.json;

import org.jspecify.annotations.NullMarked;
