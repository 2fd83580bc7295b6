package dev.carelint.core.flow;

import java.util.List;

/**
 * What the solver found: values at sinks and operands of watched calls, each as far as the whole program tells.
 *
 * @param uses values that reach sinks, by body
 * @param observations watched calls, by body
 * @param summaries the summary of each body
 * @param fields what the program stores into its own state
 * @param cut numbers of the bodies in which a bound cut something off, ascending
 */
public record FlowResult(
        List<List<Summary.Use>> uses,
        List<List<Summary.Observation>> observations,
        List<Summary> summaries,
        FieldContents fields,
        List<Integer> cut) {
    /** Returns what is known before anything is followed. */
    public static FlowResult nothing() {
        return new FlowResult(List.of(), List.of(), List.of(), new FieldContents(), List.of());
    }
}
