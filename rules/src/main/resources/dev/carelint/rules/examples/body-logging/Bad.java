package examples;

import org.springframework.web.filter.CommonsRequestLoggingFilter;

class Bad {
    CommonsRequestLoggingFilter requests() {
        CommonsRequestLoggingFilter filter = new CommonsRequestLoggingFilter();
        filter.setIncludePayload(true); // finds: body-logging
        return filter;
    }
}
