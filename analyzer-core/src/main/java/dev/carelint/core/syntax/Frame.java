package dev.carelint.core.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a jump may aim at or must run on its way out; immutable links, innermost first.
 *
 * @param outer the next one outside
 * @param labels labels it is known by
 * @param onBreak where {@code break} leads, or null when it is no target
 * @param onContinue where {@code continue} leads, or null when it is no loop
 * @param plain whether a {@code break} without a label means it
 * @param yield the variable that takes the value of a switch expression, or -1
 * @param cleanup code that every way out runs first, or null
 * @param scope the names visible in that code
 * @param handlers the handlers in force there
 */
record Frame(
        @Nullable Frame outer,
        List<String> labels,
        @Nullable BlockBuilder onBreak,
        @Nullable BlockBuilder onContinue,
        boolean plain,
        int yield,
        @Nullable Runnable cleanup,
        Scope scope,
        List<BlockBuilder> handlers) {

    static Frame loop(
            @Nullable Frame outer, List<String> labels, BlockBuilder onBreak, @Nullable BlockBuilder onContinue) {
        return new Frame(outer, labels, onBreak, onContinue, true, -1, null, Scope.EMPTY, List.of());
    }

    static Frame label(@Nullable Frame outer, List<String> labels, BlockBuilder onBreak) {
        return new Frame(outer, labels, onBreak, null, false, -1, null, Scope.EMPTY, List.of());
    }

    static Frame switchExpression(@Nullable Frame outer, BlockBuilder end, int variable) {
        return new Frame(outer, List.of(), end, null, false, variable, null, Scope.EMPTY, List.of());
    }

    static Frame cleanup(@Nullable Frame outer, Runnable code, Scope scope, List<BlockBuilder> handlers) {
        return new Frame(outer, List.of(), null, null, false, -1, code, scope, handlers);
    }

    boolean isBreakTarget(@Nullable String label) {
        return onBreak != null && (label == null ? plain : labels.contains(label));
    }

    boolean isContinueTarget(@Nullable String label) {
        return onContinue != null && (label == null || labels.contains(label));
    }
}
