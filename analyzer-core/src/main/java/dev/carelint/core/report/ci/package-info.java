/**
 * Results as build servers and review bots read them: JUnit, Checkstyle, workflow commands, reviewdog.
 */
@NullMarked
package dev.carelint.core.report.ci;

import org.jspecify.annotations.NullMarked;
