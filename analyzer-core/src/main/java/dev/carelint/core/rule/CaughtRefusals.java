package dev.carelint.core.rule;

import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import java.util.List;
import java.util.Set;

/**
 * Tells texts of exceptions that are caught as refusals of parameters and as nothing else: {@code catch (NumberFormatException e)}. Where
 * {@code Exception} is caught, one that is known to be thrown is not the only one.
 */
final class CaughtRefusals {
    private static final Set<String> REFUSALS =
            Set.of("IllegalArgumentException", "NumberFormatException", "DateTimeException", "DateTimeParseException");

    private final Scene scene;

    CaughtRefusals(Scene scene) {
        this.scene = scene;
    }

    /** Tells whether the call that yields the text asks an exception that was caught so. */
    boolean areCaughtAt(Site call) {
        if (!(scene.code(call) instanceof Instruction.Call asked) || asked.target() < 0) {
            return false;
        }
        LinkedMethod method = scene.method(call.method());
        return new Origins(method.body())
                .of(asked.target()).stream()
                        .map(origin -> method.body().code().get(origin))
                        .allMatch(origin -> origin instanceof Instruction.Caught caught
                                ? areRefusals(caught.types().stream()
                                        .map(type -> type.name())
                                        .toList())
                                : areRefusals(List.of(method.valueTypes()[asked.target()].erasedName())));
    }

    private static boolean areRefusals(List<String> types) {
        return !types.isEmpty()
                && types.stream().allMatch(name -> REFUSALS.contains(name.substring(name.lastIndexOf('.') + 1)));
    }
}
