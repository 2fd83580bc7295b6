package dev.carelint.core.vocabulary;

import java.util.List;
import java.util.Set;

/**
 * What an identifier says by itself, whoever owns it.
 *
 * @param entries definitions that its head speaks for; empty when none
 * @param topic whom its other words speak of: PATIENT in {@code patientLastName}
 * @param qualifier whom the word right before the head stands for, NEUTRAL when there is none or it is unknown
 * @param qualified whether a word that is no plain adjective stands right before the head
 * @param whole whether the identifier is nothing but the head
 * @param others the words besides the head
 */
record Reading(
        List<PhraseBook.Entry> entries,
        Role topic,
        Role qualifier,
        boolean qualified,
        boolean whole,
        Set<String> others) {
    static final Reading NOTHING = new Reading(List.of(), Role.NEUTRAL, Role.NEUTRAL, false, false, Set.of());

    /** Returns the reading without definitions that speak only in context. */
    Reading namesOnly() {
        List<PhraseBook.Entry> named = entries.stream()
                .filter(entry -> entry.strength() == Definition.Strength.NAME)
                .toList();
        return new Reading(named, topic, qualifier, qualified, whole, others);
    }
}
