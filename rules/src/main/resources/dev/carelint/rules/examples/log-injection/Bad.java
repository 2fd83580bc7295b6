package examples;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Bad {
    private static final Logger log = LoggerFactory.getLogger(Bad.class);

    void search(HttpServletRequest request) {
        log.info("Leaflets about {}", request.getParameter("topic")); // finds: log-injection
    }
}
