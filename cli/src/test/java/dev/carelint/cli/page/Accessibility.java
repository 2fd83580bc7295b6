package dev.carelint.cli.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import tools.jackson.databind.JsonNode;

/** Lets axe-core judge a page. */
final class Accessibility {
    private Accessibility() {}

    /** Returns what keeps people out of the page that a browser shows: violations that axe-core calls serious or worse. */
    static List<String> violations(Browser browser) throws IOException {
        browser.run(axe());
        JsonNode found = browser.await(
                "const done = arguments[0]; axe.run().then((result) => done(result.violations"
                        + ".filter((one) => one.impact === 'serious' || one.impact === 'critical')"
                        + ".map((one) => one.id + ': ' + one.nodes.map((node) => node.html + ' ' + node.failureSummary).join('; '))))");
        List<String> violations = new ArrayList<>();
        found.forEach(one -> violations.add(one.asString()));
        return violations;
    }

    private static String axe() throws IOException {
        String metadata = "/META-INF/maven/org.webjars.npm/axe-core/pom.properties";
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Accessibility.class.getResourceAsStream(metadata))) {
            properties.load(in);
        }
        String script = "/META-INF/resources/webjars/axe-core/" + properties.getProperty("version") + "/axe.min.js";
        try (InputStream in = Objects.requireNonNull(Accessibility.class.getResourceAsStream(script))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
