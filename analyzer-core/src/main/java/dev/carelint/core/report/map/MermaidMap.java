package dev.carelint.core.report.map;

import dev.carelint.core.finding.Movement;
import dev.carelint.core.finding.PhiMap;
import dev.carelint.core.finding.Result;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The map as a Mermaid diagram in a block of Markdown, for changes and job summaries: where data enters, which class lets it out, where to.
 *
 * <p>GitHub draws at most 500 arrows; long before nobody reads them. The worst ways are kept, and the picture says how many are not.
 */
public final class MermaidMap {
    private static final int MOST_WAYS = 60;
    private static final int MOST_DATA = 4;
    private static final int MOST_CHARACTERS = 120;

    private final Map<String, String> nodes = new LinkedHashMap<>();
    private final Map<Movement.Verdict, List<Integer>> links = new TreeMap<>();
    private final StringBuilder arrows = new StringBuilder();
    private int count;

    private MermaidMap() {}

    /**
     * Writes the diagram; the writer stays open.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Result result, Writer out) throws IOException {
        out.write(of(result.map()));
    }

    static String of(PhiMap map) {
        return new MermaidMap().draw(map);
    }

    /** What leaves by one class to one place. */
    private record Way(String door, Movement.Exit exit) {}

    private String draw(PhiMap map) {
        Map<Way, List<Movement>> ways = new LinkedHashMap<>();
        map.movements().stream()
                .sorted(Comparator.comparing(Movement::verdict).thenComparing(Movement::exit))
                .forEach(movement -> ways.computeIfAbsent(
                                new Way(door(movement), movement.exit()), way -> new ArrayList<>())
                        .add(movement));
        Set<String> entering = new LinkedHashSet<>();
        ways.entrySet().stream().limit(MOST_WAYS).forEach(way -> draw(way.getKey(), way.getValue(), entering));
        StringBuilder picture = new StringBuilder("```mermaid\nflowchart LR\n");
        nodes.values().forEach(node -> picture.append("    ").append(node).append('\n'));
        picture.append(arrows);
        if (ways.isEmpty()) {
            picture.append("    nothing[\"No patient data is seen to be stored or to leave.\"]\n");
        }
        if (ways.size() > MOST_WAYS) {
            picture.append("    more[\"")
                    .append(ways.size() - MOST_WAYS)
                    .append(" more ways are left out; the map as JSON has all\"]\n");
        }
        styles(picture);
        return picture.append("```\n").toString();
    }

    /** Returns the class that lets the data out; what only stands in a table has none. */
    private static String door(Movement movement) {
        return movement.through().isEmpty()
                ? ""
                : movement.through().get(movement.through().size() - 1);
    }

    private void draw(Way way, List<Movement> movements, Set<String> entering) {
        String exit = node(
                "x" + way.exit().unprotected(),
                way.exit().stored() ? "[(\"" : "([\"",
                way.exit().name(),
                way.exit().stored() ? "\")]" : "\"])");
        String protection = way.exit().protection();
        String data = MapWords.listed(
                        movements.stream()
                                .map(movement -> movement.data().title())
                                .toList(),
                        MOST_DATA)
                + (protection.isEmpty() ? "" : ", " + protection);
        Movement.Verdict verdict = movements.stream()
                .map(Movement::verdict)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (way.door().isEmpty()) {
            movements.stream()
                    .map(Movement::entry)
                    .distinct()
                    .forEach(entry -> arrow(entry(entry), data, exit, verdict));
            return;
        }
        String door = node("c" + way.door(), "[\"", MapWords.simple(way.door()), "\"]");
        movements.stream().map(Movement::entry).distinct().forEach(entry -> {
            String from = entry(entry);
            if (entering.add(from + ">" + door)) {
                arrows.append("    ").append(from).append(" --> ").append(door).append('\n');
                count++;
            }
        });
        arrow(door, data, exit, verdict);
    }

    private String entry(Movement.Entry entry) {
        return node("e" + entry, "[/\"", MapWords.entry(entry), "\"/]");
    }

    private void arrow(String from, String data, String to, Movement.Verdict verdict) {
        arrows.append("    ")
                .append(from)
                .append(" -->|\"")
                .append(text(data))
                .append("\"| ")
                .append(to)
                .append('\n');
        links.computeIfAbsent(verdict, none -> new ArrayList<>()).add(count++);
    }

    /** Returns the id of a node, which is made when it is first asked for. */
    private String node(String key, String open, String text, String close) {
        String id = "n" + (nodes.containsKey(key) ? List.copyOf(nodes.keySet()).indexOf(key) : nodes.size());
        nodes.putIfAbsent(key, id + open + text(text) + close);
        return id;
    }

    private void styles(StringBuilder picture) {
        links.forEach((verdict, numbers) -> picture.append("    linkStyle ")
                .append(String.join(",", numbers.stream().map(String::valueOf).toList()))
                .append(' ')
                .append(style(verdict))
                .append('\n'));
    }

    private static String style(Movement.Verdict verdict) {
        return switch (verdict) {
            case REPORTED -> "stroke:#d1242f,stroke-width:2px";
            case SUPPRESSED -> "stroke:#9a6700,stroke-dasharray:4";
            case UNJUDGED -> "stroke:#6e7781";
            case ALLOWED -> "stroke:#1a7f37";
        };
    }

    /** Whatever means something to Mermaid, Markdown or HTML is written as its number. */
    static String text(String text) {
        StringBuilder safe = new StringBuilder();
        String clipped = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS - 1) + "…" : text;
        clipped.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || " .,:/-_(){}+$…'".indexOf(c) >= 0) {
                safe.appendCodePoint(c);
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                safe.append(' ');
            } else {
                safe.append('#').append(c).append(';');
            }
        });
        return safe.toString();
    }
}
