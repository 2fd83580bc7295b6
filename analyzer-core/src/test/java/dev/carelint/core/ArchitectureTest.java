package dev.carelint.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.carelint.core.source.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The engine's law: who may import whom, who owns which library, and what no class may do. */
class ArchitectureTest {
    private static final String ROOT = "dev.carelint.core";

    /** A package imports only from earlier rows; two packages of one row do not know each other. */
    private static final List<Set<String>> ROWS = List.of(
            Set.of("base", "vocabulary"),
            Set.of("source", "cache"),
            Set.of("ir", "resource", "finding"),
            Set.of("syntax", "symbols"),
            Set.of("link", "model"),
            Set.of("callgraph", "settings", "triage"),
            Set.of("flow"),
            Set.of("rule"),
            Set.of("report", "amend", "history"),
            Set.of("analysis"));

    /** Which packages may use a library; nobody else does. */
    private static final Map<String, Set<String>> OWNERS = Map.of(
            "com.github.javaparser", Set.of("syntax"),
            "org.objectweb.asm", Set.of("symbols"),
            "org.eclipse.jgit", Set.of("history"),
            "tools.jackson", Set.of("resource", "settings", "report"),
            "com.fasterxml.jackson", Set.of("resource", "settings", "report"),
            "org.yaml.snakeyaml", Set.of(),
            "org.snakeyaml", Set.of());

    /** Imports that the table forbids and that stay, each with its reason. */
    private static final Set<String> WAIVERS = Set.of();

    /** Main classes only: tests lie elsewhere, and stand under no such law. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Problem.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void everyPackageStandsInTheTable() {
        Set<String> known = new TreeSet<>();
        ROWS.forEach(known::addAll);

        assertThat(CLASSES.stream().map(ArchitectureTest::topPackage).distinct())
                .isSubsetOf(known);
    }

    @Test
    void packagesImportOnlyFromEarlierRows() {
        assertThat(dependencies()
                        .filter(ArchitectureTest::isForbidden)
                        .map(dependency -> topPackage(dependency.getOriginClass()) + " -> "
                                + topPackage(dependency.getTargetClass()) + " in "
                                + dependency.getOriginClass().getSimpleName())
                        .filter(forbidden -> !WAIVERS.contains(forbidden))
                        .distinct())
                .isEmpty();
    }

    private static boolean isForbidden(Dependency dependency) {
        String from = topPackage(dependency.getOriginClass());
        String to = topPackage(dependency.getTargetClass());
        return !from.equals(to) && row(to) >= row(from);
    }

    private static int row(String topPackage) {
        for (int i = 0; i < ROWS.size(); i++) {
            if (ROWS.get(i).contains(topPackage)) {
                return i;
            }
        }
        throw new AssertionError(topPackage + " stands in no row of the table");
    }

    /** Sub-packages stand under the same law as packages. */
    @Test
    void packagesFormNoCycles() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void eachLibraryHasItsOwners() {
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency -> OWNERS.entrySet().stream()
                                .anyMatch(library -> dependency
                                                .getTargetClass()
                                                .getPackageName()
                                                .startsWith(library.getKey())
                                        && !library.getValue().contains(topPackage(dependency.getOriginClass()))))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void noStateIsSharedThroughStaticFields() {
        assertThat(fields().filter(field -> field.getModifiers().contains(JavaModifier.STATIC)))
                .as("static fields that are not final")
                .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
        assertThat(fields().filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .map(field -> field.getRawType().getName()))
                .as("static fields of mutable types")
                .doesNotContain(
                        "java.util.ArrayList",
                        "java.util.HashMap",
                        "java.util.HashSet",
                        "java.util.concurrent.ConcurrentHashMap",
                        "java.lang.ThreadLocal",
                        "java.util.concurrent.atomic.AtomicInteger",
                        "java.util.concurrent.atomic.AtomicReference");
    }

    /** Compilers make fields of their own for switches over enums and assertions. */
    private static Stream<JavaField> fields() {
        return CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    @Test
    void classesAreFinalSealedOrValues() {
        assertThat(CLASSES.stream()
                        .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                        .filter(type -> !type.isInterface() && !type.isEnum() && !type.isRecord())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL)
                                && !type.reflect().isSealed())
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void onlyTheConsoleReportPrints() {
        assertThat(CLASSES.stream()
                        .filter(type -> !type.getPackageName().startsWith(ROOT + ".report.console"))
                        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                        .filter(access -> access.getTargetOwner().getName().equals("java.lang.System"))
                        .map(JavaFieldAccess::getDescription))
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackage)
                        .filter(type -> !type.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .distinct())
                .isEmpty();
    }

    private static Stream<Dependency> dependencies() {
        return CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(ROOT + "."));
    }

    private static String topPackage(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(ROOT)) {
            return "";
        }
        String below = name.substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
