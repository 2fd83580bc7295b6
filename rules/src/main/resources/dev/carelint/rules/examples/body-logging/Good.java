package examples;

import org.springframework.web.filter.CommonsRequestLoggingFilter;

class Good {
    CommonsRequestLoggingFilter requests(boolean isSimulator) {
        CommonsRequestLoggingFilter filter = new CommonsRequestLoggingFilter();
        filter.setIncludePayload(isSimulator);
        filter.setIncludeClientInfo(true);
        return filter;
    }

    CommonsRequestLoggingFilter quiet() {
        CommonsRequestLoggingFilter filter = new CommonsRequestLoggingFilter();
        filter.setIncludePayload(false);
        return filter;
    }
}
