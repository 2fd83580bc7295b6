package dev.carelint.rules;

import dev.carelint.core.model.Knowledge;
import dev.carelint.core.settings.ConfigText;
import dev.carelint.core.settings.Examples;
import dev.carelint.core.settings.KnowledgeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules, library models and vocabulary that come with Carelint; immutable, safe for many threads.
 *
 * <p>Whatever lies in the folders {@code rules}, {@code models}, {@code vocabulary} and {@code examples} beside this class belongs to
 * the pack; nothing is registered.
 */
public final class RulePack {
    private final Knowledge knowledge;

    private RulePack(Knowledge knowledge) {
        this.knowledge = knowledge;
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
            return new RulePack(KnowledgeReader.read(files.list("models", ".yaml"), rules, examples, null));
        } catch (IOException e) {
            throw new UncheckedIOException("the rules of Carelint cannot be read from " + origin, e);
        }
    }

    /** Returns the rules and library models. */
    public Knowledge knowledge() {
        return knowledge;
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
