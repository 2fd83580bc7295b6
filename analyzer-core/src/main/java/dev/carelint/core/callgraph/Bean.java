package dev.carelint.core.callgraph;

import dev.carelint.core.ir.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object that a container makes and hands to whoever asks for one of its types.
 *
 * @param className binary name of its class
 * @param names what it may be asked for by: its name, and the values of its qualifiers
 * @param qualifiers simple names of the annotations that stand at it
 * @param isPrimary whether it is preferred
 */
record Bean(String className, Set<String> names, Set<String> qualifiers, boolean isPrimary) {
    private static final Set<String> STEREOTYPES = Set.of(
            "Component",
            "Service",
            "Repository",
            "Controller",
            "RestController",
            "Configuration",
            "Named",
            "Singleton",
            "ApplicationScoped",
            "RequestScoped",
            "SessionScoped",
            "Dependent",
            "Stateless",
            "Stateful");

    private static final Set<String> NAMING = Set.of("Qualifier", "Named", "Bean");

    /** Tells whether a container makes objects of a class with these annotations. */
    static boolean isMade(List<Annotation> annotations) {
        return annotations.stream().anyMatch(annotation -> STEREOTYPES.contains(annotation.simpleName()));
    }

    /** Tells whether all who ask at one time get one object, and not each its own. */
    boolean isShared() {
        return !qualifiers.contains("Dependent") && !names.contains("prototype");
    }

    static Bean of(String className, String defaultName, List<Annotation> annotations) {
        Set<String> names = new HashSet<>();
        Set<String> qualifiers = new HashSet<>();
        boolean isNamed = false;
        for (Annotation annotation : annotations) {
            qualifiers.add(annotation.simpleName());
            String name = name(annotation);
            if (name != null && (NAMING.contains(annotation.simpleName()) || isMade(List.of(annotation)))) {
                names.addAll(List.of(name.split("[{},\\s\"]+", -1)));
                isNamed |= !annotation.simpleName().equals("Qualifier");
            }
        }
        if (!isNamed) {
            names.add(defaultName);
        }
        boolean isPrimary = qualifiers.contains("Primary");
        return new Bean(className, Set.copyOf(names), Set.copyOf(qualifiers), isPrimary);
    }

    /** Returns what an annotation calls the object that it stands at or asks for, or null. */
    static @Nullable String name(Annotation annotation) {
        Map<String, String> members = annotation.members();
        return members.getOrDefault("value", members.get("name"));
    }

    /** {@code WardLabels} is called {@code wardLabels}; {@code URLs} stays as it is. */
    static String defaultName(String simpleName) {
        boolean isAcronym = simpleName.length() > 1 && Character.isUpperCase(simpleName.charAt(1));
        return isAcronym || simpleName.isEmpty()
                ? simpleName
                : simpleName.substring(0, 1).toLowerCase(Locale.ROOT) + simpleName.substring(1);
    }
}
