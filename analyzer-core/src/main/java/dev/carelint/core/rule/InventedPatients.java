package dev.carelint.core.rule;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.FieldSymbol;
import dev.carelint.core.symbols.Type;
import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a program simulates patients, so that its data is most likely nobody's.
 *
 * <p>All of three things must speak for it: a class of patients carries a generator of random numbers, which no record of a real person
 * does; methods say that they make up at least two kinds of patient data ({@code fakeFirstName}); and no file of the program deals with
 * what brings records in: requests, queues, databases. A program that replaces real data with invented one has no such patients. It only
 * grades findings, and they say so.
 */
final class InventedPatients {
    private static final Pattern MAKER =
            Pattern.compile("(?:fake|random|invent|simulate|synthesize|synthetic)([A-Z]\\w*)");
    private static final Set<String> GENERATORS =
            Set.of("java.util.Random", "java.util.SplittableRandom", "java.util.random.RandomGenerator");
    /** Parts of packages by which records come into a program. */
    private static final Set<String> INTAKE = Set.of(
            "servlet",
            "springframework",
            "ws",
            "sql",
            "jdbc",
            "persistence",
            "hibernate",
            "jooq",
            "mongodb",
            "jms",
            "kafka",
            "rabbitmq",
            "camel",
            "mllp",
            "grpc");

    private static final int KINDS = 2;
    private static final int MAX_WRAPPERS = 2;

    private final Set<String> generators = new TreeSet<>();
    private final String evidence;

    InventedPatients(Scene scene) {
        this.evidence = isFed(scene) ? "" : evidence(scene);
    }

    /** Returns what in the code says that its patients are invented, or nothing. */
    Optional<String> evidence() {
        return evidence.isEmpty() ? Optional.empty() : Optional.of(evidence);
    }

    /** Tells whether a finding is about the data of such patients, or stands in what draws their numbers. */
    boolean concerns(Set<DataType.Family> families, String className) {
        boolean isPatientData = families.equals(Set.of(DataType.Family.PHI));
        return !evidence.isEmpty() && (isPatientData || generators.contains(className));
    }

    private static boolean isFed(Scene scene) {
        return scene.surroundings().values().stream()
                .anyMatch(parts -> parts.stream().anyMatch(INTAKE::contains));
    }

    private String evidence(Scene scene) {
        List<String> makers = List.copyOf(makers(scene).values());
        if (makers.size() < KINDS) {
            return "";
        }
        Map<String, String> types = new TreeMap<>();
        for (LinkedMethod method : scene.calls().methods()) {
            types.put(method.type().name(), method.type().simpleName());
        }
        return types.entrySet().stream()
                .filter(type -> scene.vocabulary().isPatient(type.getKey()))
                .filter(type -> scene.index()
                        .find(type.getKey())
                        .filter(found -> carriesGenerator(scene, found))
                        .isPresent())
                .findFirst()
                .map(patient -> "this program invents its patients: " + patient.getValue()
                        + " carries a generator of random numbers, and " + makers.get(0) + " and "
                        + makers.get(makers.size() - 1) + " make up data")
                .orElse("");
    }

    /** Returns methods that say that they make up patient data, by its kind. */
    private static Map<String, String> makers(Scene scene) {
        Map<String, String> makers = new TreeMap<>();
        for (LinkedMethod method : scene.calls().methods()) {
            Matcher name = MAKER.matcher(method.declaration().name());
            if (!method.isLambda() && !method.silent() && name.matches()) {
                kind(scene, name.group(1))
                        .ifPresent(kind ->
                                makers.merge(kind, method.declaration().name() + "(…)", InventedPatients::first));
            }
        }
        return makers;
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Optional<String> kind(Scene scene, String words) {
        String name = Character.toLowerCase(words.charAt(0)) + words.substring(1);
        Clue clue = new Clue(Clue.Kind.FIELD, name, "Patient", "", "java.lang.String", List.of(), List.of());
        return scene.vocabulary()
                .classify(clue)
                .filter(found -> found.certainty() != Evidence.Certainty.LOW)
                .map(Evidence::type)
                .filter(type -> type.family() == DataType.Family.PHI)
                .map(DataType::id);
    }

    private boolean carriesGenerator(Scene scene, ClassSymbol type) {
        return type.fields().stream()
                .filter(field -> !Modifiers.has(field.modifiers(), Modifiers.STATIC))
                .map(FieldSymbol::type)
                .anyMatch(held -> isGenerator(scene, held, MAX_WRAPPERS));
    }

    /** A generator of the library, or a class of the program that has one. */
    private boolean isGenerator(Scene scene, Type type, int wrappers) {
        String name = type.erasedName();
        if (GENERATORS.contains(name)) {
            return true;
        }
        boolean isSaidToBe = name.toLowerCase(Locale.ROOT).contains("random") && wrappers > 0;
        boolean wraps = isSaidToBe
                && scene.index()
                        .find(name)
                        .filter(found -> found.fields().stream()
                                .anyMatch(field -> isGenerator(scene, field.type(), wrappers - 1)))
                        .isPresent();
        if (wraps) {
            generators.add(name);
        }
        return wraps;
    }
}
