package dev.carelint.core.amend;

import dev.carelint.core.ir.SuppressionComment;
import dev.carelint.core.resource.ConfigFile;
import dev.carelint.core.resource.ConfigReader;
import dev.carelint.core.resource.Role;
import dev.carelint.core.source.SourceFile;
import dev.carelint.core.source.SourceText;
import dev.carelint.core.syntax.Parsed;
import dev.carelint.core.syntax.SourceParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What Carelint reads in a text: the suppressions, and a word for all else, which a new suppression must not change.
 *
 * @param suppressions comments and annotations that speak to Carelint
 * @param rest what else there is, as far as a comment in the wrong place would change it
 */
record Reading(List<SuppressionComment> suppressions, Object rest) {
    /** Tells whether a file of this name can hold such comments. */
    static boolean isPossible(String path) {
        return isJava(path) || Role.of(path).isPresent();
    }

    static boolean isJava(String path) {
        return path.endsWith(".java");
    }

    /** Reads a text; empty when it has mistakes, or is nothing that Carelint reads comments in. */
    static Optional<Reading> of(String path, String text) {
        return isJava(path)
                ? Optional.of(java(path, text))
                : ConfigReader.parse(path, text).map(Reading::of);
    }

    /** Types and members have names and places; how many problems there are tells whether a mistake was made. */
    private static Reading java(String path, String text) {
        SourceFile file = new SourceFile(Path.of(path), path, false);
        Parsed parsed = new SourceParser().parse(new SourceText(file, text, ""));
        return new Reading(parsed.unit().suppressions(), parsed.problems().size());
    }

    private static Reading of(ConfigFile file) {
        return new Reading(
                file.comments().stream()
                        .map(one -> new SuppressionComment(one.text(), one.span(), one.target()))
                        .toList(),
                file.entries().stream()
                        .map(entry -> List.of(entry.key(), entry.value()))
                        .toList());
    }

    /** Returns over how many lines a suppression speaks that is new since another reading and covers a line; empty when there is none. */
    Optional<Integer> widthOfNew(Reading before, String instruction, int line) {
        if (!rest.equals(before.rest) || suppressions.size() != before.suppressions.size() + 1) {
            return Optional.empty();
        }
        return suppressions.stream()
                .filter(one -> one.text().replaceAll("\\s+", " ").strip().equals(instruction))
                .filter(one ->
                        one.target().line() <= line && line <= one.target().endLine())
                .map(one -> one.target().endLine() - one.target().line() + 1)
                .findFirst();
    }
}
