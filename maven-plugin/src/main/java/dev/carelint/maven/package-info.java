/**
 * The Maven plugin: turns a module and its build into a request, and a result into log lines, reports and a verdict.
 *
 * <p>Holds no analysis logic. Start at {@link dev.carelint.maven.AnalysisMojo}.
 */
@NullMarked
package dev.carelint.maven;

import org.jspecify.annotations.NullMarked;
