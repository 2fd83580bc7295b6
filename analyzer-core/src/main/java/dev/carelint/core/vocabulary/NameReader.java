package dev.carelint.core.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads identifiers as English does: the head stands last, what stands before it qualifies it.
 *
 * <p>{@code patientNameColumn} is a column, {@code phoneForDisplay} a phone, {@code getNameOfPatient} the name of a patient. Readings
 * are remembered, since programs repeat their names.
 */
final class NameReader {
    private static final String ORIGIN = "from";
    private static final int MAX_LENGTH = 80;
    private static final int MAX_WORDS = 10;
    private static final int MAX_REMEMBERED = 1 << 17;

    private final Grammar grammar;
    private final Roles roles;
    private final PhraseBook phrases;
    private final Map<String, Reading> ofValues = new ConcurrentHashMap<>();
    private final Map<String, Reading> ofMethods = new ConcurrentHashMap<>();

    NameReader(Grammar grammar, Roles roles, PhraseBook phrases) {
        this.grammar = grammar;
        this.roles = roles;
        this.phrases = phrases;
    }

    /** Reads the name of a variable or a key. */
    Reading value(String name) {
        return remembered(ofValues, name, false);
    }

    /** Reads the name of a method as that of the value it returns. */
    Reading method(String name) {
        return remembered(ofMethods, name, true);
    }

    /**
     * Reads a member that stands for its whole class as that class: {@code value} of {@code Ssn}, {@code number} of {@code PhoneNumber}.
     */
    Reading whole(String binaryName, String member, boolean method) {
        List<String> type = Words.split(
                binaryName.substring(1 + Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$'))));
        int end = type.size();
        while (end > 0 && roles.isCarrier(type.get(end - 1))) {
            end--;
        }
        List<String> words = Words.split(member);
        int from = start(words, method);
        if (end == 0 || words.size() != from + 1) {
            return Reading.NOTHING;
        }
        String part = words.get(from);
        boolean stands = grammar.parts().contains(part) || part.equals(type.get(end - 1));
        return stands && end <= MAX_WORDS ? head(type.subList(0, end), List.of(), false) : Reading.NOTHING;
    }

    /** Returns the first word that alone keeps a name from naming anything sensitive, as {@code count} does, or null. */
    @Nullable
    String negation(String name) {
        return Words.split(name).stream()
                .filter(grammar.negating()::contains)
                .findFirst()
                .orElse(null);
    }

    /** Tells whether the name of a method begins with a verb that does something with what the rest names. */
    boolean isAction(String method) {
        List<String> words = Words.split(method);
        return !words.isEmpty() && grammar.actions().contains(words.get(0));
    }

    private Reading remembered(Map<String, Reading> memory, String name, boolean method) {
        Reading known = memory.get(name);
        if (known != null) {
            return known;
        }
        Reading fresh = name.length() > MAX_LENGTH ? Reading.NOTHING : read(Words.split(name), method);
        if (memory.size() < MAX_REMEMBERED) {
            memory.put(name, fresh);
        }
        return fresh;
    }

    private Reading read(List<String> all, boolean method) {
        if (method && isAction(all)) {
            return Reading.NOTHING;
        }
        int from = start(all, method);
        List<String> words = all.subList(from, all.size());
        boolean finder = method && !words.isEmpty() && grammar.prepositions().contains(words.get(0));
        if (words.isEmpty() || finder || words.size() > MAX_WORDS) {
            return Reading.NOTHING;
        }
        return head(words, List.of(), false);
    }

    /** Returns where the name of the thing begins: after words that say nothing, and after the verb of an accessor. */
    private int start(List<String> words, boolean method) {
        int from = leading(words);
        return method && from < words.size() && grammar.accessors().contains(words.get(from)) ? from + 1 : from;
    }

    private int leading(List<String> words) {
        return !words.isEmpty() && grammar.leading().contains(words.get(0)) ? 1 : 0;
    }

    private boolean isAction(List<String> words) {
        int from = leading(words);
        return from < words.size() && grammar.actions().contains(words.get(from));
    }

    /** Looks for the head at the end, leaving out trailing words and what follows a preposition. */
    private Reading head(List<String> words, List<String> after, boolean shortened) {
        int preposition = preposition(words);
        PhraseBook.Match match = phrases.endOf(words);
        if (!match.entries().isEmpty() && (preposition < 0 || match.start() < preposition)) {
            return reading(words, match, after, shortened);
        }
        int last = words.size() - 1;
        if (last > 0 && isTrailing(words.get(last))) {
            return head(words.subList(0, last), after, true);
        }
        if (preposition > 0) {
            return head(words.subList(0, preposition), after(words, preposition), true);
        }
        return Reading.NOTHING;
    }

    /** Where a value comes from does not change what it is: {@code ssnFromHeader} is no header. */
    private List<String> after(List<String> words, int preposition) {
        List<String> rest = words.subList(preposition + 1, words.size());
        return words.get(preposition).equals(ORIGIN)
                ? rest.stream()
                        .filter(word -> !grammar.negating().contains(word))
                        .toList()
                : rest;
    }

    private boolean isTrailing(String word) {
        return Words.forms(word).stream().anyMatch(grammar.trailing()::contains)
                || word.chars().allMatch(Character::isDigit);
    }

    private int preposition(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (grammar.prepositions().contains(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private Reading reading(List<String> words, PhraseBook.Match match, List<String> after, boolean shortened) {
        List<String> front = words.subList(0, match.start());
        Set<String> others = new HashSet<>(front);
        others.addAll(after);
        if (others.stream().anyMatch(grammar.negating()::contains)) {
            return Reading.NOTHING;
        }
        int end = front.size();
        while (end > 0 && Words.forms(front.get(end - 1)).stream().anyMatch(grammar.adjectives()::contains)) {
            end--;
        }
        Role qualifier = end > 0 ? roles.endingAt(front, end) : roles.endingAt(after, after.size());
        Role topic = speaksOfPatient(words, match.start()) ? Role.PATIENT : topic(front, end, qualifier);
        boolean whole = front.isEmpty() && !shortened;
        return new Reading(match.entries(), topic, qualifier, end > 0, whole, Set.copyOf(others));
    }

    private boolean speaksOfPatient(List<String> words, int start) {
        for (int i = start + 1; i <= words.size(); i++) {
            if (roles.endingAt(words, start, i) == Role.PATIENT) {
                return true;
            }
        }
        return false;
    }

    /** The nearest person before the head; staff anywhere before beats a mere user: {@code facilityContactPhone}. */
    private Role topic(List<String> front, int end, Role qualifier) {
        Role nearest = qualifier;
        for (int i = end; i > 0; i--) {
            Role role = roles.endingAt(front, i);
            if (role == Role.PATIENT || role == Role.STAFF || role == Role.PLACE) {
                return nearest == Role.PATIENT ? nearest : role;
            }
            nearest = nearest == Role.NEUTRAL && role == Role.USER ? role : nearest;
        }
        return nearest;
    }
}
