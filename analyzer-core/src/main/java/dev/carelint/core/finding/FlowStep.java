package dev.carelint.core.finding;

import dev.carelint.core.source.Location;
import java.util.List;

/**
 * One step of the path that data takes, as a reader would walk it.
 *
 * @param location where
 * @param text what happens there, in a few words without a full stop: {@code "ssn is read from Patient"}
 * @param reasons why the step is believed, in short sentences; empty unless the request asks for them
 */
public record FlowStep(Location location, String text, List<String> reasons) {
    public FlowStep {
        reasons = List.copyOf(reasons);
    }

    public FlowStep(Location location, String text) {
        this(location, text, List.of());
    }
}
