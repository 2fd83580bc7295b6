package dev.carelint.core.report.evidence;

import dev.carelint.core.base.Sha256;
import dev.carelint.core.finding.Evidence;
import dev.carelint.core.finding.Evidence.Input;
import dev.carelint.core.finding.Evidence.Kind;
import dev.carelint.core.finding.Evidence.Option;
import dev.carelint.core.finding.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of all that an analysis read, in a form that everybody can check with {@code sha256sum}.
 *
 * <p>The first line names the form, then come the version, the options, and the inputs as {@code KIND DIGEST  NAME}; the last line is
 * {@code end}. Names hold no character that HTML or Markdown reads otherwise: such stand as <code>\\uXXXX</code>, so that the list is the
 * same text in every report.
 *
 * @param version version of Carelint
 * @param options how it was told to look
 * @param inputs what was read
 */
public record Manifest(String version, List<Option> options, List<Input> inputs) {
    private static final String FIRST = "carelint-evidence 1";
    private static final String LAST = "end";
    private static final String PREFIX = "sha256:";
    private static final Pattern HASH = Pattern.compile(PREFIX + "([0-9a-f]{64})");
    private static final Pattern LISTED = Pattern.compile("([a-z]+) (-|[0-9a-f]{64})  (.*)");
    private static final Pattern OPTION = Pattern.compile("option ([a-z-]+) (.*)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final String SPECIAL = "<>&\"'`\\";

    public Manifest {
        options = List.copyOf(options);
        inputs = List.copyOf(inputs);
    }

    /** Returns what a result rests on. */
    public static Manifest of(Result result) {
        Evidence evidence = result.evidence();
        return new Manifest(result.version(), evidence.options(), evidence.inputs());
    }

    /** Returns the list; each line ends with a line feed. */
    public String text() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        text.append("version ").append(escape(version)).append('\n');
        options.forEach(option -> text.append("option ")
                .append(option.name())
                .append(' ')
                .append(escape(option.value()))
                .append('\n'));
        inputs.forEach(input -> text.append(input.kind().label())
                .append(' ')
                .append(input.sha256())
                .append("  ")
                .append(escape(input.name()))
                .append('\n'));
        return text.append(LAST).append('\n').toString();
    }

    /** Returns the hash of the list, as reports show it. */
    public String hash() {
        return PREFIX + Sha256.of(text());
    }

    /** Finds the list in a report; empty when it holds none that is whole. */
    public static Optional<Manifest> in(String report) {
        List<String> lines = report.lines()
                .dropWhile(line -> !line.equals(FIRST))
                .takeWhile(line -> !line.equals(LAST))
                .toList();
        if (lines.size() < 2
                || !lines.get(1).startsWith("version ")
                || report.lines().noneMatch(LAST::equals)) {
            return Optional.empty();
        }
        List<Option> options = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            Matcher option = OPTION.matcher(line);
            Matcher listed = LISTED.matcher(line);
            if (option.matches()) {
                options.add(new Option(option.group(1), plain(option.group(2))));
            } else if (listed.matches() && kind(listed.group(1)).isPresent()) {
                inputs.add(new Input(kind(listed.group(1)).get(), listed.group(2), plain(listed.group(3))));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Manifest(plain(lines.get(1).substring("version ".length())), options, inputs));
    }

    /** Returns the hash that a report states; empty when it states none. */
    public static Optional<String> hashIn(String report) {
        Matcher hash = HASH.matcher(report);
        return hash.find() ? Optional.of(hash.group()) : Optional.empty();
    }

    /** Returns the values of an option. */
    public List<String> values(String option) {
        return options.stream()
                .filter(one -> one.name().equals(option))
                .map(Option::value)
                .toList();
    }

    /** Returns the inputs of these kinds. */
    public List<Input> inputs(Kind... kinds) {
        return inputs.stream()
                .filter(input -> Arrays.asList(kinds).contains(input.kind()))
                .toList();
    }

    private static Optional<Kind> kind(String label) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }

    private static String escape(String name) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (SPECIAL.indexOf(c) >= 0 || !isSeen(c)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isSeen(char c) {
        return c == ' ' || Character.isLetterOrDigit(c) || c > ' ' && c < 0x7f;
    }

    private static String plain(String escaped) {
        return ESCAPE.matcher(escaped)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
