package examples;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Good {
    private static final Logger log = LoggerFactory.getLogger(Good.class);

    void search(HttpServletRequest request) {
        String topic = request.getParameter("topic");
        log.info("Leaflets about {}", URLEncoder.encode(topic, StandardCharsets.UTF_8));
        log.info("Page {}", Integer.parseInt(request.getParameter("page")));
        log.info("Topic of {} letters", topic.length());
    }
}
