package dev.carelint.rules;

import dev.carelint.core.analysis.Analysis;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.settings.ConfigText;
import dev.carelint.core.settings.Examples;
import dev.carelint.core.settings.KnowledgeReader;
import dev.carelint.core.settings.VocabularyReader;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Vocabulary;
import dev.carelint.rules.checks.JavaChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rules, library models and vocabulary that come with Carelint; immutable, safe for many threads.
 *
 * <p>Whatever lies in the folders {@code rules}, {@code models}, {@code signatures}, {@code vocabulary} and {@code examples} beside this class belongs to
 * the pack; nothing is registered.
 */
public final class RulePack {
    private final Knowledge knowledge;
    private final Vocabulary vocabulary;

    private RulePack(Knowledge knowledge, Vocabulary vocabulary) {
        this.knowledge = knowledge;
        this.vocabulary = vocabulary;
    }

    /**
     * Reads the pack.
     *
     * @throws dev.carelint.core.settings.ConfigException when one of its files is malformed
     * @throws IllegalStateException when the class loader keeps it neither in a jar nor in a folder
     */
    public static RulePack load() {
        return load(PackFiles.origin(RulePack.class));
    }

    /** Reads the pack in a jar or class folder. */
    static RulePack load(Path origin) {
        try (PackFiles files = PackFiles.open(origin)) {
            List<ConfigText> rules = files.list("rules", ".yaml");
            if (rules.isEmpty()) {
                throw new IllegalStateException(origin + " holds no rules of Carelint");
            }
            Map<String, Examples> examples = examples(files.list("examples", ".java"));
            Vocabulary vocabulary = vocabulary(files.list("vocabulary", ".yaml"));
            return new RulePack(
                    KnowledgeReader.read(
                            files.list("models", ".yaml"),
                            files.signatures(origin),
                            rules,
                            examples,
                            words(vocabulary)),
                    vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules of Carelint cannot be read from " + origin, e);
        }
    }

    /** Returns the rules and library models. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /** Returns the kinds of data and the words that name them. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns an analysis with everything in the pack. */
    public Analysis analysis() {
        return new Analysis(knowledge, vocabulary, JavaChecks.all());
    }

    /** Returns the words that rules and models may name: kinds of data and their families. */
    private static List<String> words(Vocabulary vocabulary) {
        return Stream.concat(
                        vocabulary.types().stream().map(DataType::id),
                        Arrays.stream(DataType.Family.values())
                                .map(family -> family.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Vocabulary vocabulary(List<ConfigText> files) {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.name(), file.text()));
        return VocabularyReader.read(texts);
    }

    /** Takes the first {@code examples/RULE/Bad*.java} and {@code Good*.java} of each rule; the files come sorted. */
    private static Map<String, Examples> examples(List<ConfigText> files) {
        Map<String, Examples> examples = new HashMap<>();
        for (ConfigText file : files) {
            String[] path = file.name().split("/", 3);
            if (path.length == 3) {
                examples.compute(path[1], (rule, known) -> add(known == null ? Examples.NONE : known, file));
            }
        }
        return examples;
    }

    private static Examples add(Examples known, ConfigText file) {
        if (file.stem().startsWith("Bad") && known.bad().isEmpty()) {
            return new Examples(file.text(), known.good());
        }
        if (file.stem().startsWith("Good") && known.good().isEmpty()) {
            return new Examples(known.bad(), file.text());
        }
        return known;
    }
}
