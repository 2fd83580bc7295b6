package dev.carelint.core.symbols;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.SourceFile;
import dev.carelint.core.source.SourceText;
import dev.carelint.core.syntax.SourceParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassIndexTest {
    private static List<CompilationUnit> parse(String... sources) {
        SourceParser parser = new SourceParser();
        List<CompilationUnit> units = new ArrayList<>();
        for (int i = 0; i < sources.length; i++) {
            SourceFile file = new SourceFile(Path.of("S" + i + ".java"), "S" + i + ".java", false);
            units.add(parser.parse(new SourceText(file, sources[i], "")).unit());
        }
        return units;
    }

    private static ClassIndex index(String... sources) {
        return ClassIndex.open(parse(sources), List.of(), null);
    }

    private static Type fieldType(ClassIndex index, String owner, String name) {
        return Objects.requireNonNull(index.field(owner, name)).type();
    }

    @Test
    void readsGenericSignaturesOfTheJdk() {
        try (ClassIndex index = index()) {
            ClassSymbol map = index.find("java.util.HashMap").orElseThrow();

            assertThat(map.origin()).isEqualTo(Origin.JDK);
            assertThat(map.typeParameters()).extracting(Type.TypeVariable::name).containsExactly("K", "V");
            assertThat(index.methods("java.util.HashMap", "put").get(0).key())
                    .isEqualTo("java.util.HashMap#put(java.lang.Object,java.lang.Object)");
            Type.ClassType view = index.view(
                    new Type.ClassType("java.util.HashMap", List.of(Type.ofClass("a.A"), Type.ofClass("a.B"))),
                    "java.util.Map");
            assertThat(Objects.requireNonNull(view).arguments())
                    .containsExactly(Type.ofClass("a.A"), Type.ofClass("a.B"));
        }
    }

    @Test
    void supertypesListSuperclassesBeforeInterfaces() {
        try (ClassIndex index = index(
                "package p; class A extends B implements I {} class B extends java.util.Date {} interface I {}")) {
            assertThat(index.supertypes("p.A"))
                    .startsWith("p.A", "p.B", "java.util.Date", "java.lang.Object", "p.I")
                    .contains("java.io.Serializable");
            assertThat(index.isSubtype("p.A", "java.util.Date")).isTrue();
            assertThat(index.isSubtype("p.B", "p.I")).isFalse();
            assertThat(index.supertypes("no.Where")).containsExactly("no.Where");
        }
    }

    @Test
    void supertypeThatIsNowhereIsListed() {
        try (ClassIndex index = index("package p; import lib.Base; class A extends Base {}")) {
            assertThat(index.supertypes("p.A")).containsExactly("p.A", "lib.Base");
            assertThat(index.missingSupertype("p.A")).isEqualTo("lib.Base");
        }
    }

    @Test
    void cyclesEnd() {
        try (ClassIndex index = index(
                "class A extends B.X {} class B extends A.Y {} class C extends C {} interface I extends J {} interface J extends I {}")) {
            assertThat(index.supertypes("C")).containsExactly("C");
            assertThat(index.supertypes("I")).contains("I", "J");
            assertThat(index.supertypes("A")).contains("A");
            assertThat(index.function("I")).isNull();
        }
    }

    @Test
    void sourceSubtypesAreSortedAndTransitive() {
        try (ClassIndex index = index(
                "package p; class B extends A {} class A implements Runnable { public void run() {} } class C extends B {}")) {
            assertThat(index.sourceSubtypes("java.lang.Runnable")).containsExactly("p.A", "p.B", "p.C");
            assertThat(index.sourceSubtypes("p.B")).containsExactly("p.C");
            assertThat(index.sourceSubtypes("p.C")).isEmpty();
        }
    }

    @Test
    void namesAreFoundInTheOrderOfTheLanguage() {
        try (ClassIndex index = index(
                "package p; import q.Named; import java.util.*; class A<T> extends Base { T variable; Named imported; Inherited inherited;"
                        + " List<String> onDemand; Neighbour neighbour; String text; Map.Entry<A<T>, T> entry; class List2 {} List2 own; java.util.Map.Entry full; int[][] grid; }",
                "package p; class Base { static class Inherited {} }",
                "package p; class Neighbour {}",
                "package q; public class Named {}")) {
            assertThat(fieldType(index, "p.A", "variable")).isInstanceOf(Type.TypeVariable.class);
            assertThat(fieldType(index, "p.A", "imported").erasedName()).isEqualTo("q.Named");
            assertThat(fieldType(index, "p.A", "inherited").erasedName()).isEqualTo("p.Base$Inherited");
            assertThat(fieldType(index, "p.A", "onDemand").erasedName()).isEqualTo("java.util.List");
            assertThat(fieldType(index, "p.A", "neighbour").erasedName()).isEqualTo("p.Neighbour");
            assertThat(fieldType(index, "p.A", "text").erasedName()).isEqualTo("java.lang.String");
            assertThat(fieldType(index, "p.A", "entry").erasedName()).isEqualTo("java.util.Map$Entry");
            assertThat(fieldType(index, "p.A", "own").erasedName()).isEqualTo("p.A$List2");
            assertThat(fieldType(index, "p.A", "full").erasedName()).isEqualTo("java.util.Map$Entry");
            assertThat(fieldType(index, "p.A", "grid").erasedName()).isEqualTo("int[][]");
        }
    }

    @Test
    void importsNameWhatIsNowhere() {
        try (ClassIndex index = index(
                "package p; import lib.Thing; import lib.Outer.Inner; class A { Thing a; Inner b; Thing.Part c; lib.other.X.Y d; Generated e; }",
                "package p; import one.*; class B { Thing a; }",
                "package p; import one.*; import two.*; class C { Thing a; }")) {
            assertThat(fieldType(index, "p.A", "a")).isEqualTo(Type.ofClass("lib.Thing"));
            assertThat(fieldType(index, "p.A", "b")).isEqualTo(Type.ofClass("lib.Outer$Inner"));
            assertThat(fieldType(index, "p.A", "c")).isEqualTo(Type.ofClass("lib.Thing$Part"));
            assertThat(fieldType(index, "p.A", "d")).isEqualTo(Type.ofClass("lib.other.X$Y"));
            assertThat(fieldType(index, "p.A", "e")).isEqualTo(Type.ofClass("p.Generated"));
            assertThat(fieldType(index, "p.B", "a")).isEqualTo(Type.ofClass("one.Thing"));
            assertThat(fieldType(index, "p.C", "a")).isEqualTo(new Type.UnknownType("Thing"));
        }
    }

    @Test
    void functionalInterfaceHasOneAbstractMethod() {
        try (ClassIndex index = index(
                "package p; interface F { int apply(String s); default void more() {} boolean equals(Object o); } interface G extends F { void second(); }")) {
            assertThat(index.function("p.F")).isNotNull();
            assertThat(index.function("java.util.Comparator"))
                    .extracting(MethodSymbol::name)
                    .isEqualTo("compare");
            assertThat(index.function("java.util.function.UnaryOperator"))
                    .extracting(MethodSymbol::name)
                    .isEqualTo("apply");
            assertThat(index.function("p.G")).isNull();
            assertThat(index.function("java.lang.String")).isNull();
        }
    }

    @Test
    void firstOfTwoDeclarationsWins() {
        List<CompilationUnit> units = parse("package p; class A { int one; }", "package p; class A { int two; }");
        try (ClassIndex index = ClassIndex.open(units, List.of(), null)) {
            TypeDeclaration loser = units.get(1).types().get(0);

            assertThat(index.field("p.A", "one")).isNotNull();
            assertThat(index.field("p.A", "two")).isNull();
            assertThat(index.symbol(loser).fields())
                    .extracting(FieldSymbol::name)
                    .containsExactly("two");
        }
    }

    @Test
    void sourcesHideTheClassPathAndThatTheJdk(@TempDir Path folder) throws IOException {
        Path jar = jar(folder.resolve("lib.jar"), "java.util.Optional", "java.util.Date");
        List<CompilationUnit> units = parse("package java.util; public class Date {}");
        try (ClassIndex index = ClassIndex.open(units, List.of(jar), null)) {
            assertThat(index.find("java.util.Date").orElseThrow().origin()).isEqualTo(Origin.SOURCE);
            assertThat(index.find("java.util.Optional").orElseThrow().origin()).isEqualTo(Origin.CLASSPATH);
            assertThat(index.find("java.util.List").orElseThrow().origin()).isEqualTo(Origin.JDK);
            assertThat(index.problems()).isEmpty();
        }
    }

    @Test
    void brokenEntriesAreToldByNameAndTheRestGoesOn(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");
        Path good = jar(folder.resolve("good.jar"), "java.util.Optional");
        List<Path> classpath = List.of(broken, folder.resolve("absent.jar"), good);
        try (ClassIndex index = ClassIndex.open(List.of(), classpath, null)) {
            assertThat(index.find("java.util.Optional").orElseThrow().origin()).isEqualTo(Origin.CLASSPATH);
            assertThat(index.problems()).extracting(Problem::kind).containsOnly(Problem.Kind.CLASSPATH);
            assertThat(index.problems())
                    .extracting(problem -> problem.location().path())
                    .containsExactly("absent.jar", "broken.jar");
        }
    }

    @Test
    void damagedClassFileIsAProblemAndTheClassUnknown(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("damaged.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("a/Damaged.class"));
            out.write(new byte[] {1, 2, 3});
        }
        try (ClassIndex index = ClassIndex.open(List.of(), List.of(jar), null)) {
            assertThat(index.find("a.Damaged")).isEmpty();
            assertThat(index.problems()).hasSize(1);
        }
    }

    @Test
    void classDirectoriesAreRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("java/util/Optional.class");
        Files.createDirectories(file.getParent());
        try (InputStream in = Object.class.getResourceAsStream("/java/util/Optional.class")) {
            Files.write(file, in.readAllBytes());
        }
        try (ClassIndex index = ClassIndex.open(List.of(), List.of(folder), null)) {
            assertThat(index.find("java.util.Optional").orElseThrow().origin()).isEqualTo(Origin.CLASSPATH);
        }
    }

    @Test
    void anotherJdkCanBeNamed(@TempDir Path empty) {
        Path home = Path.of(System.getProperty("java.home"));
        try (ClassIndex index = ClassIndex.open(List.of(), List.of(), home)) {
            assertThat(index.find("java.util.List")).isPresent();
            assertThat(index.jdkRelease())
                    .isEqualTo(String.valueOf(Runtime.version().feature()));
        }
        try (ClassIndex index = ClassIndex.open(List.of(), List.of(), empty)) {
            assertThat(index.find("java.util.List")).isEmpty();
            assertThat(index.problems()).hasSize(1);
        }
    }

    private static Path jar(Path file, String... classes) throws IOException {
        try (OutputStream to = Files.newOutputStream(file);
                ZipOutputStream out = new ZipOutputStream(to)) {
            for (String name : classes) {
                String entry = name.replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(entry));
                try (InputStream in = Object.class.getResourceAsStream("/" + entry)) {
                    out.write(in.readAllBytes());
                }
                out.closeEntry();
            }
        }
        return file;
    }
}
