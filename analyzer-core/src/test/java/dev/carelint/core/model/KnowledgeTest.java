package dev.carelint.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
    private static ModelIndex index(String... models) {
        return new ModelIndex(Arrays.stream(models)
                .map(line -> MethodModel.parse(line, "test"))
                .toList());
    }

    private static Optional<List<Effect>> effects(MethodSymbol method, String... models) {
        return index(models).effectsOf(method, Methods::supertypes);
    }

    private static List<Effect> parsed(String effects) {
        return new EffectParser(effects).effects();
    }

    @Test
    void modelsOfSupertypesHold() {
        assertThat(effects(
                        Methods.jdk("java.util.ArrayList#add(java.lang.Object)"),
                        "java.util.Collection#add: arg0 -> this[]"))
                .contains(parsed("arg0 -> this[]"));
    }

    @Test
    void theNearestClassWithAModelWins() {
        assertThat(effects(
                        Methods.jdk("java.util.ArrayList#add(java.lang.Object)"),
                        "java.util.Collection#add: clean",
                        "java.util.List#add: arg0 -> this[]"))
                .contains(parsed("arg0 -> this[]"));
    }

    @Test
    void aModelForOtherParametersDoesNotHideTheOneOfASupertype() {
        assertThat(effects(
                        Methods.jdk("java.util.ArrayList#add(java.lang.Object)"),
                        "java.util.List#add(int,Object): clean",
                        "java.util.Collection#add: arg0 -> this[]"))
                .contains(parsed("arg0 -> this[]"));
    }

    @Test
    void modelsOfOneClassAreJoinedWithoutRepeating() {
        assertThat(effects(
                        Methods.jdk("a.Log#info(java.lang.String)"),
                        "a.Log#info(String): sink log(arg0)",
                        "a.Log#in*: sink log(arg0); arg0 -> return"))
                .contains(parsed("sink log(arg0); arg0 -> return"));
    }

    @Test
    void anUnmodelledMethodHasNoEffects() {
        assertThat(effects(Methods.jdk("a.Log#warn()"), "a.Log#info: clean", "b.Log#warn: clean"))
                .isEmpty();
        assertThat(effects(Methods.method(Origin.ASSUMED, "#info()"), "a.Log#info: clean"))
                .isEmpty();
    }

    @Test
    void constructorsOfLibrarySubclassesInheritAModelButSourceOnesDoNot() {
        String model = "java.lang.Throwable#<init>(String): arg0 => this.message";

        assertThat(effects(Methods.jdk("java.io.IOException#<init>(java.lang.String)"), model))
                .isPresent();
        assertThat(effects(Methods.method(Origin.SOURCE, "clinic.Refused#<init>(java.lang.String)"), model))
                .isEmpty();
    }

    @Test
    void textComesFromTheNearestModelledSupertype() {
        List<TypeModel> types = List.of(
                new TypeModel("java.util.Collection", TypeModel.Text.ELEMENTS, "", "jdk"),
                new TypeModel("java.util.List", TypeModel.Text.SELF, "", "jdk"));
        Knowledge knowledge = new Knowledge(List.of(), types, List.of(), Map.of());

        assertThat(knowledge.textOf("java.util.ArrayList", Methods::supertypes).map(TypeModel::className))
                .contains("java.util.List");
        assertThat(knowledge.textOf("clinic.Patient", Methods::supertypes)).isEmpty();
    }
}
