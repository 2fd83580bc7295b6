package dev.carelint.core.resource;

import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one POM of Maven says of itself, its parent, its libraries and plugins, as written: versions may be missing or placeholders.
 *
 * @param file the file
 * @param self its own coordinates; group and version as inherited when it leaves them out
 * @param parent its parent, if it has one
 * @param properties its properties
 * @param dependencies what it depends on, also in its profiles
 * @param managed what its {@code dependencyManagement} says
 * @param plugins its plugins
 */
public record Pom(
        ConfigFile file,
        Artifact self,
        Optional<Artifact> parent,
        Map<String, Entry> properties,
        List<Artifact> dependencies,
        List<Artifact> managed,
        List<Artifact> plugins) {
    private static final String PLUGIN_GROUP = "org.apache.maven.plugins";

    /**
     * An artifact that a POM names.
     *
     * @param version as written; empty when left out
     * @param scope as written; empty when left out
     * @param type as written; empty when left out
     * @param span the line of its version, else that of its name
     */
    public record Artifact(String group, String name, String version, String scope, String type, Span span) {
        /** Returns group and name, joined by a colon. */
        public String id() {
            return group + ":" + name;
        }

        Artifact with(String other) {
            return new Artifact(group, name, other, scope, type, span);
        }
    }

    public Pom {
        properties = Map.copyOf(properties);
        dependencies = List.copyOf(dependencies);
        managed = List.copyOf(managed);
        plugins = List.copyOf(plugins);
    }

    /** Reads a file whose role is {@link Role#POM}. */
    static Pom of(ConfigFile file) {
        Map<String, Map<String, Entry>> elements = new LinkedHashMap<>();
        Map<String, Entry> properties = new LinkedHashMap<>();
        for (Entry entry : file.entries()) {
            String name = entry.key().substring(entry.parent().length());
            elements.computeIfAbsent(entry.parent(), none -> new LinkedHashMap<>())
                    .putIfAbsent(name, entry);
            int at = entry.key().indexOf(".properties.");
            if (at >= 0 && (at == "project".length() || entry.key().startsWith("project.profiles."))) {
                properties.putIfAbsent(entry.key().substring(at + ".properties.".length()), entry);
            }
        }
        Optional<Artifact> parent =
                Optional.ofNullable(elements.get("project.parent.")).map(Pom::artifact);
        Artifact written = artifact(elements.getOrDefault("project.", Map.of()));
        Artifact self = new Artifact(
                written.group().isEmpty() ? parent.map(Artifact::group).orElse("") : written.group(),
                written.name(),
                written.version().isEmpty() ? parent.map(Artifact::version).orElse("") : written.version(),
                "",
                "",
                written.span());
        List<Artifact> dependencies = new ArrayList<>();
        List<Artifact> managed = new ArrayList<>();
        List<Artifact> plugins = new ArrayList<>();
        elements.forEach((path, element) -> {
            String kind = Keys.canonical(path);
            if (kind.endsWith(".dependencymanagement.dependencies.dependency.")) {
                managed.add(artifact(element));
            } else if (kind.endsWith(".dependencies.dependency.") && !kind.contains(".plugin.")) {
                dependencies.add(artifact(element));
            } else if (kind.endsWith(".plugins.plugin.")) {
                Artifact plugin = artifact(element);
                plugins.add(
                        plugin.group().isEmpty()
                                ? new Artifact(PLUGIN_GROUP, plugin.name(), plugin.version(), "", "", plugin.span())
                                : plugin);
            }
        });
        return new Pom(file, self, parent, properties, dependencies, managed, plugins);
    }

    private static Artifact artifact(Map<String, Entry> element) {
        Entry name = element.get("artifactId");
        Entry version = element.get("version");
        Span span = version != null ? version.span() : name != null ? name.span() : Span.START;
        return new Artifact(
                text(element, "groupId"),
                text(element, "artifactId"),
                text(element, "version"),
                text(element, "scope"),
                text(element, "type"),
                span);
    }

    private static String text(Map<String, Entry> element, String name) {
        Entry entry = element.get(name);
        return entry == null ? "" : entry.value();
    }

    /** Returns the entries of a POM, those in a profile with its id. */
    static List<Entry> withProfiles(List<Entry> entries) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (Keys.canonical(entry.key()).equals("project.profiles.profile.id")) {
                ids.put(entry.parent(), entry.value());
            }
        }
        return entries.stream()
                .map(entry -> ids.entrySet().stream()
                        .filter(profile -> entry.key().startsWith(profile.getKey()))
                        .findFirst()
                        .map(profile -> entry.in(List.of(profile.getValue())))
                        .orElse(entry))
                .toList();
    }
}
