package dev.carelint.core.vocabulary;

import java.util.Set;

/**
 * How identifiers are built around the words that matter, in lower-case words.
 *
 * @param leading words in front that say nothing: {@code the}, {@code my}
 * @param accessors verbs of methods that return what the rest names: {@code get}
 * @param actions verbs of methods that do something else with what the rest names: {@code validate}
 * @param prepositions words after which the thing itself is no longer named: {@code for} in {@code nameForDisplay}
 * @param trailing words at the end that leave the thing what it is: {@code value}, {@code string}
 * @param adjectives words before a thing that leave it what it is: {@code full}, {@code old}
 * @param parts what a class calls what it is itself: {@code value} in a class {@code Ssn}
 * @param negating words that turn a name into something harmless wherever they stand: {@code count}, {@code masked}
 */
public record Grammar(
        Set<String> leading,
        Set<String> accessors,
        Set<String> actions,
        Set<String> prepositions,
        Set<String> trailing,
        Set<String> adjectives,
        Set<String> parts,
        Set<String> negating) {
    public Grammar {
        leading = Set.copyOf(leading);
        accessors = Set.copyOf(accessors);
        actions = Set.copyOf(actions);
        prepositions = Set.copyOf(prepositions);
        trailing = Set.copyOf(trailing);
        adjectives = Set.copyOf(adjectives);
        parts = Set.copyOf(parts);
        negating = Set.copyOf(negating);
    }
}
