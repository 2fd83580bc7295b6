package dev.carelint.core.report.map;

import dev.carelint.core.finding.Movement;
import dev.carelint.core.finding.Result;
import dev.carelint.core.report.json.Json;
import java.io.Writer;

/**
 * The map of patient data as plain JSON, which {@link MapFile} reads again.
 *
 * <p>The schema {@code carelint-map.schema.json} describes it. Fields are added, never renamed, as long as {@code format} stays what it is.
 */
public final class MapJson {
    static final int FORMAT = 1;

    private MapJson() {}

    /** Writes the map of a result; the writer stays open. */
    public static void write(Result result, Writer out) {
        Json.writeObject(
                out,
                json -> json.number("format", FORMAT)
                        .object("tool", tool -> tool.string("name", "Carelint").string("version", result.version()))
                        .number("notAnalyzed", losses(result))
                        .array("movements", result.map().movements(), MapJson::movement));
    }

    /** Number of places that were not analyzed, so that the map may lack what happens there. */
    static long losses(Result result) {
        return result.problems().stream()
                .filter(problem -> problem.kind().isLoss())
                .count();
    }

    private static void movement(Json json, Movement movement) {
        Movement.Exit exit = movement.exit();
        json.object(
                        "data",
                        data -> data.string("id", movement.data().id())
                                .string("title", movement.data().title())
                                .bool("special", movement.data().special()))
                .object(
                        "entry",
                        entry -> entry.string("kind", movement.entry().kind())
                                .string("title", movement.entry().title())
                                .string("name", movement.entry().name()))
                .strings("through", movement.through())
                .object(
                        "exit",
                        to -> to.string("role", exit.stored() ? "stored" : "leaves")
                                .string("kind", exit.kind())
                                .string("title", exit.title())
                                .string("recipient", exit.recipient())
                                .string("vendor", exit.vendor())
                                .string("target", exit.target())
                                .string("protection", exit.protection()))
                .array("stops", movement.stops(), MapJson::stop);
    }

    private static void stop(Json json, Movement.Stop stop) {
        json.string("path", stop.location().path())
                .number("line", stop.location().span().line())
                .string("verdict", stop.verdict().label())
                .strings("rules", stop.rules())
                .string("because", stop.because());
    }
}
