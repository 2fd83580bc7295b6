package dev.carelint.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignatureModelTest {
    private static final Type PATIENT = Type.ofClass("p.Patient");

    private static Knowledge knowing(String... signatures) {
        return new Knowledge(
                List.of(), Stream.of(signatures).map(SignatureModel::parse).toList(), List.of(), List.of(), Map.of());
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
            assertThat(STORES.resultOf(assumed("l.Store", "find", 1), List.of(PATIENT), index))
                    .isEqualTo(new Type.ClassType("java.util.Optional", List.of(PATIENT)));
            assertThat(STORES.resultOf(assumed("l.Store", "all", 0), List.of(PATIENT), index))
                    .isEqualTo(new Type.ArrayType(PATIENT));
            assertThat(STORES.resultOf(assumed("l.Store", "first", 0), List.of(PATIENT), index))
                    .isEqualTo(PATIENT);
            assertThat(STORES.resultOf(assumed("l.Store", "pick", 2), List.of(PATIENT), index))
                    .isEqualTo(Type.unknown());
        }
    }

    @Test
    void methodsOfPlatformSupertypesAreKnown() {
        try (ClassIndex index = ClassIndex.open(List.of(), List.of(), null)) {
            assertThat(STORES.resultOf(assumed("l.Store", "iterator", 0), List.of(PATIENT), index))
                    .isEqualTo(new Type.ClassType("java.util.Iterator", List.of(PATIENT)));
        }
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
