package dev.carelint.core.flow;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.link.LinkedMethod;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of a value is left in the form in which it is stored, by the method that makes this form: the converter of a column.
 *
 * <p>Encoded, compressed or reversed it is all there; encrypted or digested nothing is.
 */
public final class StoredForms {
    private static final Set<String> CONVERSIONS = Set.of("convertToDatabaseColumn", "convertObjectValueToDataValue");
    private static final Root VALUE = new Root.Entry(0);

    private final Map<Integer, Kept> forms = new TreeMap<>();

    /** How much a conversion keeps of what it is given. */
    public enum Kept {
        NOTHING,
        /** On some ways through it all is kept. */
        SOMETIMES,
        ALWAYS
    }

    StoredForms() {}

    /** Tells whether methods of this name make the form in which a value is stored. */
    public static boolean isConversion(String name) {
        return CONVERSIONS.contains(name);
    }

    /** Adds what one solved body tells. */
    void addFrom(CallGraph calls, int body, Summary summary) {
        LinkedMethod method = calls.methods().get(body);
        if (!method.isLambda()
                && isConversion(method.declaration().name())
                && !method.declaration().parameters().isEmpty()) {
            forms.put(body, kept(summary));
        }
    }

    private static Kept kept(Summary summary) {
        Value returned = summary.returned();
        if (!returned.any(atom -> isMadeFromValue(atom, summary))) {
            return Kept.NOTHING;
        }
        return returned.any(Atom.Clean.class::isInstance) ? Kept.SOMETIMES : Kept.ALWAYS;
    }

    private static boolean isMadeFromValue(Atom atom, Summary summary) {
        if (atom instanceof Atom.Made) {
            boolean[] found = new boolean[1];
            summary.exit()
                    .heap()
                    .partsOf(atom)
                    .forEach((part, value) -> found[0] |= value.any(StoredForms::isMadeFromValue));
            return found[0];
        }
        return isMadeFromValue(atom);
    }

    private static boolean isMadeFromValue(Atom atom) {
        return atom.plain() instanceof Atom.Place place && place.root().equals(VALUE);
    }

    /** Returns what a body keeps of its first argument; empty when it makes no stored form. */
    public Optional<Kept> of(int body) {
        return Optional.ofNullable(forms.get(body));
    }
}
