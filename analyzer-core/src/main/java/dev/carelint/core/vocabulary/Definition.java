package dev.carelint.core.vocabulary;

import dev.carelint.core.vocabulary.Evidence.Certainty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of data with the phrases that name it and the circumstances in which they do.
 *
 * <p>A phrase is one or more lower-case words, {@code "date of birth"}; it speaks only at the end of an identifier, where the thing
 * is named and not something about it ({@code birthDateColumn}).
 *
 * @param type the kind of data
 * @param names phrases that speak for themselves
 * @param faint phrases that alone are no more than a suspicion (LOW), but speak in context
 * @param hints phrases that say nothing without context
 * @param whole phrases that speak only as the whole identifier of a text: {@code token}
 * @param context whose data makes names certain and hints speak
 * @param values kinds of values that can hold such data; a value of unknown type always can
 * @param alone how sure a name is without context, or null when it then says nothing
 * @param owned how sure a name or hint is in context
 * @param shared whether staff and organizations have such data too, for whom it is no patient data
 * @param not words in the identifier that speak against
 * @param notIn words in the name of the declaring class that speak against all but names
 * @param onlyIn words of which the declaring class must bear one for hints to speak, or none when any class will do
 * @param among words of which the package, the imports or the class must bear one for anything to speak, or none when all will do
 * @param notAmong words in the name of the class or its package that speak against everything
 * @param untypedIn words in the name of the declaring class by which whole identifiers speak although the type is not known
 */
public record Definition(
        DataType type,
        List<String> names,
        List<String> faint,
        List<String> hints,
        List<String> whole,
        Set<Role> context,
        Set<ValueKind> values,
        @Nullable Certainty alone,
        Certainty owned,
        boolean shared,
        Set<String> not,
        Set<String> notIn,
        Set<String> onlyIn,
        Set<String> among,
        Set<String> notAmong,
        Set<String> untypedIn) {
    public Definition {
        names = List.copyOf(names);
        faint = List.copyOf(faint);
        hints = List.copyOf(hints);
        whole = List.copyOf(whole);
        context = Set.copyOf(context);
        values = Set.copyOf(values);
        not = Set.copyOf(not);
        notIn = Set.copyOf(notIn);
        onlyIn = Set.copyOf(onlyIn);
        among = Set.copyOf(among);
        notAmong = Set.copyOf(notAmong);
        untypedIn = Set.copyOf(untypedIn);
    }

    /** How strongly a phrase speaks, strongest first. */
    enum Strength {
        NAME,
        FAINT,
        HINT,
        WHOLE
    }
}
