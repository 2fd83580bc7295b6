package dev.carelint.core.settings;

import dev.carelint.core.model.MapFacts;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.model.Taps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what maps of patient data know: files of facts, and models of calls that only maps look at. */
public final class MapReader {
    private static final List<String> ENTRY = List.of("kind", "title", "classes", "methods", "types");
    private static final List<String> EXIT = List.of("kind", "title", "stored", "recipient", "yields");
    private static final List<String> TARGET = List.of("call", "argument", "reading", "what");

    private final List<MapFacts.Entry> entries = new ArrayList<>();
    private final Map<String, MapFacts.Exit> exits = new TreeMap<>();
    private final Set<String> hidden = new TreeSet<>();
    private final List<MapFacts.Target> targets = new ArrayList<>();

    private MapReader() {}

    /**
     * Reads all files.
     *
     * @param facts files of facts
     * @param taps models of calls that only maps look at
     * @param labels the kinds and groups of data that models may name; null when any may be named
     * @throws ConfigException when a file is malformed
     */
    public static MapFacts read(List<ConfigText> facts, List<ConfigText> taps, @Nullable Collection<String> labels) {
        MapReader reader = new MapReader();
        facts.stream()
                .map(file -> FactFile.read(file, List.of("entries", "exits", "hidden", "targets")))
                .forEach(reader::read);
        Taps read = Taps.of(KnowledgeReader.read(taps, List.of(), List.of(), Map.of(), labels));
        return new MapFacts(read, reader.entries, reader.exits, reader.hidden, reader.targets);
    }

    private void read(FactFile file) {
        hidden.addAll(file.texts("hidden"));
        for (FactFile.Fact fact : file.entries("entries", ENTRY)) {
            entries.add(new MapFacts.Entry(
                    fact.text("kind"),
                    fact.text("title"),
                    fact.texts("classes"),
                    Set.copyOf(fact.texts("methods")),
                    Set.copyOf(fact.texts("types"))));
        }
        for (FactFile.Fact fact : file.entries("exits", EXIT)) {
            exits.put(
                    fact.text("kind"),
                    new MapFacts.Exit(
                            fact.text("kind"),
                            fact.textOrEmpty("title"),
                            fact.isTrue("stored"),
                            fact.text("recipient"),
                            fact.isTrue("yields")));
        }
        for (FactFile.Fact fact : file.entries("targets", TARGET)) {
            targets.add(new MapFacts.Target(
                    fact.parsed("call", MethodPattern::parse),
                    fact.parsed("argument", Integer::parseInt),
                    fact.parsed("reading", MapReader::reading),
                    fact.text("what")));
        }
    }

    private static MapFacts.Target.Reading reading(String text) {
        for (MapFacts.Target.Reading reading : MapFacts.Target.Reading.values()) {
            if (reading.name().equalsIgnoreCase(text)) {
                return reading;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no reading; write text, host or table");
    }
}
