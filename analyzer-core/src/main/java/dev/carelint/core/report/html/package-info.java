/**
 * Results as one page for people: what leaves where, each finding's way through the code, what to do.
 *
 * <p>Must not know how findings are made. Start at {@link dev.carelint.core.report.html.HtmlReport}; the page itself is
 * {@code page.html}, {@code report.css} and the scripts among the resources of this package.
 */
@NullMarked
package dev.carelint.core.report.html;

import org.jspecify.annotations.NullMarked;
