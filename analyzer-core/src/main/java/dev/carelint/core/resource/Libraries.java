package dev.carelint.core.resource;

import dev.carelint.core.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The libraries and plugins that the POMs at hand name, with versions resolved through properties, parents and managed dependencies;
 * immutable.
 *
 * <p>Nothing is looked up elsewhere: what only a POM in a repository says stays unknown.
 */
public final class Libraries {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final int MOST_STEPS = 20;

    private final Map<String, Pom> byPath = new TreeMap<>();
    private final Map<String, List<Library>> libraries = new LinkedHashMap<>();
    private final Map<String, List<Library>> plugins = new LinkedHashMap<>();

    /** A version and where it is written. */
    private record Written(String version, Location at) {}

    private Libraries(Collection<ConfigFile> files) {
        for (ConfigFile file : files) {
            if (file.role() == Role.POM) {
                byPath.put(file.path(), Pom.of(file));
            }
        }
        byPath.forEach((path, pom) -> {
            libraries.put(path, librariesOf(pom));
            plugins.put(path, resolved(pom, pom.plugins(), ""));
        });
    }

    /** Reads the POMs among files. */
    static Libraries of(Collection<ConfigFile> files) {
        return new Libraries(files);
    }

    /** Returns the paths of all POMs. */
    public List<String> poms() {
        return List.copyOf(byPath.keySet());
    }

    /** Returns what a POM uses: its dependencies, its parent, and the platforms it imports. */
    public List<Library> of(String pom) {
        return libraries.getOrDefault(pom, List.of());
    }

    /** Returns the plugins that a POM names. */
    public List<Library> pluginsOf(String pom) {
        return plugins.getOrDefault(pom, List.of());
    }

    private List<Library> librariesOf(Pom pom) {
        List<Library> found = new ArrayList<>(resolved(pom, pom.dependencies(), ""));
        pom.parent().ifPresent(parent -> found.addAll(resolved(pom, List.of(parent), "parent")));
        found.addAll(resolved(
                pom,
                pom.managed().stream()
                        .filter(one -> one.scope().equals("import"))
                        .toList(),
                ""));
        return found;
    }

    private List<Library> resolved(Pom pom, List<Pom.Artifact> artifacts, String scope) {
        List<Library> found = new ArrayList<>();
        for (Pom.Artifact artifact : artifacts) {
            Location location = new Location(pom.file().path(), artifact.span());
            Pom.Artifact known = new Pom.Artifact(
                    text(pom, artifact.group()),
                    text(pom, artifact.name()),
                    artifact.version(),
                    artifact.scope(),
                    "",
                    artifact.span());
            Written version = version(pom, known, new HashSet<>()).orElse(new Written("", location));
            found.add(new Library(
                    known.group(),
                    known.name(),
                    version.version(),
                    scope.isEmpty() ? known.scope() : scope,
                    location,
                    version.at()));
        }
        return found;
    }

    private Optional<Written> version(Pom pom, Pom.Artifact artifact, Set<String> seen) {
        if (!artifact.version().isEmpty()) {
            return Optional.of(written(pom, artifact));
        }
        if (!seen.add(pom.file().path())) {
            return Optional.empty();
        }
        for (Pom.Artifact managed : pom.managed()) {
            String id = text(pom, managed.group()) + ":" + text(pom, managed.name());
            if (id.equals(artifact.id()) && !managed.version().isEmpty()) {
                return Optional.of(written(pom, managed));
            }
        }
        for (Pom.Artifact managed : pom.managed()) {
            Optional<Written> imported = managed.scope().equals("import")
                    ? find(pom, managed).flatMap(other -> version(other, artifact, seen))
                    : Optional.empty();
            if (imported.isPresent()) {
                return imported;
            }
        }
        return parent(pom).flatMap(parent -> version(parent, artifact, seen));
    }

    private Written written(Pom pom, Pom.Artifact artifact) {
        Location here = new Location(pom.file().path(), artifact.span());
        Matcher property = PROPERTY.matcher(artifact.version());
        if (!property.matches()) {
            return new Written(text(pom, artifact.version()), here);
        }
        String version = text(pom, artifact.version());
        Location at = declaring(pom, property.group(1)).orElse(here);
        return new Written(version.contains("${") ? "" : version, at);
    }

    private Optional<Location> declaring(Pom pom, String property) {
        Optional<Pom> current = Optional.of(pom);
        for (int step = 0; step < MOST_STEPS && current.isPresent(); step++) {
            Entry entry = current.get().properties().get(property);
            if (entry != null) {
                return Optional.of(new Location(current.get().file().path(), entry.span()));
            }
            current = parent(current.get());
        }
        return Optional.empty();
    }

    /** Returns a text with the properties in it replaced, as far as they are known. */
    private String text(Pom pom, String written) {
        String text = written;
        for (int step = 0; step < MOST_STEPS && text.contains("${"); step++) {
            String next = PROPERTY.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            property(pom, found.group(1)).orElse(found.group())));
            if (next.equals(text)) {
                return text;
            }
            text = next;
        }
        return text;
    }

    private Optional<String> property(Pom pom, String name) {
        Optional<Pom> current = Optional.of(pom);
        for (int step = 0; step < MOST_STEPS && current.isPresent(); step++) {
            Entry entry = current.get().properties().get(name);
            if (entry != null) {
                return Optional.of(entry.value());
            }
            current = parent(current.get());
        }
        return switch (name.startsWith("project.") ? name.substring("project.".length()) : "") {
            case "version" -> Optional.of(pom.self().version());
            case "groupId" -> Optional.of(pom.self().group());
            case "artifactId" -> Optional.of(pom.self().name());
            case "parent.version" -> pom.parent().map(Pom.Artifact::version);
            case "parent.groupId" -> pom.parent().map(Pom.Artifact::group);
            default -> Optional.empty();
        };
    }

    private Optional<Pom> parent(Pom pom) {
        return pom.parent().flatMap(parent -> find(pom, parent));
    }

    /** Returns the POM of an artifact that is at hand; of several, the one whose folder holds that of {@code from}. */
    private Optional<Pom> find(Pom from, Pom.Artifact artifact) {
        String name = artifact.name();
        List<Pom> all = byPath.values().stream()
                .filter(pom -> !pom.file().path().equals(from.file().path())
                        && pom.self().name().equals(name)
                        && (pom.self().group().equals(artifact.group())
                                || artifact.group().contains("${")))
                .toList();
        return all.stream()
                .filter(pom -> from.file().path().startsWith(pom.file().folder()))
                .reduce((shorter, longer) -> longer)
                .or(() -> all.stream().findFirst());
    }
}
