/**
 * The HTML report as people meet it: in a browser.
 *
 * <p>{@link dev.carelint.cli.page.Browser} speaks to Chromium; without one, these tests are skipped.
 */
@NullMarked
package dev.carelint.cli.page;

import org.jspecify.annotations.NullMarked;
