package dev.carelint.core.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element of XML while it is being read; belongs to {@link XmlEntries}. */
final class XmlElement {
    private static final Set<String> NAMING = Set.of("name", "key", "param-name", "env-entry-name");
    private static final List<String> VALUES = List.of("value", "param-value", "env-entry-value");

    /** Whose names are those of something else: of columns, of classes, of beans. */
    private static final Set<String> NOT_NAMING =
            Set.of("bean", "Resource", "class", "appender", "logger", "resource-ref", "artifactItem");

    final String name;
    final String path;
    final int begin;
    final int end;
    final StringBuilder text = new StringBuilder();
    final Map<String, String> attributes = new HashMap<>();
    /** The texts of the elements in it, by their names. */
    final Map<String, String> children = new HashMap<>();

    private final Map<String, Integer> childLines = new HashMap<>();

    boolean hasChildren;
    List<String> profiles;
    private final Map<String, Integer> counts = new HashMap<>();

    private XmlElement(String name, String path, int begin, int end, List<String> profiles) {
        this.name = name;
        this.path = path;
        this.begin = begin;
        this.end = end;
        this.profiles = profiles;
    }

    static XmlElement below(@Nullable XmlElement parent, String name, int begin, int end) {
        if (parent == null) {
            return new XmlElement(name, name, begin, end, List.of());
        }
        parent.hasChildren = true;
        int number = parent.counts.merge(name, 1, Integer::sum) - 1;
        String path = parent.path + "." + name + (number == 0 ? "" : "[" + number + "]");
        return new XmlElement(name, path, begin, end, parent.profiles);
    }

    /** Takes over what the element says of profiles for all that stands in it. */
    void addProfiles(Role role) {
        String profile = switch (role) {
            case LOGBACK, LOG4J -> name.equalsIgnoreCase("springProfile") ? attributes.getOrDefault("name", "") : "";
            case BEANS -> name.equals("beans") ? attributes.getOrDefault("profile", "") : "";
            default -> "";
        };
        if (!profile.isEmpty()) {
            profiles = new ArrayList<>(profiles);
            profiles.add(profile);
        }
    }

    void addChild(String child, String value, int line) {
        children.putIfAbsent(child, value);
        childLines.putIfAbsent(child, line);
    }

    /** Returns the line of the element in it that holds its value, or zero. */
    int lineOfValue() {
        return VALUES.stream()
                .filter(childLines::containsKey)
                .findFirst()
                .map(childLines::get)
                .orElse(0);
    }

    /** A name and the value that an element gives it. */
    record Pair(String key, String value) {}

    /** Returns the value that this element gives a name, if it is made to do that. */
    Optional<Pair> named(Role role, String ownText) {
        if (NOT_NAMING.contains(name) || role == Role.POM) {
            return Optional.empty();
        }
        String key = first(NAMING);
        String value = VALUES.stream()
                .map(candidate -> attributes.getOrDefault(candidate, children.getOrDefault(candidate, "")))
                .filter(candidate -> !candidate.isEmpty())
                .findFirst()
                .orElse(hasChildren ? "" : ownText);
        if (key.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        boolean isShort = role == Role.HIBERNATE && !key.startsWith("hibernate.");
        return Optional.of(new Pair(isShort ? "hibernate." + key : key, value));
    }

    private String first(Set<String> names) {
        return names.stream()
                .sorted()
                .map(candidate -> attributes.getOrDefault(candidate, children.getOrDefault(candidate, "")))
                .filter(candidate -> !candidate.isEmpty())
                .findFirst()
                .orElse("");
    }
}
