package org.example.clinic.support;

import io.sentry.Sentry;
import org.example.clinic.model.Encounter;
import org.example.clinic.model.Patient;

/** Sends defects to the company that collects them for us. */
public class CrashReports {
    public void failed(Encounter encounter, Exception failure) {
        Sentry.setTag("encounter", encounter.getReference().toString());
        Sentry.setTag("ward", encounter.getWard());
        Sentry.setExtra("exception", failure.getClass().getName());
        Sentry.captureMessage("an encounter could not be stored");
    }

    public void failed(Patient patient) {
        Sentry.setTag("language", patient.getPreferredLanguage());
        Sentry.captureMessage("registration of patient " + patient.getId() + " failed");
    }
}
