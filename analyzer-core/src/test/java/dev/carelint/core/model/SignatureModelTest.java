package dev.carelint.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignatureModelTest {
    private static final Type PATIENT = Type.ofClass("p.Patient");

    private static Knowledge knowing(String... signatures) {
        return new Knowledge(
                List.of(),
                Stream.of(signatures).map(SignatureModel::parse).toList(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static MethodSymbol assumed(String owner, String name, int arity) {
        List<Type> parameters = Collections.nCopies(arity, Type.unknown());
        return new MethodSymbol(
                owner, name, List.of(), parameters, Type.unknown(), Modifiers.PUBLIC, List.of(), Origin.ASSUMED);
    }

    private static final Knowledge STORES = knowing(
            "l.Store<T> extends l.Base<T>: find/1 java.util.Optional<T>; all/0 T[]; size/0 int; new/0; pick/2",
            "l.Base<E> extends java.lang.Iterable<E>: first/0 E");

    @Test
    void methodsAreKnownByNameAndArity() {
        try (ClassIndex index = ClassIndex.open(List.of(), List.of(), null)) {
            assertThat(STORES.knows(assumed("l.Store", "find", 1), index)).isTrue();
            assertThat(STORES.knows(assumed("l.Store", "pick", 2), index)).isTrue();
            assertThat(STORES.knows(assumed("l.Store", "find", 2), index)).isFalse();
            assertThat(STORES.knows(assumed("l.Other", "find", 1), index)).isFalse();
            assertThat(STORES.knows(assumed("l.Store", "<init>", 0), index)).isTrue();
            assertThat(STORES.knows(assumed("l.Base", "<init>", 0), index)).isFalse();
        }
    }

    @Test
    void resultsSpeakOfTheReceiversArguments() {
        try (ClassIndex index = ClassIndex.open(List.of(), List.of(), null)) {
            assertThat(STORES.described(assumed("l.Store", "find", 1), List.of(PATIENT), index)
                            .returns())
                    .isEqualTo(new Type.ClassType("java.util.Optional", List.of(PATIENT)));
            assertThat(STORES.described(assumed("l.Store", "all", 0), List.of(PATIENT), index)
                            .returns())
                    .isEqualTo(new Type.ArrayType(PATIENT));
            assertThat(STORES.described(assumed("l.Store", "first", 0), List.of(PATIENT), index)
                            .returns())
                    .isEqualTo(PATIENT);
            assertThat(STORES.described(assumed("l.Store", "pick", 2), List.of(PATIENT), index)
                            .returns())
                    .isEqualTo(Type.unknown());
        }
    }

    @Test
    void methodsOfPlatformSupertypesAreKnown() {
        try (ClassIndex index = ClassIndex.open(List.of(), List.of(), null)) {
            assertThat(STORES.described(assumed("l.Store", "iterator", 0), List.of(PATIENT), index)
                            .returns())
                    .isEqualTo(new Type.ClassType("java.util.Iterator", List.of(PATIENT)));
        }
    }

    @Test
    void parametersAreToldWhereTheResultDependsOnThem() {
        Knowledge knowledge = knowing(
                "l.Store<T>: as/1 <V>(java.lang.Class<V>) l.Store<V>; each/1 (java.util.function.Consumer<T>) void");
        try (ClassIndex index = ClassIndex.open(List.of(), List.of(), null)) {
            MethodSymbol as = knowledge.described(assumed("l.Store", "as", 1), List.of(PATIENT), index);
            MethodSymbol each = knowledge.described(assumed("l.Store", "each", 1), List.of(PATIENT), index);

            assertThat(as.typeParameters()).containsExactly("V");
            assertThat(each.parameters())
                    .containsExactly(new Type.ClassType("java.util.function.Consumer", List.of(PATIENT)));
        }
    }

    @Test
    void textsAreReadWhenTheirPackagesAreAskedFor() {
        List<String> read = new ArrayList<>();
        SignatureText text = new SignatureText("l.txt", "packages l l.sub", () -> {
            read.add("l.txt");
            return "packages l l.sub\n# remark\npackage l\n.Store<T>: first/0 .sub.Item; name/0 String; self/0 .Store<T>\n";
        });
        Knowledge knowledge = new Knowledge(List.of(), List.of(), List.of(text), List.of(), List.of(), Map.of());
        try (ClassIndex index = ClassIndex.open(List.of(), List.of(), null)) {
            assertThat(knowledge.names("m.Store")).isFalse();
            assertThat(read).isEmpty();

            assertThat(knowledge.names("l.Store")).isTrue();
            assertThat(knowledge.names("l.sub.Store")).isFalse();
            assertThat(knowledge
                            .described(assumed("l.Store", "self", 0), List.of(PATIENT), index)
                            .returns())
                    .isEqualTo(new Type.ClassType("l.Store", List.of(PATIENT)));
            assertThat(knowledge
                            .described(assumed("l.Store", "name", 0), List.of(), index)
                            .returns())
                    .isEqualTo(Type.ofClass("java.lang.String"));
            assertThat(read).containsExactly("l.txt");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignatureText("l.txt", "package l", () -> ""))
                .withMessageContaining("packages");
    }

    @Test
    void mistakesAreTold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignatureModel.parse("l.Store"))
                .withMessageContaining("names no methods");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignatureModel.parse("l.Store: find"))
                .withMessageContaining("NAME/ARITY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignatureModel.parse("l.Store: find/1; find/1"))
                .withMessageContaining("twice");
    }
}
