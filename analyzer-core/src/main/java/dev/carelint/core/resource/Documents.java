package dev.carelint.core.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The documents that one file of Spring settings holds, each for profiles of its own; and what Quarkus writes before keys. */
final class Documents {
    private static final Set<String> FOR_PROFILES = Set.of("spring.config.activate.onprofile", "spring.profiles");

    private Documents() {}

    /** Returns the entries of one document with the profiles that it says it is for. */
    static List<Entry> withProfiles(List<Entry> document) {
        List<String> profiles = document.stream()
                .filter(entry -> FOR_PROFILES.contains(entry.canonical()))
                .map(Entry::value)
                .toList();
        // A list names alternatives.
        List<String> expression = profiles.isEmpty() ? List.of() : List.of(String.join(" | ", profiles));
        List<Entry> entries = new ArrayList<>();
        document.forEach(entry -> entries.add(ofQuarkus(entry, expression)));
        return entries;
    }

    private static Entry ofQuarkus(Entry entry, List<String> profiles) {
        int dot = entry.key().indexOf('.');
        if (!entry.key().startsWith("%") || dot < 0) {
            return profiles.isEmpty() ? entry : entry.in(profiles);
        }
        List<String> all = new ArrayList<>(profiles);
        all.add(entry.key().substring(1, dot).replace(',', '|'));
        return Entry.of(entry.key().substring(dot + 1), entry.value(), entry.span(), all);
    }
}
