package dev.carelint.rules.literals;

import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import dev.carelint.core.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of things mean that hold a text; remembers answers, for one thread. */
final class Meanings {
    private static final int LONGEST = 60;

    /** {@code "ssn": "}, {@code ssn=}, {@code <ssn>}, {@code setSsn("}, {@code SSN #}. */
    private static final Pattern BEFORE =
            Pattern.compile("([A-Za-z][\\w.-]*(?: (?:[A-Za-z]\\w*)){0,3})[\"'\\]]?\\s*(?:=>|[:=>(,#])\\s*[\"'\\[(]*$");

    private final Vocabulary vocabulary;
    private final Map<String, Optional<DataType>> known = new HashMap<>();

    Meanings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Returns the kind of data that a name means, when it does so surely enough. */
    Optional<DataType> of(String name) {
        return name.isBlank() ? Optional.empty() : known.computeIfAbsent(plain(name), this::classified);
    }

    /** Headers of one's own begin with X. */
    private static String plain(String name) {
        return name.matches("[Xx]-.+") ? name.substring(2) : name;
    }

    private Optional<DataType> classified(String name) {
        Clue clue = new Clue(Clue.Kind.KEY, name, "", "", "java.lang.String", List.of(), List.of());
        return vocabulary
                .classify(clue)
                .filter(evidence -> evidence.certainty() != Evidence.Certainty.LOW)
                .map(Evidence::type);
    }

    Optional<DataType> type(String id) {
        return vocabulary.find(id);
    }

    /** Returns the name that is written right before an offset, on the same line; empty when there is none. */
    static String before(String text, int offset) {
        int from = Math.max(Math.max(0, offset - LONGEST), text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1);
        Matcher before = BEFORE.matcher(text.substring(Math.min(from, offset), offset));
        return before.find() ? before.group(1) : "";
    }

    /** Returns the name in words: lower case, one blank between them. */
    static String words(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[^A-Za-z0-9]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Returns a title with the article before it; of capitals one hears the first. */
    static String withArticle(String title) {
        boolean isSpelled = title.length() > 1 && Character.isUpperCase(title.charAt(1));
        String vowels = isSpelled ? "AEFHILMNORSX" : "AEIOaeio";
        return (vowels.indexOf(title.charAt(0)) >= 0 ? "an " : "a ") + title;
    }
}
