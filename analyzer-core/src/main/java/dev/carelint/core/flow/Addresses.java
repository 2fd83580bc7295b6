package dev.carelint.core.flow;

import dev.carelint.core.model.Form;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what the beginning of an address, or of the name of a class, decides whatever follows. */
final class Addresses {
    /** Stands for a part that is not known. */
    static final String UNKNOWN = "X";

    /** Begins a name of a view that is a redirect. */
    private static final String REDIRECT = "redirect:";

    /** A name of a view may say that it is a redirect. */
    private static final Pattern SCHEME = Pattern.compile("^(redirect:)?([A-Za-z][A-Za-z0-9+.-]*:/*)?");
    /** A host and what ends it, or the path of one's own server; {@code //} begins with a host again. */
    private static final Pattern HOST = Pattern.compile("([^/?#\\\\\\s]+[/?#]|/[^/\\\\\\s]|[?#])\\S*");

    /** A package and the dot behind it. */
    private static final Pattern PACKAGE = Pattern.compile("\\w+(\\.\\w+)*\\.");

    private Addresses() {}

    /** Returns a value in the forms that it has behind this beginning of a text: it can choose no host, or no package. */
    static Value confined(String beginning, Value value) {
        boolean isFixed = isFixedBy(beginning)
                || beginning.startsWith(REDIRECT) && isFixedBy(beginning.substring(REDIRECT.length()) + UNKNOWN);
        Value confined = isFixed ? value.encodedAs(Set.of(Form.BELOW)) : value;
        return PACKAGE.matcher(beginning).matches() ? confined.encodedAs(Set.of(Form.PACKAGED)) : confined;
    }

    /** Tells whether a text with this beginning, if it is an address, leads to a host that the rest cannot change. */
    static boolean isFixedBy(String beginning) {
        return HOST.matcher(SCHEME.matcher(beginning).replaceFirst("")).matches();
    }

    /** Tells whether a text begins so; every text begins with nothing. */
    static boolean isAt(Value text, String beginning) {
        return beginning.isEmpty()
                || text.any(
                        atom -> atom instanceof Atom.Start start && start.text().startsWith(beginning));
    }
}
