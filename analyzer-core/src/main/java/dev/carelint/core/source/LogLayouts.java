package dev.carelint.core.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the logging settings beside the sources do to line breaks in messages: Logback, Log4j 2 and Spring Boot; immutable.
 *
 * <p>Looks at patterns as text, since all these files write them alike. Settings of a profile other than production say nothing.
 *
 * <p>Imprecise: the settings of one program are taken for those of all that are analyzed together.
 */
public final class LogLayouts {
    /** No settings at all. */
    public static final LogLayouts NONE = new LogLayouts(Optional.empty());

    private static final Pattern NAME =
            Pattern.compile("(logback|log4j2)(-spring|-prod|-production)?\\.(xml|properties|ya?ml)"
                    + "|application(-prod|-production)?\\.(properties|ya?ml)");

    /** Encoders and layouts that write JSON, where a line break is an escape. */
    private static final Pattern JSON =
            Pattern.compile("\\b(LogstashEncoder|LoggingEventCompositeJsonEncoder|EcsEncoder|"
                    + "StructuredLogEncoder|JsonEncoder|JsonTemplateLayout|EcsLayout|JsonLayout)\\b"
                    + "|logging\\.structured\\.format\\.\\w+\\s*[=:]");

    /** Appenders of Spring Boot, whose own layout replaces nothing. */
    private static final Pattern PLAIN = Pattern.compile("logback/(base|console-appender|file-appender)\\.xml");

    private static final Pattern WRAPPER = Pattern.compile("%(replace|encode|enc)([({])");

    /** What a replacing pattern must name to catch line feeds. */
    private static final Pattern BREAKS = Pattern.compile("\\\\n|\\\\R|\\\\s|\\\\v|\\\\p\\{Cntrl\\}|&#10;|CRLF|JSON");

    /** The message in a pattern; a pattern is told by it. */
    private static final Pattern MESSAGE = Pattern.compile("%(-?\\d+)?(\\.-?\\d+)?(m|msg|message)(?![A-Za-z])");

    private final Optional<Path> refusing;

    private LogLayouts(Optional<Path> refusing) {
        this.refusing = refusing;
    }

    /** Tells whether a file is one of logging settings by its name. */
    static boolean isNamed(String name) {
        return NAME.matcher(name).matches();
    }

    /** Reads files in the order given; one that cannot be read is as if it was not there. */
    public static LogLayouts read(Collection<Path> files) {
        List<Path> refusing = new ArrayList<>();
        for (Path file : files) {
            Path name = file.getFileName();
            String text = name != null && isNamed(name.toString()) ? XmlText.read(file) : "";
            if (lets(text)) {
                return NONE;
            }
            if (refuses(text)) {
                refusing.add(file);
            }
        }
        return new LogLayouts(refusing.stream().findFirst());
    }

    /** Returns the settings because of which no message breaks a line; empty when some may. */
    public Optional<Path> refusing() {
        return refusing;
    }

    private static boolean lets(String text) {
        return PLAIN.matcher(text).find()
                || MESSAGE.matcher(withoutWrapped(text)).find();
    }

    private static boolean refuses(String text) {
        return MESSAGE.matcher(text).find() || JSON.matcher(text).find();
    }

    /** Returns a text without what a converter frees of line breaks: {@code %replace(%msg){'[\r\n]', ' '}}, {@code %enc{%m}{CRLF}}. */
    private static String withoutWrapped(String text) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        Matcher wrapper = WRAPPER.matcher(text);
        while (wrapper.find(from)) {
            int inside = end(text, wrapper.end() - 1);
            int after = inside < text.length() && text.charAt(inside) == '{' ? end(text, inside) : inside;
            String options = text.substring(inside, after);
            boolean frees = BREAKS.matcher(options).find() || !wrapper.group(1).equals("replace") && options.isEmpty();
            rest.append(text, from, frees ? wrapper.start() : wrapper.end());
            from = frees ? after : wrapper.end();
        }
        return rest.append(text, from, text.length()).toString();
    }

    /** Returns where the bracket that opens here is closed, and one more; quoted brackets do not count. */
    private static int end(String text, int open) {
        char opening = text.charAt(open);
        char closing = opening == '(' ? ')' : '}';
        boolean quoted = false;
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i;
            }
            quoted = c == '\'' ? !quoted : quoted;
            if (!quoted && c == opening) {
                depth++;
            } else if (!quoted && c == closing && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }
}
