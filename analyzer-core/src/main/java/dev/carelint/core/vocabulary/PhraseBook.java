package dev.carelint.core.vocabulary;

import dev.carelint.core.vocabulary.Definition.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All phrases of a vocabulary, spaced and glued together, with the definitions they speak for; immutable. */
final class PhraseBook {
    private static final int MIN_GLUED = 5;

    /** One definition that a phrase speaks for. */
    record Entry(Definition definition, Strength strength) {}

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private int longest = 1;

    PhraseBook(Collection<Definition> definitions) {
        for (Definition definition : definitions) {
            add(definition, definition.names(), Strength.NAME);
            add(definition, definition.faint(), Strength.FAINT);
            add(definition, definition.hints(), Strength.HINT);
            add(definition, definition.whole(), Strength.WHOLE);
        }
    }

    private void add(Definition definition, List<String> phrases, Strength strength) {
        for (String phrase : phrases) {
            Entry entry = new Entry(definition, strength);
            put(phrase, entry);
            String glued = phrase.replace(" ", "");
            if (glued.length() != phrase.length() && glued.length() >= MIN_GLUED) {
                put(glued, entry);
            }
            longest = Math.max(longest, phrase.split(" ", -1).length);
        }
    }

    private void put(String phrase, Entry entry) {
        List<Entry> known = entries.computeIfAbsent(phrase, key -> new ArrayList<>(1));
        if (known.stream().noneMatch(each -> each.definition().equals(entry.definition()))) {
            known.add(entry);
        }
    }

    /** A phrase found: where it begins and what it speaks for. */
    record Match(int start, List<Entry> entries) {}

    /** Finds the longest phrase at the end of some words; a match without entries when there is none. */
    Match endOf(List<String> words) {
        int end = words.size();
        List<String> lastForms = Words.forms(words.get(end - 1));
        for (int start = Math.max(0, end - longest); start < end; start++) {
            String front = String.join(" ", words.subList(start, end - 1));
            for (String last : lastForms) {
                List<Entry> found = entries.get(front.isEmpty() ? last : front + " " + last);
                if (found != null) {
                    return new Match(start, found);
                }
            }
        }
        return new Match(end, List.of());
    }
}
