package dev.carelint.core.source;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the logging settings beside the sources do to line breaks in messages: Logback, Log4j 2 and Spring Boot; immutable.
 *
 * <p>Looks at patterns as text, since all these files write them alike. Settings of a profile other than production say nothing.
 *
 * <p>What the nearest folder around a source says that has settings of its own counts for it: one module may write JSON and another plain
 * lines. Where none has, as in a library of the project, all settings must refuse line breaks.
 */
public final class LogLayouts {
    /** No settings at all. */
    public static final LogLayouts NONE = new LogLayouts(new TreeMap<>());

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

    private static final Pattern IN_MODULE = Pattern.compile("(.*?)(/?(src|config|conf|resources|WEB-INF)(/.*)?)?");

    /** The first file that refuses line breaks, by folder from the root; empty where a file beside it lets them through. */
    private final SortedMap<String, Optional<Path>> byFolder;

    private LogLayouts(SortedMap<String, Optional<Path>> byFolder) {
        this.byFolder = byFolder;
    }

    /** Tells whether a file is one of logging settings by its name. */
    static boolean isNamed(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Reads files in the order given; one that cannot be read is as if it was not there.
     *
     * @param base the folder from which paths of sources are written
     */
    public static LogLayouts read(Collection<Path> files, Path base) {
        SortedMap<String, Optional<Path>> byFolder = new TreeMap<>();
        for (Path file : files) {
            Path name = file.getFileName();
            String text = name != null && isNamed(name.toString()) ? XmlText.read(file) : "";
            String folder = folder(file, base);
            if (lets(text)) {
                byFolder.put(folder, Optional.empty());
            } else if (refuses(text)) {
                byFolder.putIfAbsent(folder, Optional.of(file));
            }
        }
        return new LogLayouts(byFolder);
    }

    /** Returns the folder that a file of settings speaks for: that of the module. */
    private static String folder(Path file, Path base) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        Path from = base.toAbsolutePath().normalize();
        String path = parent == null ? "" : from.relativize(parent).toString().replace('\\', '/');
        Matcher module = IN_MODULE.matcher(path);
        return module.matches() ? module.group(1) : path;
    }

    /** Returns the settings because of which no message from a source breaks a line; empty when some may. */
    public Optional<Path> refusing(String source) {
        for (String folder = source; !folder.isEmpty(); ) {
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
            Optional<Path> said = byFolder.get(folder);
            if (said != null) {
                return said;
            }
        }
        return byFolder.values().stream().allMatch(Optional::isPresent)
                ? refusing().stream().findFirst()
                : Optional.empty();
    }

    /** Returns the settings that refuse line breaks, one of each module. */
    public List<Path> refusing() {
        return byFolder.values().stream().flatMap(Optional::stream).toList();
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
