/**
 * Results as GitLab reads them: its security report, and its code quality report.
 *
 * <p>Start at {@link dev.carelint.core.report.gitlab.SastReport}.
 */
@NullMarked
package dev.carelint.core.report.gitlab;

import org.jspecify.annotations.NullMarked;
