package examples;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.opentelemetry.api.trace.Span;

class Bad {
    static class Patient {
        String mrn;
        String email;
        String diagnosis;
    }

    void count(MeterRegistry registry, Patient patient) {
        registry.counter("visits", "mrn", patient.mrn).increment(); // finds: phi-in-telemetry
    }

    void trace(Patient patient) {
        Span.current().setAttribute("patient.email", patient.email); // finds: phi-in-telemetry
    }

    Tag tag(Patient patient) {
        return Tag.of("diagnosis", patient.diagnosis); // finds: phi-in-telemetry
    }
}
