package dev.carelint.core.source;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate's mapping files beside the sources say of classes: which of their properties are columns; immutable.
 *
 * <p>Files are looked at as text, tag by tag; associations are no columns.
 */
public final class HibernateMappings {
    /** No mapping files at all. */
    public static final HibernateMappings NONE = new HibernateMappings(Map.of());

    private static final String SUFFIX = ".hbm.xml";

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z-]+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private static final Set<String> CLASSES =
            Set.of("class", "subclass", "joined-subclass", "union-subclass", "component");
    private static final Set<String> PROPERTIES = Set.of("property", "key-property");
    private static final Set<String> DETAILS = Set.of("column", "type");

    private final Map<String, Map<String, String>> properties;

    private HibernateMappings(Map<String, Map<String, String>> properties) {
        this.properties = Map.copyOf(properties);
    }

    /** Tells whether a file is such a mapping by its name. */
    static boolean isNamed(String name) {
        return name.endsWith(SUFFIX);
    }

    /** Reads the mapping files among those given; one that cannot be read is as if it was not there. */
    public static HibernateMappings read(Collection<Path> files) {
        Map<String, Map<String, String>> properties = new TreeMap<>();
        for (Path file : files) {
            Path name = file.getFileName();
            if (name != null && isNamed(name.toString())) {
                new Reader(properties).read(XmlText.read(file));
            }
        }
        return new HibernateMappings(properties);
    }

    /** Returns what is written of the properties of a class that become columns, by their names; empty when no file maps the class. */
    public Map<String, String> properties(String className) {
        return properties.getOrDefault(className, Map.of());
    }

    /** One way through the tags of one file. */
    private static final class Reader {
        private final Map<String, Map<String, String>> properties;
        private final Deque<String> classes = new ArrayDeque<>();
        private String inPackage = "";
        private @Nullable String property;

        Reader(Map<String, Map<String, String>> properties) {
            this.properties = properties;
        }

        void read(String text) {
            Matcher tag = TAG.matcher(text);
            while (tag.find()) {
                String name = tag.group(2);
                if (tag.group(1).isEmpty()) {
                    open(name, tag.group(3), !tag.group(4).isEmpty());
                } else if (CLASSES.contains(name) && !classes.isEmpty()) {
                    classes.pop();
                } else if (PROPERTIES.contains(name)) {
                    property = null;
                }
            }
        }

        private void open(String name, String written, boolean isClosed) {
            if (name.equals("hibernate-mapping")) {
                inPackage = attribute(written, "package");
            } else if (CLASSES.contains(name) && !isClosed) {
                classes.push(qualified(attribute(written, name.equals("component") ? "class" : "name")));
            } else if (PROPERTIES.contains(name)) {
                String opened = attribute(written, "name");
                add(opened, written);
                property = isClosed ? null : opened;
            } else if (DETAILS.contains(name) && property != null) {
                add(property, written);
            }
        }

        private void add(String name, String written) {
            String owner = classes.peek();
            if (owner != null && !owner.isEmpty()) {
                properties
                        .computeIfAbsent(owner, none -> new LinkedHashMap<>())
                        .merge(name, written, (one, more) -> one + " " + more);
            }
        }

        private String qualified(String name) {
            return name.isEmpty() || inPackage.isEmpty() || name.indexOf('.') >= 0 ? name : inPackage + "." + name;
        }

        private static String attribute(String written, String name) {
            Matcher attribute = ATTRIBUTE.matcher(written);
            while (attribute.find()) {
                if (attribute.group(1).equals(name)) {
                    return attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
                }
            }
            return "";
        }
    }
}
