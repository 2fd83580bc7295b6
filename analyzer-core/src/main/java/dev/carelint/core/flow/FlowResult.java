package dev.carelint.core.flow;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the solver found: values at sinks and operands of watched calls, each as far as the whole program tells.
 *
 * @param uses values that reach sinks, by body; those that only callers know stand at the entries of the program
 * @param taps values that leave where only a map of the data looks, likewise; none unless a map is asked for
 * @param observations watched calls, by body
 * @param constants the constant that a body always returns, by body; null when there is none
 * @param fields what the program stores into its own state
 * @param texts what {@code toString} shows
 * @param stored what conversions for storage keep of what they are given
 * @param cut numbers of the bodies in which a bound cut something off, ascending
 * @param failed what went wrong in bodies that could not be followed, by their numbers; their calls do nothing
 */
public record FlowResult(
        List<List<Summary.Use>> uses,
        List<List<Summary.Use>> taps,
        List<List<Summary.Observation>> observations,
        List<Atom.@Nullable Known> constants,
        FieldContents fields,
        ShownTexts texts,
        StoredForms stored,
        List<Integer> cut,
        SortedMap<Integer, String> failed) {
    /** Returns the constant that a body always returns, if it does. */
    public Optional<Object> constant(int body) {
        return Optional.ofNullable(constants.get(body)).map(Atom.Known::value);
    }

    /** Returns what is known before anything is followed. */
    public static FlowResult nothing() {
        return new FlowResult(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new FieldContents(field -> false),
                new ShownTexts(),
                new StoredForms(),
                List.of(),
                new TreeMap<>());
    }
}
