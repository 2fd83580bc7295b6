package dev.carelint.core.report.map;

import dev.carelint.core.finding.Movement;
import dev.carelint.core.finding.PhiMap;
import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads maps that {@link MapJson} wrote. */
public final class MapFile {
    private final String name;

    private MapFile(String name) {
        this.name = name;
    }

    /**
     * Reads a map.
     *
     * @param name how errors name the file
     * @throws ConfigException when the text is no map, or of a later format
     */
    public static PhiMap read(String name, String text) {
        return new MapFile(name).map(text);
    }

    private PhiMap map(String text) {
        JsonNode file;
        try {
            file = new JsonMapper().readTree(text);
        } catch (JacksonException broken) {
            throw new ConfigException(name + ": is no map of patient data: it is not JSON.", broken);
        }
        JsonNode movements = file.path("movements");
        if (!movements.isArray() || !file.path("format").isNumber()) {
            throw new ConfigException(
                    name + ": is no map of patient data; write one with 'carelint map PATH -o " + name + "'.");
        }
        if (file.path("format").asInt() != MapJson.FORMAT) {
            throw new ConfigException(
                    name + ": has the format " + file.path("format").asInt()
                            + ", and this version of Carelint knows only " + MapJson.FORMAT + ".");
        }
        List<Movement> all = new ArrayList<>();
        movements.forEach(one -> all.add(movement(one)));
        return PhiMap.of(all);
    }

    private Movement movement(JsonNode one) {
        JsonNode data = one.path("data");
        JsonNode entry = one.path("entry");
        JsonNode exit = one.path("exit");
        List<Movement.Stop> stops = new ArrayList<>();
        one.path("stops").forEach(stop -> stops.add(stop(stop)));
        return new Movement(
                new Movement.Datum(
                        text(data, "id"),
                        text(data, "title"),
                        data.path("special").asBoolean(false)),
                new Movement.Entry(text(entry, "kind"), text(entry, "title"), text(entry, "name")),
                texts(one.path("through")),
                new Movement.Exit(
                        text(exit, "role").equals("stored"),
                        text(exit, "kind"),
                        text(exit, "title"),
                        text(exit, "recipient"),
                        text(exit, "vendor"),
                        text(exit, "target"),
                        text(exit, "protection")),
                stops);
    }

    private Movement.Stop stop(JsonNode stop) {
        String label = text(stop, "verdict");
        Movement.Verdict verdict = Arrays.stream(Movement.Verdict.values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new ConfigException(name + ": has a verdict that is none: '" + label + "'."));
        int line = Math.max(1, stop.path("line").asInt(1));
        Span span = new Span(line, 1, line, Span.TO_END_OF_LINE);
        return new Movement.Stop(
                new Location(text(stop, "path"), span), verdict, texts(stop.path("rules")), text(stop, "because"));
    }

    private String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isString()) {
            throw new ConfigException(name + ": a movement lacks the text '" + key + "'.");
        }
        return value.asString();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asString()));
        return texts;
    }
}
