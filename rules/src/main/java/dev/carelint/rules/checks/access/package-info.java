/**
 * Checks of who may reach patient data: which methods answer requests, what they show, and what proves that callers are asked for
 * their rights.
 *
 * <p>Start at {@link dev.carelint.rules.checks.access.Endpoints} (what answers), {@link
 * dev.carelint.rules.checks.access.ShownData} (what it shows) and {@link dev.carelint.rules.checks.access.Access} (who may). Must not know the other checks.
 */
@NullMarked
package dev.carelint.rules.checks.access;

import org.jspecify.annotations.NullMarked;
