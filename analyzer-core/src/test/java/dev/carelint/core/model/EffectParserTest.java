package dev.carelint.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.carelint.core.model.Effect.Move;
import dev.carelint.core.model.Operand.Base;
import dev.carelint.core.model.Operand.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectParserTest {
    private static final Operand THIS = new Operand(new Base.This(), List.of());
    private static final Operand RETURN = new Operand(new Base.Return(), List.of());

    private static List<Effect> effects(String text) {
        return new EffectParser(text).effects();
    }

    private static Operand argument(int index, Step... steps) {
        return new Operand(new Base.Argument(index), List.of(steps));
    }

    @Test
    void arrowsTellHowDataMoves() {
        assertThat(effects("this -> return; arg0 ~> this.text; arg1=>this{arg0}"))
                .containsExactly(
                        new Move(THIS, RETURN, false, false, null),
                        new Move(
                                argument(0),
                                new Operand(new Base.This(), List.of(new Step.Part("text"))),
                                true,
                                false,
                                null),
                        new Move(
                                argument(1),
                                new Operand(new Base.This(), List.of(new Step.ValueAt(0))),
                                false,
                                true,
                                null));
    }

    @Test
    void arrowsNeedNoSpaces() {
        assertThat(effects("arg0->return")).isEqualTo(effects("arg0 -> return"));
    }

    @Test
    void stepsWalkIntoContainers() {
        assertThat(Operand.parse("arg2[][arg0]{}{k}{arg1}.message"))
                .isEqualTo(argument(
                        2,
                        new Step.Elements(),
                        new Step.ElementAt(0),
                        new Step.Values(),
                        new Step.Keys(),
                        new Step.ValueAt(1),
                        new Step.Part("message")));
    }

    @Test
    void argumentsMayBeMeantFromAnIndexOn() {
        assertThat(Operand.parse("args").base()).isEqualTo(new Base.Arguments(0));
        assertThat(Operand.parse("args2..").base()).isEqualTo(new Base.Arguments(2));
    }

    @Test
    void callbacksNest() {
        Operand inner = new Operand(
                new Base.Callback(1, List.of(), List.of(new Operand(new Base.This(), List.of(new Step.Elements())))),
                List.of());

        assertThat(Operand.parse("callback(arg0, callback(arg1, this[]), arg2)[]"))
                .isEqualTo(new Operand(
                        new Base.Callback(0, List.of(), List.of(inner, argument(2))), List.of(new Step.Elements())));
        assertThat(Operand.parse("callback(arg0)"))
                .isEqualTo(new Operand(new Base.Callback(0, List.of(), List.of()), List.of()));
        assertThat(Operand.parse("callback(arg0.key, arg2)"))
                .isEqualTo(new Operand(
                        new Base.Callback(0, List.of(new Step.Part("key")), List.of(argument(2))), List.of()));
    }

    @Test
    void sourcesEnterAtTheResultUnlessSaidOtherwise() {
        assertThat(effects(
                        "source birth-date; source ssn at arg0.text; source key(arg0); source key(arg1, hl7) at this"))
                .containsExactly(
                        new Effect.Source("birth-date", RETURN),
                        new Effect.Source("ssn", argument(0, new Step.Part("text"))),
                        new Effect.KeySource(0, null, RETURN),
                        new Effect.KeySource(1, "hl7", THIS));
    }

    @Test
    void sourcesMayDependOnTheClassOfAnOperand() {
        assertThat(effects("source note of arg0; source note of arg0 at arg1.text"))
                .containsExactly(
                        new Effect.Source("note", argument(0), RETURN),
                        new Effect.Source("note", argument(0), argument(1, new Step.Part("text"))));
    }

    @Test
    void sinksNameTheirOperands() {
        assertThat(effects("sink log(arg0, args1..)"))
                .containsExactly(
                        new Effect.Sink("log", List.of(argument(0), new Operand(new Base.Arguments(1), List.of()))));
    }

    @Test
    void methodsMayDeliver() {
        assertThat(effects("deliver arg1 to EventListener, onEvent"))
                .containsExactly(new Effect.Delivery(1, List.of("EventListener", "onEvent")));
    }

    @Test
    void methodsMayCleanAndMark() {
        assertThat(effects("clean; mark secure-random at arg0;"))
                .containsExactly(new Effect.Clean(), new Effect.Mark("secure-random", argument(0), null));
    }

    @Test
    void aMoveMayBringDataIntoAForm() {
        assertThat(effects("this ~> return as html; clean"))
                .containsExactly(new Move(THIS, RETURN, true, false, "html"), new Effect.Clean());
    }

    @Test
    void modelLinesJoinPatternAndEffects() {
        MethodModel model = MethodModel.parse("java.lang.String#{trim,strip}(): this -> return", "jdk");

        assertThat(model.pattern().methodNames()).containsExactly("trim", "strip");
        assertThat(model.effects()).containsExactly(new Move(THIS, RETURN, false, false, null));
        assertThat(model.library()).isEqualTo("jdk");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            this > return               | expected '=>' instead of '> return'
            this ->                     | expected an operand (this, return
            argx -> return              | instead of 'argx -> return'
            arg999 -> return            | instead of 'arg999 -> return'
            args1 -> return             | expected '..'
            this[arg -> return          | expected argN
            this{x} -> return           | expected argN
            flush this                  | expected an effect
            sink log                    | expected '(' instead of the end
            sink log()                  | expected an operand
            mark random                 | expected 'at' instead of the end
            source key(0)               | expected argN
            source key(arg0, fhir)      | expected the namespace hl7, dicom, header or setting
            clean this                  | expected ';' or the end instead of 'this'
            callback(that) -> return    | expected argN
            """)
    void mistakesAreExplained(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> effects(text)).withMessageContaining(message);
    }

    @Test
    void aModelWithoutEffectsIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MethodModel.parse("a.B#c()", "x"))
                .withMessageContaining("PATTERN: EFFECT");
        assertThatIllegalArgumentException().isThrownBy(() -> MethodModel.parse("a.B#c():", "x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.B#c(int): arg1 -> return              | arg1
            a.B#c(): this[arg0] -> return           | arg0
            a.B#c(int,int): sink log(callback(arg2))| arg2
            a.B#c(int): source key(arg3)            | arg3
            a.B#c(int): sink log(args1..)           | arg1
            """)
    void argumentsThatNoMethodHasAreAMistake(String text, String argument) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MethodModel.parse(text, "x"))
                .withMessageStartingWith(argument + " does not exist");
    }

    @Test
    void argumentsOfOpenPatternsAreNotCounted() {
        assertThat(MethodModel.parse("a.B#c(int,**): arg5 -> return", "x").effects())
                .hasSize(1);
        assertThat(MethodModel.parse("a.B#c(): sink log(args)", "x").effects()).hasSize(1);
    }

    @Test
    void typeLinesSayWhatTextShows() {
        assertThat(TypeModel.parse("{javax,jakarta}.mail.Part: text none", "mail"))
                .containsExactly(
                        new TypeModel("javax.mail.Part", TypeModel.Text.NONE, "", "mail"),
                        new TypeModel("jakarta.mail.Part", TypeModel.Text.NONE, "", "mail"));
        assertThat(TypeModel.parse("org.hl7.fhir.r4.model.HumanName: text label patient-name", "fhir"))
                .containsExactly(
                        new TypeModel("org.hl7.fhir.r4.model.HumanName", TypeModel.Text.LABEL, "patient-name", "fhir"));
        assertThat(TypeModel.parse("a.Ward: data none", "x"))
                .containsExactly(new TypeModel("a.Ward", TypeModel.Aspect.DATA, TypeModel.Text.NONE, "", "x"));
        assertThat(TypeModel.parse("a.Chart: data label note", "x"))
                .containsExactly(new TypeModel("a.Chart", TypeModel.Aspect.DATA, TypeModel.Text.LABEL, "note", "x"));
        assertThat(TypeModel.parse("a.Chart: data label note alone", "x"))
                .containsExactly(
                        new TypeModel("a.Chart", TypeModel.Aspect.DATA_ALONE, TypeModel.Text.LABEL, "note", "x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypeModel.parse("a.B: text noone", "x"))
                .withMessageContaining("none, self, elements, content or label NAME");
    }

    @Test
    void sinkMayDependOnAConstantArgument() {
        assertThat(effects("sink url(arg1) when arg0 'Location'"))
                .containsExactly(
                        new Effect.Sink("url", List.of(argument(1)), new Effect.Trigger(0, List.of("Location"))));
        assertThat(effects("mark html at arg0 when arg1 'BAD_REQUEST|400'"))
                .containsExactly(
                        new Effect.Mark("html", argument(0), new Effect.Trigger(1, List.of("BAD_REQUEST", "400"))));
    }

    @Test
    void columnsAreReadByPosition() {
        assertThat(effects("source column(this, arg0); source column(arg0) at this"))
                .containsExactly(
                        new Effect.ColumnSource(THIS, 0, RETURN), new Effect.ColumnSource(argument(0), -1, THIS));
    }

    @Test
    void messagesAreThrown() {
        assertThat(effects("arg0 ~> throw java.lang.NumberFormatException as checked"))
                .containsExactly(new Effect.Throw(argument(0), "java.lang.NumberFormatException", "checked"));
    }
}
