package dev.carelint.core.flow;

import java.util.regex.Pattern;

/** Tells whether the beginning of an address decides where it leads, whatever follows. */
final class Addresses {
    /** Stands for a part that is not known. */
    static final String UNKNOWN = "X";

    /** A name of a view may say that it is a redirect. */
    private static final Pattern SCHEME = Pattern.compile("^(redirect:)?([A-Za-z][A-Za-z0-9+.-]*:/*)?");
    /** A host and what ends it, or the path of one's own server; {@code //} begins with a host again. */
    private static final Pattern HOST = Pattern.compile("([^/?#\\\\\\s]+[/?#]|/[^/\\\\\\s]|[?#])\\S*");

    private Addresses() {}

    /** Tells whether a text with this beginning, if it is an address, leads to a host that the rest cannot change. */
    static boolean isFixedBy(String beginning) {
        return HOST.matcher(SCHEME.matcher(beginning).replaceFirst("")).matches();
    }

    /** Tells whether a text begins so and what follows leaves open where it leads; every text begins with nothing. */
    static boolean isOpen(Value text, String beginning) {
        return beginning.isEmpty()
                || text.any(atom -> atom instanceof Atom.Start start
                        && start.text().startsWith(beginning)
                        && !isFixedBy(start.text().substring(beginning.length()) + UNKNOWN));
    }
}
