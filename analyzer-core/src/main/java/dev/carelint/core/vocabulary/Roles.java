package dev.carelint.core.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that tell whom a class or variable stands for; immutable. */
public final class Roles {
    private static final int LONGEST = 3;

    private final Map<String, Role> byPhrase;
    private final Set<String> carriers;

    private Roles(Map<String, Role> byPhrase, Set<String> carriers) {
        this.byPhrase = Map.copyOf(byPhrase);
        this.carriers = carriers;
    }

    /**
     * Makes the table.
     *
     * @param phrases words or word sequences in lower case, by what they stand for
     * @param carriers last words of class names that say nothing about the content: {@code dto}, {@code entity}
     * @throws IllegalArgumentException when a phrase stands under two roles
     */
    public static Roles of(Map<Role, ? extends Collection<String>> phrases, Collection<String> carriers) {
        Map<String, Role> byPhrase = new HashMap<>();
        phrases.forEach((role, list) -> list.forEach(phrase -> {
            Role other = byPhrase.putIfAbsent(phrase, role);
            if (other != null) {
                throw new IllegalArgumentException("\"" + phrase + "\" is listed as " + other + " and as " + role);
            }
        }));
        return new Roles(byPhrase, Set.copyOf(carriers));
    }

    boolean isCarrier(String word) {
        return carriers.contains(word);
    }

    /** Returns what the longest known phrase that ends before a position stands for. */
    Role endingAt(List<String> words, int end) {
        return endingAt(words, 0, end);
    }

    /** Returns what the longest known phrase within a range and at its end stands for. */
    Role endingAt(List<String> words, int from, int end) {
        for (int start = Math.max(from, end - LONGEST); start < end; start++) {
            Role role = lookup(String.join(" ", words.subList(start, end)));
            if (role != Role.NEUTRAL) {
                return role;
            }
        }
        return Role.NEUTRAL;
    }

    private Role lookup(String phrase) {
        Role role = byPhrase.get(phrase);
        if (role == null && phrase.endsWith("s")) {
            role = byPhrase.get(phrase.substring(0, phrase.length() - 1));
        }
        return role == null ? Role.NEUTRAL : role;
    }
}
