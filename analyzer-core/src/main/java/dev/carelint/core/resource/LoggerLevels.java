package dev.carelint.core.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Brings the levels of loggers, which every logging library writes in a way of its own, under {@code logging.level.LOGGER}, as Spring does. */
final class LoggerLevels {
    private static final String LEVEL = "logging.level.";
    private static final String ROOT = LEVEL + "root";

    private LoggerLevels() {}

    /** Returns the levels that a file of Logback or Log4j sets. */
    static List<Entry> of(List<Entry> entries) {
        Map<String, String> names = new HashMap<>();
        for (Entry entry : entries) {
            if (last(entry).equals("name")) {
                names.put(entry.parent(), entry.value());
            }
        }
        List<Entry> levels = new ArrayList<>();
        for (Entry entry : entries) {
            String logger = logger(entry, names);
            if (!logger.isEmpty()) {
                levels.add(Entry.of(logger, level(entry.value()), entry.span(), entry.profiles()));
            }
        }
        return levels;
    }

    private static String logger(Entry entry, Map<String, String> names) {
        String canonical = entry.canonical();
        if (canonical.startsWith("log4j.logger.") || canonical.startsWith("log4j.category.")) {
            return LEVEL + entry.key().substring(entry.key().indexOf('.', "log4j.".length()) + 1);
        }
        if (canonical.equals("log4j.rootlogger")
                || canonical.equals("log4j.rootcategory")
                || canonical.equals("rootlogger")) {
            return ROOT;
        }
        String parent = holder(entry);
        if (parent.isEmpty()) {
            return "";
        }
        String kind = parent.substring(parent.lastIndexOf('.', parent.length() - 2) + 1)
                .toLowerCase(Locale.ROOT);
        if (kind.startsWith("root") || kind.startsWith("asyncroot")) {
            return ROOT;
        }
        String name = names.getOrDefault(parent, "");
        boolean isLogger = parent.toLowerCase(Locale.ROOT).contains("logger") || kind.startsWith("category");
        return name.isEmpty() || !isLogger ? "" : LEVEL + name;
    }

    /** Returns the path of the logger whose level an entry is; empty when it is none. */
    private static String holder(Entry entry) {
        String parent = entry.parent();
        if (last(entry).equals("level") && !parent.isEmpty()) {
            return parent;
        }
        String around = Keys.canonical(parent);
        boolean isElement =
                last(entry).equals("value") && (around.endsWith(".level.") || around.endsWith(".priority."));
        return isElement ? parent.substring(0, parent.lastIndexOf('.', parent.length() - 2) + 1) : "";
    }

    private static String last(Entry entry) {
        return entry.canonical().substring(entry.canonical().lastIndexOf('.') + 1);
    }

    /** Log4j 1 writes appenders behind the level. */
    private static String level(String written) {
        return written.split(",", 2)[0].strip();
    }
}
