package org.example.clinic.web;

import org.springframework.web.filter.CommonsRequestLoggingFilter;

/** Configures the log of requests. */
public class RequestLogging {
    public CommonsRequestLoggingFilter quiet() {
        CommonsRequestLoggingFilter filter = new CommonsRequestLoggingFilter();
        filter.setIncludeClientInfo(true);
        filter.setIncludePayload(false);
        return filter;
    }

    public CommonsRequestLoggingFilter forSupport() {
        CommonsRequestLoggingFilter filter = new CommonsRequestLoggingFilter();
        filter.setMaxPayloadLength(10_000);
        filter.setIncludePayload(true); // finds: body-logging
        return filter;
    }
}
