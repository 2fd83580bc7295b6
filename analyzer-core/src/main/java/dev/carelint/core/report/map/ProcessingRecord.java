package dev.carelint.core.report.map;

import dev.carelint.core.finding.Movement;
import dev.carelint.core.finding.PhiMap;
import dev.carelint.core.finding.Result;
import dev.carelint.core.report.texts.Cells;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The map as a draft of the record of processing activities (Art. 30 GDPR), one line for each place where data is stored or leaves.
 *
 * <p>What no code can know stands empty and is marked to be filled by a person: it is a draft of evidence, no record.
 */
public final class ProcessingRecord {
    private static final int MOST_PLACES = 3;
    private static final int MANY = 20;

    /** A column; what the code cannot know has no reading. */
    private record Column(String title, Function<List<Movement>, String> reading) {}

    private static final String TO_FILL = " (to be filled in)";

    private static final List<Column> COLUMNS = List.of(
            new Column("Stored in or sent to", ProcessingRecord::exit),
            new Column("Stored or sent", movements -> first(movements).exit().stored() ? "stored" : "sent"),
            new Column("Controller and contact, Art. 30(1)(a)" + TO_FILL, movements -> ""),
            new Column("Purpose, Art. 30(1)(b)" + TO_FILL, movements -> ""),
            new Column("Legal basis, Art. 6 and 9" + TO_FILL, movements -> ""),
            new Column("Data subjects, Art. 30(1)(c)", movements -> "patients"),
            new Column(
                    "Personal data, Art. 30(1)(c)",
                    movements -> all(movements, movement -> movement.data().title(), MANY)),
            new Column(
                    "Among it under stricter laws than other health data",
                    movements -> all(
                            movements,
                            movement ->
                                    movement.data().special() ? movement.data().title() : "",
                            MANY)),
            new Column("Enters by", movements -> all(movements, movement -> MapWords.entry(movement.entry()), MANY)),
            new Column(
                    "Passes through",
                    movements -> listed(
                            movements.stream()
                                    .flatMap(movement ->
                                            movement.through().stream().map(MapWords::simple)),
                            MANY)),
            new Column(
                    "Recipients, Art. 30(1)(d)",
                    movements -> all(movements, movement -> movement.exit().recipient(), MANY)),
            new Column("Processor", movements -> first(movements).exit().vendor()),
            new Column("Third country and safeguards, Art. 30(1)(e)" + TO_FILL, movements -> ""),
            new Column("Time limits for erasure, Art. 30(1)(f)" + TO_FILL, movements -> ""),
            new Column(
                    "Protection that the code shows, Art. 30(1)(g)",
                    movements -> all(movements, movement -> movement.exit().protection(), MANY)),
            new Column(
                    "What Carelint says", movements -> listed(stops(movements).map(MapWords::verdict), MANY)),
            new Column(
                    "Places in the code",
                    movements -> listed(stops(movements).map(ProcessingRecord::place), MOST_PLACES)));

    private ProcessingRecord() {}

    /**
     * Writes comma-separated values (RFC 4180); the writer stays open.
     *
     * @throws IOException when it cannot be written
     */
    public static void writeCsv(Result result, Writer out) throws IOException {
        csv(out, COLUMNS.stream().map(Column::title).toList());
        for (List<String> line : lines(result.map())) {
            csv(out, line);
        }
    }

    private static void csv(Writer out, List<String> cells) throws IOException {
        out.write(String.join(",", cells.stream().map(Cells::csv).toList()) + "\r\n");
    }

    /**
     * Writes a table of Markdown for each place, since nobody reads tables of so many columns; the writer stays open.
     *
     * @throws IOException when it cannot be written
     */
    public static void writeMarkdown(Result result, Writer out) throws IOException {
        out.write("""
                # Record of processing activities (draft)

                Drawn by Carelint from source code, for Art. 30 GDPR. The code shows which data goes where; it knows no purposes, legal
                bases, countries and time limits. Those lines are empty: a person who knows must fill them in. All health data is of a
                special category (Art. 9 GDPR); of some, such as HIV or mental health, other laws ask for more.
                """);
        long losses = MapJson.losses(result);
        if (losses > 0) {
            out.write("\n**" + losses + (losses == 1 ? " place was" : " places were")
                    + " not analyzed;** what happens there is not in this record.\n");
        }
        for (List<String> line : lines(result.map())) {
            out.write("\n## " + Cells.markdown(line.get(0)) + "\n\n| | |\n|---|---|\n");
            for (int i = 1; i < line.size(); i++) {
                out.write("| " + COLUMNS.get(i).title() + " | " + Cells.markdown(line.get(i)) + " |\n");
            }
        }
        if (result.map().movements().isEmpty()) {
            out.write("\nNo patient data was seen to be stored or to leave.\n");
        }
    }

    private static List<List<String>> lines(PhiMap map) {
        SortedMap<Movement.Exit, List<Movement>> byExit = new TreeMap<>();
        map.movements()
                .forEach(movement -> byExit.computeIfAbsent(movement.exit().unprotected(), exit -> new ArrayList<>())
                        .add(movement));
        return byExit.values().stream()
                .map(movements -> COLUMNS.stream()
                        .map(column -> column.reading().apply(movements))
                        .toList())
                .toList();
    }

    private static String exit(List<Movement> movements) {
        return first(movements).exit().name();
    }

    private static Movement first(List<Movement> movements) {
        return movements.get(0);
    }

    private static Stream<Movement.Stop> stops(List<Movement> movements) {
        return movements.stream().flatMap(movement -> movement.stops().stream()).sorted(Comparator.naturalOrder());
    }

    private static String place(Movement.Stop stop) {
        return stop.location().path() + ":" + stop.location().span().line();
    }

    private static String all(List<Movement> movements, Function<Movement, String> reading, int most) {
        return listed(movements.stream().map(reading), most);
    }

    private static String listed(Stream<String> texts, int most) {
        return MapWords.listed(texts.filter(text -> !text.isEmpty()).toList(), most);
    }
}
