package dev.carelint.core.report.map;

import dev.carelint.core.finding.Movement;
import dev.carelint.core.finding.PhiMap;
import dev.carelint.core.finding.Result;
import dev.carelint.core.report.SampleResults;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented maps. */
public final class Maps {
    /** Ends blocks, cells, labels and elements, begins formulas, and turns the direction. */
    public static final String EVIL = "=1+1\"]:::x\n```\n<script>alert(1)</script> | `a` %% \u202E;--> ,#end";

    private Maps() {}

    /** Returns a movement of one kind of data to one target. */
    static Movement movement(String data, String entry, String target, Movement.Verdict verdict) {
        return new Movement(
                new Movement.Datum(data.replace(' ', '-'), data, data.equals("hiv status")),
                new Movement.Entry("entity", "stored class", entry),
                List.of("clinic.Intake", "clinic.Sender"),
                new Movement.Exit(
                        false, "message", "content of a message", "subscribers of the broker", "", target, ""),
                List.of(stop("src/Sender.java", 12, verdict)));
    }

    static Movement.Stop stop(String path, int line, Movement.Verdict verdict) {
        List<String> rules = verdict == Movement.Verdict.REPORTED ? List.of("phi-in-message") : List.of();
        String because = verdict == Movement.Verdict.ALLOWED ? "agreement of 2026" : "";
        return new Movement.Stop(
                new Location(path, new Span(line, 1, line, Span.TO_END_OF_LINE)), verdict, rules, because);
    }

    /** Returns a column, in clear or encrypted. */
    static Movement column(String data, String protection) {
        return new Movement(
                new Movement.Datum(data, data, false),
                new Movement.Entry("entity", "stored class", "Visit"),
                List.of(),
                new Movement.Exit(
                        true, "database", "database", "those who administer it", "", "table visit", protection),
                List.of(stop("src/Visit.java", 3, Movement.Verdict.UNJUDGED)));
    }

    /** Returns a map in which all that comes from code attacks its readers. */
    public static PhiMap evil() {
        return PhiMap.of(List.of(new Movement(
                new Movement.Datum(EVIL, EVIL, true),
                new Movement.Entry(EVIL, EVIL, EVIL),
                List.of(EVIL, EVIL + "2"),
                new Movement.Exit(true, EVIL, EVIL, EVIL, EVIL, EVIL, EVIL),
                List.of(new Movement.Stop(
                        new Location(EVIL, new Span(1, 1, 1, Span.TO_END_OF_LINE)),
                        Movement.Verdict.ALLOWED,
                        List.of(EVIL),
                        EVIL)))));
    }

    /** Returns a map that chance draws. */
    static PhiMap random(Random chance) {
        List<Movement> movements = new ArrayList<>();
        int size = chance.nextInt(12);
        for (int i = 0; i < size; i++) {
            Movement.Verdict verdict = Movement.Verdict.values()[chance.nextInt(4)];
            movements.add(
                    chance.nextInt(4) == 0
                            ? column("note" + chance.nextInt(2), chance.nextBoolean() ? "encrypted" : "in clear")
                            : movement(
                                    "data" + chance.nextInt(3),
                                    "Entry" + chance.nextInt(2),
                                    "Kafka topic t" + chance.nextInt(3),
                                    verdict));
        }
        return PhiMap.of(movements);
    }

    static Result result(PhiMap map) {
        return SampleResults.clean().with(map);
    }
}
