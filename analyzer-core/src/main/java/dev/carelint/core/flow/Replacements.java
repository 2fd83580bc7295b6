package dev.carelint.core.flow;

import dev.carelint.core.model.Form;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Tells into which form a text is brought by replacing characters: {@code replaceAll("[^\\w.-]", "_")} leaves nothing that any language
 * could misread, {@code replaceAll("[\\r\\n]", "")} no line break.
 *
 * <p>The pattern is tried on every ASCII character. One with groups or several repetitions is not tried: it might take forever.
 */
final class Replacements {
    private static final String NO_FEED = "no-line-feed";
    private static final String NO_RETURN = "no-carriage-return";

    private static final int MAX_PATTERN = 100;
    private static final Pattern SIMPLE = Pattern.compile("[^()*+?{]*[*+]?");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]*");
    private static final String ALL = all();

    private Replacements() {}

    private static String all() {
        StringBuilder all = new StringBuilder();
        for (char letter = 0; letter < 0x100; letter++) {
            all.append(letter);
        }
        return all.append('\u2028').append('\n').append('\r').append('\n').toString();
    }

    /** Returns the result of a call in the form that the call brings it into. */
    static Value inForm(Value result, Calls.Request call) {
        if (!call.method().owner().equals("java.lang.String")
                || call.arguments().size() != 2) {
            return result;
        }
        String kept = kept(call.method().name(), call);
        if (kept == null) {
            return result;
        }
        Set<String> forms = forms(kept);
        return forms.isEmpty() ? result : joined(result.encodedAs(forms));
    }

    /** Returns what is left of all characters, or null when that is not known. */
    private static @Nullable String kept(String method, Calls.Request call) {
        Object from = Folding.constant(call.arguments().get(0));
        Object to = Folding.constant(call.arguments().get(1));
        if (from == null || to == null || !PLAIN.matcher(to.toString().strip()).matches()) {
            return null;
        }
        if (method.equals("replace")) {
            return ALL.replace(from.toString(), to.toString());
        }
        String pattern = from.toString();
        if (!method.equals("replaceAll")
                || pattern.length() > MAX_PATTERN
                || !SIMPLE.matcher(pattern).matches()) {
            return null;
        }
        try {
            return Pattern.compile(pattern).matcher(ALL).replaceAll(to.toString());
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private static Set<String> forms(String kept) {
        Set<String> forms = new TreeSet<>();
        if (PLAIN.matcher(kept).matches()) {
            forms.add(Form.CHECKED);
        }
        if (kept.indexOf('\n') < 0) {
            forms.add(NO_FEED);
        }
        if (kept.indexOf('\r') < 0) {
            forms.add(NO_RETURN);
        }
        return forms;
    }

    /** Two replacements one after the other may leave no line break. */
    private static Value joined(Value result) {
        return result.map(
                atom -> atom instanceof Atom.Encoded encoded && encoded.forms().containsAll(Set.of(NO_FEED, NO_RETURN))
                        ? atom.encodedAs(Set.of(Form.LINE))
                        : atom);
    }
}
