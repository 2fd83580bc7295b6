package dev.carelint.core.finding;

import dev.carelint.core.source.Location;

/**
 * One step of the path that data takes, as a reader would walk it.
 *
 * @param location where
 * @param text what happens there, in a few words without a full stop: {@code "ssn is read from Patient"}
 */
public record FlowStep(Location location, String text) {}
