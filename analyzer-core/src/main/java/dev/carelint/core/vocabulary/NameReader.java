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
        int from = !all.isEmpty() && grammar.leading().contains(all.get(0)) ? 1 : 0;
        if (method && from < all.size()) {
            String verb = all.get(from);
            if (grammar.actions().contains(verb)) {
                return Reading.NOTHING;
            }
            from += grammar.accessors().contains(verb) ? 1 : 0;
        }
        List<String> words = all.subList(from, all.size());
        boolean finder = method && !words.isEmpty() && grammar.prepositions().contains(words.get(0));
        if (words.isEmpty() || finder || words.size() > MAX_WORDS) {
            return Reading.NOTHING;
        }
        return head(words, List.of(), false);
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
            return head(words.subList(0, preposition), words.subList(preposition + 1, words.size()), true);
        }
        return Reading.NOTHING;
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
