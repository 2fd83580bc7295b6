/**
 * Results as tables for people: a Markdown summary, and comma-separated values.
 */
@NullMarked
package dev.carelint.core.report.table;

import org.jspecify.annotations.NullMarked;
