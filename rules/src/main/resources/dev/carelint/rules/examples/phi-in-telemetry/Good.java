package examples;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.UUID;

class Good {
    enum Outcome {
        ADMITTED,
        SENT_HOME
    }

    static class Visit {
        UUID id;
        String ward;
        Outcome outcome;
        List<String> diagnoses;
    }

    void count(MeterRegistry registry, Visit visit) {
        registry.counter("visits", "ward", visit.ward, "outcome", visit.outcome.name()).increment();
    }

    void trace(Visit visit) {
        Span.current().setAttribute("visit.id", visit.id.toString());
        Span.current().setAttribute("visit.diagnoses", visit.diagnoses.size());
    }

    Tag tag(Visit visit) {
        return Tag.of("diagnosed", visit.diagnoses.isEmpty() ? "no" : "yes");
    }
}
