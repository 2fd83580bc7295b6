package dev.carelint.core.settings;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds the line at which something stands in a YAML text, for error messages. */
final class YamlLines {
    private YamlLines() {}

    /** Returns the line of the key or element at a path, or of the nearest thing around it that can be found. */
    static int lineOf(YAMLMapper yaml, String text, List<String> path) {
        JsonPointer target = JsonPointer.empty();
        for (String step : path) {
            target = target.appendProperty(step);
        }
        int nearest = 1;
        int depth = 0;
        try (JsonParser parser = yaml.createParser(text)) {
            while (parser.nextToken() != null) {
                String here = parser.streamReadContext().pathAsPointer().toString();
                boolean around = (target + "/").startsWith(here + "/");
                if (around && here.length() > depth) {
                    depth = here.length();
                    nearest = parser.currentTokenLocation().getLineNr();
                }
            }
        } catch (JacksonException e) {
            return Math.max(nearest, 1);
        }
        return nearest;
    }
}
