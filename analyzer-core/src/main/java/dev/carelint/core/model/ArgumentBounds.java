package dev.carelint.core.model;

import dev.carelint.core.model.Operand.Base;
import dev.carelint.core.model.Operand.Step;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds operands that name an argument which no method of a pattern has: the usual slip when a model is copied. */
final class ArgumentBounds {
    private ArgumentBounds() {}

    /**
     * Checks what is said about a method.
     *
     * @throws IllegalArgumentException when an operand names an argument behind the last
     */
    static void check(MethodPattern pattern, Stream<Operand> operands) {
        List<String> parameters = pattern.parameters();
        if (parameters == null || isOpen(parameters)) {
            return;
        }
        int highest = operands.flatMapToInt(ArgumentBounds::arguments).max().orElse(-1);
        if (highest >= parameters.size()) {
            throw new IllegalArgumentException("arg" + highest + " does not exist: the pattern has " + parameters.size()
                    + " parameters, and arguments are counted from arg0");
        }
    }

    /** Returns the operands of an effect. */
    static Stream<Operand> operands(Effect effect) {
        if (effect instanceof Effect.Move move) {
            return Stream.of(move.from(), move.to());
        }
        if (effect instanceof Effect.Source source) {
            return Stream.concat(Stream.ofNullable(source.of()), Stream.of(source.at()));
        }
        if (effect instanceof Effect.KeySource source) {
            return Stream.of(new Operand(new Base.Argument(source.keyArgument()), List.of()), source.at());
        }
        if (effect instanceof Effect.ColumnSource source) {
            Operand position = new Operand(new Base.Argument(Math.max(0, source.position())), List.of());
            return source.position() < 0
                    ? Stream.of(source.sql(), source.at())
                    : Stream.of(source.sql(), position, source.at());
        }
        if (effect instanceof Effect.Throw thrown) {
            return Stream.of(thrown.from());
        }
        if (effect instanceof Effect.Setting setting) {
            Stream<Operand> arguments = IntStream.of(setting.keyArgument(), setting.otherwise())
                    .filter(index -> index >= 0)
                    .mapToObj(index -> new Operand(new Base.Argument(index), List.of()));
            return Stream.concat(arguments, Stream.of(setting.file()));
        }
        if (effect instanceof Effect.Sink sink) {
            return Stream.concat(sink.operands().stream(), operands(sink.when()));
        }
        if (effect instanceof Effect.Lead lead) {
            return Stream.of(lead.address(), lead.at());
        }
        if (effect instanceof Effect.Sequence sequence) {
            return sequence.operands().stream();
        }
        if (effect instanceof Effect.Delivery delivery) {
            return Stream.of(new Operand(new Base.Argument(delivery.argument()), List.of()));
        }
        return effect instanceof Effect.Mark mark
                ? Stream.concat(Stream.of(mark.at()), operands(mark.when()))
                : Stream.empty();
    }

    private static Stream<Operand> operands(Effect.@Nullable Trigger when) {
        return when == null ? Stream.empty() : Stream.of(new Operand(new Base.Argument(when.argument()), List.of()));
    }

    /** An array in the last place may be varargs, whose elements are arguments of their own at a call. */
    private static boolean isOpen(List<String> parameters) {
        String last = parameters.isEmpty() ? "" : parameters.get(parameters.size() - 1);
        return last.equals("**") || last.endsWith("...") || last.endsWith("[]");
    }

    private static IntStream arguments(Operand operand) {
        return IntStream.concat(
                arguments(operand.base()), operand.steps().stream().mapToInt(ArgumentBounds::argument));
    }

    private static IntStream arguments(Base base) {
        if (base instanceof Base.Argument argument) {
            return IntStream.of(argument.index());
        }
        if (base instanceof Base.Callback callback) {
            return IntStream.concat(
                    IntStream.of(callback.argument()),
                    callback.arguments().stream().flatMapToInt(ArgumentBounds::arguments));
        }
        return base instanceof Base.Arguments rest && rest.from() > 0 ? IntStream.of(rest.from()) : IntStream.empty();
    }

    private static int argument(Step step) {
        if (step instanceof Step.ElementAt element) {
            return element.argument();
        }
        return step instanceof Step.ValueAt value ? value.argument() : -1;
    }
}
