package dev.carelint.core.syntax;

import static dev.carelint.core.syntax.Parsing.methodNames;
import static dev.carelint.core.syntax.Parsing.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.FieldDeclaration;
import org.junit.jupiter.api.Test;

class LombokTest {
    @Test
    void dataClassHasAccessorsConstructorAndToString() {
        CompilationUnit unit = Parsing.unit(
                "import lombok.*; @Data class A { private final String ssn; private boolean isActive; static int n; }");
        assertThat(methodNames(type(unit, "A")))
                .containsExactly("<init>", "getSsn", "isActive", "setActive", "toString");
    }

    @Test
    void annotationsOfOthersMeanNothing() {
        CompilationUnit unit = Parsing.unit("import org.other.Data; @Data class A { String ssn; }");
        assertThat(methodNames(type(unit, "A"))).containsExactly("<init>");
    }

    @Test
    void qualifiedAnnotationNeedsNoImport() {
        CompilationUnit unit = Parsing.unit("class A { @lombok.Getter String ssn; }");
        assertThat(methodNames(type(unit, "A"))).containsExactly("getSsn", "<init>");
    }

    @Test
    void writtenMembersStay() {
        CompilationUnit unit = Parsing.unit(
                "import lombok.Data; @Data class A { String ssn; String getSsn() { return null; } A() {} }");
        assertThat(methodNames(type(unit, "A"))).containsExactly("getSsn", "<init>", "setSsn", "toString");
    }

    @Test
    void builderHasSettersAndBuild() {
        CompilationUnit unit = Parsing.unit(
                "import lombok.Builder; class O { @Builder(setterPrefix = \"with\") static class A { int x; } }");
        assertThat(methodNames(type(unit, "O$A"))).containsExactly("<init>", "builder");
        assertThat(methodNames(type(unit, "O$A$ABuilder"))).containsExactly("withX", "build", "<init>");
    }

    @Test
    void loggerFieldHasTheQualifiedTypeOfItsLibrary() {
        CompilationUnit unit = Parsing.unit("import lombok.extern.log4j.Log4j2; @Log4j2 class A {}");
        assertThat(type(unit, "A").fields())
                .extracting(FieldDeclaration::name, field -> field.type().name())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("log", "org.apache.logging.log4j.Logger"));
    }

    @Test
    void fluentAndHiddenAccessorsAreFollowed() {
        CompilationUnit unit = Parsing.unit("import lombok.*; import lombok.experimental.Accessors;"
                + " @Getter @Setter @Accessors(fluent = true) class A {"
                + " String ssn; @Getter(AccessLevel.NONE) @Setter(AccessLevel.NONE) String mrn; }");
        assertThat(type(unit, "A").methods())
                .extracting(method -> method.name() + method.parameters().size() + method.returnType())
                .containsExactly("ssn0String", "ssn1A", "<init>0void");
    }
}
