package dev.carelint.core.resource;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML of any number of documents into flat keys, as far as it is well-formed.
 *
 * <p>Anchors are followed: what an alias or a merge key {@code <<} repeats is there twice. A file that grows beyond measure by them is cut.
 */
final class YamlEntries {
    static final Pattern OPENING = Pattern.compile("(^|\\s)#\\s*$");
    static final Pattern COMMENT = Pattern.compile("\\s*#.*");

    /** What Maven replaces when it copies resources; no YAML until then. */
    private static final Pattern FILTERED = Pattern.compile("@([\\w.-]+)@");

    private static final Pattern MARK = Pattern.compile("(?m)^ in reader, line (\\d+), column");
    private static final String MERGE = "<<";
    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_LEVELS = 60;

    /** What a node that is being read adds to the path. */
    private static final class Level {
        final String path;
        final boolean isList;
        final @Nullable String anchor;
        final int firstEntry;
        int elements;

        Level(String path, boolean isList, @Nullable String anchor, int firstEntry) {
            this.path = path;
            this.isList = isList;
            this.anchor = anchor;
            this.firstEntry = firstEntry;
        }
    }

    private final Lines lines;
    private final YAMLParser parser;
    private final List<Entry> all = new ArrayList<>();
    private final List<Entry> document = new ArrayList<>();
    private final Map<String, List<Entry>> anchors = new HashMap<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private String name = "";

    private YamlEntries(Lines lines, YAMLParser parser) {
        this.lines = lines;
        this.parser = parser;
    }

    /**
     * Reads a text.
     *
     * @throws MalformedFile when it is no YAML, with the entries before the mistake
     */
    static List<Entry> read(String text, Lines lines) throws MalformedFile {
        String quoted =
                FILTERED.matcher(text).replaceAll(found -> Matcher.quoteReplacement("$" + found.group(1) + "$"));
        List<Entry> read = List.of();
        try (YAMLParser parser = (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), quoted)) {
            YamlEntries entries = new YamlEntries(lines, parser);
            read = entries.all;
            entries.read();
            return read;
        } catch (JacksonException e) {
            throw new MalformedFile(line(e), "YAML", read);
        }
    }

    private void read() {
        try {
            JsonToken token = parser.nextToken();
            while (token != null && all.size() + document.size() < MOST_ENTRIES && levels.size() < MOST_LEVELS) {
                take(token);
                if (levels.isEmpty()) {
                    endDocument();
                }
                token = parser.nextToken();
            }
        } finally {
            endDocument();
        }
    }

    private void take(JsonToken token) {
        switch (token) {
            case START_OBJECT, START_ARRAY ->
                levels.push(new Level(path(), token == JsonToken.START_ARRAY, parser.getObjectId(), document.size()));
            case END_OBJECT, END_ARRAY -> end(levels.pop());
            case PROPERTY_NAME -> name = parser.currentName();
            default -> value(token);
        }
    }

    private void value(JsonToken token) {
        String path = path();
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.isCurrentAlias()) {
            anchors.getOrDefault(parser.getString(), List.of())
                    .forEach(entry -> document.add(
                            Entry.of(joined(path, entry.key()), entry.value(), lines.span(line), List.of())));
            return;
        }
        String value = token == JsonToken.VALUE_NULL ? "" : parser.getString();
        Entry entry = Entry.of(path, value, lines.span(line), List.of());
        document.add(entry);
        @Nullable String id = parser.getObjectId();
        if (id != null) {
            anchors.put(id, List.of(Entry.of("", value, entry.span(), List.of())));
        }
    }

    private void end(Level level) {
        if (level.anchor != null) {
            List<Entry> kept = document.subList(level.firstEntry, document.size()).stream()
                    .map(entry -> Entry.of(
                            entry.key().substring(Math.min(entry.key().length(), level.path.length())),
                            entry.value(),
                            entry.span(),
                            List.of()))
                    .toList();
            anchors.put(level.anchor, kept);
        }
    }

    /** Returns the path of the value that begins here. */
    private String path() {
        Level level = levels.peek();
        if (level == null) {
            return "";
        }
        if (level.isList) {
            return level.path + "[" + level.elements++ + "]";
        }
        return name.equals(MERGE) ? level.path : joined(level.path, name);
    }

    private static String joined(String path, String rest) {
        return path.isEmpty() || rest.isEmpty() || rest.startsWith(".") || rest.startsWith("[")
                ? path + rest
                : path + "." + rest;
    }

    private void endDocument() {
        all.addAll(Documents.withProfiles(document));
        document.clear();
        anchors.clear();
    }

    /** The parser names where it began to read something, then where it gave up. */
    private static int line(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        Matcher mark = MARK.matcher(message);
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        while (mark.find()) {
            line = Integer.parseInt(mark.group(1));
        }
        return Math.max(1, line);
    }
}
