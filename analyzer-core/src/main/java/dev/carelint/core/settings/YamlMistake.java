package dev.carelint.core.settings;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Turns what a YAML parser complains of into one line, with the remedy for the usual slips. */
final class YamlMistake {
    private static final Pattern MARK = Pattern.compile("(?m)^ in reader, line (\\d+), column");
    private static final Pattern STARRED_VALUE = Pattern.compile("\\s*(-|[\\w-]+:)?\\s*[*].*");

    private YamlMistake() {}

    static ConfigException explain(ConfigText source, JacksonException e) {
        String message = Optional.ofNullable(e.getOriginalMessage()).orElse("it cannot be read");
        Place place = new Place(source.name(), line(message, e));
        String text = source.text().lines().skip(place.line() - 1L).findFirst().orElse("");
        return place.error("not valid YAML: " + remedy(text).orElseGet(() -> reason(message)));
    }

    /**
     * The parser names the begin of what it was reading, then where it gave up. An open bracket or quote is wrong where it begins, a
     * block where it breaks off.
     */
    private static int line(String message, JacksonException e) {
        var lines = MARK.matcher(message)
                .results()
                .map((MatchResult mark) -> Integer.parseInt(mark.group(1)))
                .toList();
        if (lines.isEmpty()) {
            return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        }
        return message.startsWith("while parsing a block") ? lines.get(lines.size() - 1) : lines.get(0);
    }

    private static Optional<String> remedy(String line) {
        if (STARRED_VALUE.matcher(line).matches()) {
            return Optional.of("quote a value that begins with '*'");
        }
        return line.indexOf('\t') >= 0 ? Optional.of("indent with spaces, not with tabs") : Optional.empty();
    }

    /** Leaves out positions and the quoted lines, which the parser indents. */
    private static String reason(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }
}
