/** Results that the tests of all reports share. */
@NullMarked
package dev.carelint.core.report;

import org.jspecify.annotations.NullMarked;
