package org.example.clinic.support;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import org.example.clinic.model.Encounter;

/** Counts and traces what happens. */
public class Telemetry {
    private final MeterRegistry registry;

    public Telemetry(MeterRegistry registry) {
        this.registry = registry;
    }

    public void admitted(Encounter encounter) {
        registry.counter("admissions", "ward", encounter.getWard()).increment();
        registry.counter("diagnoses", "coded", String.valueOf(encounter.getDiagnosisCode() != null)).increment();
        Span.current().setAttribute("encounter", encounter.getReference().toString());
    }

    public void loggedIn(String accessToken) {
        Span.current().setAttribute("authenticated", accessToken != null);
    }
}
