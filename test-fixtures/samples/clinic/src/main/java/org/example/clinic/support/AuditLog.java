package org.example.clinic.support;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes what happened to the operational log. */
@Component
public class AuditLog {
    private static final Logger log = LoggerFactory.getLogger("audit");

    public void record(String action, String detail) {
        log.info("{}: {}", action, detail);
    }
}
