package dev.carelint.core.flow;

import dev.carelint.core.source.PropertyFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks up what the property files among the sources say of keys that are constant. */
final class SettingLookup {
    private static final int MAX_ALTERNATIVES = 8;

    private final Program program;
    private final int caller;

    SettingLookup(Program program, int caller) {
        this.program = program;
        this.caller = caller;
    }

    /**
     * Returns what may be read, or nothing when files or keys are not known.
     *
     * @param names the names of the files
     * @param otherwise what is read where a file does not have the key
     */
    Value of(Value names, Value keys, Value otherwise) {
        List<String> files = Folding.texts(resolved(names));
        List<String> asked = Folding.texts(keys);
        if (files.size() * asked.size() > MAX_ALTERNATIVES) {
            return Value.NONE;
        }
        Value.Builder found = new Value.Builder();
        PropertyFiles properties = program.properties();
        for (String file : files) {
            for (String key : asked) {
                Set<Optional<String>> values = properties.values(file, key);
                if (values.isEmpty()) {
                    return Value.NONE;
                }
                values.forEach(value -> value.ifPresentOrElse(
                        text -> found.add(new Atom.Known(text), null),
                        () -> found.addAll(otherwise.isEmpty() ? Value.of(Atom.Known.NULL, null) : otherwise)));
            }
        }
        return found.build();
    }

    /** A container in a static final field is what the initializer of its class loads. */
    private Value resolved(Value names) {
        Value.Builder resolved = new Value.Builder();
        for (Atom atom : names.atoms()) {
            Value known = atom instanceof Atom.Place place ? inConstant(place) : Value.NONE;
            resolved.addAll(known.isEmpty() ? Value.of(atom, null) : known);
        }
        return resolved.build();
    }

    private Value inConstant(Atom.Place place) {
        AccessPath holder = place.path().parent();
        return place.root() instanceof Root.Static owner
                        && place.path().depth() == 2
                        && holder != null
                        && holder.last() != null
                        && place.path().last() != null
                ? program.partInConstant(
                        owner.owner(), holder.last(), place.path().last(), caller)
                : Value.NONE;
    }
}
