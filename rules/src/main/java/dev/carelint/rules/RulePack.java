package dev.carelint.rules;

import dev.carelint.core.analysis.Analysis;
import dev.carelint.core.finding.Evidence;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.MapFacts;
import dev.carelint.core.model.Regulations;
import dev.carelint.core.model.Rule;
import dev.carelint.core.model.SignatureText;
import dev.carelint.core.settings.Additions;
import dev.carelint.core.settings.ConfigText;
import dev.carelint.core.settings.Examples;
import dev.carelint.core.settings.KnowledgeReader;
import dev.carelint.core.settings.MapReader;
import dev.carelint.core.settings.OwnTypes;
import dev.carelint.core.settings.PolicyReader;
import dev.carelint.core.settings.RegulationReader;
import dev.carelint.core.settings.VocabularyReader;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Vocabulary;
import dev.carelint.rules.checks.JavaChecks;
import dev.carelint.rules.checks.MapParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules, library models and vocabulary that come with Carelint, and those that are added to them; immutable, safe for many threads.
 *
 * <p>Whatever lies in the folders {@code rules}, {@code models}, {@code signatures}, {@code vocabulary}, {@code policy}, {@code regulations},
 * {@code map}, {@code taps} and {@code examples} beside this class belongs to
 * the pack; nothing is registered.
 */
public final class RulePack {
    private final Knowledge knowledge;
    private final Vocabulary vocabulary;
    private final MapFacts mapFacts;

    private final PackInputs inputs;

    private RulePack(Knowledge knowledge, Vocabulary vocabulary, MapFacts mapFacts, PackInputs inputs) {
        this.knowledge = knowledge;
        this.vocabulary = vocabulary;
        this.mapFacts = mapFacts;
        this.inputs = inputs;
    }

    /** Reads the pack alone, as {@link #load(Additions)} does. */
    public static RulePack load() {
        return load(Additions.NONE);
    }

    /**
     * Reads the pack, the packs on the class path of Carelint's classes, and what a project adds.
     *
     * @throws dev.carelint.core.settings.ConfigException when one of the files is malformed
     * @throws IllegalStateException when the class loader keeps it neither in a jar nor in a folder
     */
    public static RulePack load(Additions additions) {
        return load(PackFiles.origin(RulePack.class), additions);
    }

    /** Reads the pack in a jar or class folder, nothing added. */
    static RulePack load(Path origin) {
        return load(origin, Additions.NONE);
    }

    /** Reads the pack in a jar or class folder, and what is added. */
    static RulePack load(Path origin, Additions additions) {
        Reading reading = new Reading();
        List<Path> others = new ArrayList<>();
        try {
            reading.add(() -> PackFiles.open(origin));
            if (reading.rules.isEmpty()) {
                throw new IllegalStateException(origin + " holds no rules of Carelint");
            }
            others.addAll(PackFiles.onClassPath(RulePack.class.getClassLoader()));
            others.addAll(additions.packs());
            for (Path pack : others) {
                reading.add(() -> PackFiles.openOther(pack));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rules of Carelint cannot be read from " + origin, e);
        }
        return reading.pack(additions, new PackInputs(origin, others, additions.settings()));
    }

    /** The files of several packs, on their way to one. */
    private static final class Reading {
        final List<ConfigText> rules = new ArrayList<>();
        final List<ConfigText> models = new ArrayList<>();
        final List<ConfigText> addedModels = new ArrayList<>();
        final List<SignatureText> signatures = new ArrayList<>();
        final Map<String, Examples> examples = new HashMap<>();
        final SortedMap<String, String> vocabulary = new TreeMap<>();
        final List<ConfigText> policies = new ArrayList<>();
        final List<ConfigText> regulations = new ArrayList<>();
        final List<ConfigText> maps = new ArrayList<>();
        final List<ConfigText> taps = new ArrayList<>();

        void add(PackFiles.Opener opener) throws IOException {
            try (PackFiles files = opener.open()) {
                rules.addAll(files.list("rules", ".yaml"));
                (files.isOwn() ? models : addedModels).addAll(files.list("models", ".yaml"));
                signatures.addAll(files.signatures(opener));
                examples.putAll(examples(files));
                policies.addAll(0, files.list("policy", ".yaml"));
                regulations.addAll(files.list("regulations", ".yaml"));
                maps.addAll(files.list("map", ".yaml"));
                taps.addAll(files.list("taps", ".yaml"));
                files.list("vocabulary", ".yaml").forEach(file -> vocabulary.put(file.name(), file.text()));
            }
        }

        RulePack pack(Additions additions, PackInputs inputs) {
            ConfigText settings = additions.settings();
            Vocabulary words = OwnTypes.added(VocabularyReader.read(vocabulary), settings);
            Knowledge known = KnowledgeReader.read(
                    new KnowledgeReader.Files(models, addedModels, signatures, rules, examples, settings),
                    words(words));
            return new RulePack(
                    known.with(PolicyReader.read(policies, settings, known, words))
                            .with(regulations(known, settings, additions.profiles())),
                    words,
                    MapReader.read(maps, taps, words(words)),
                    inputs);
        }

        private Regulations regulations(Knowledge known, @Nullable ConfigText settings, List<String> profiles) {
            List<String> ids = known.rules().stream().map(Rule::id).toList();
            return RegulationReader.read(regulations, settings, profiles, ids);
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

    /**
     * Returns what an analysis with this pack rests on besides the code: digests of Carelint's own facts, of added packs and of settings.
     *
     * @throws java.io.UncheckedIOException when they cannot be read any more
     */
    public List<Evidence.Input> inputs() {
        return inputs.list();
    }

    /** Returns what maps of patient data know. */
    public MapFacts mapFacts() {
        return mapFacts;
    }

    /** Returns an analysis with everything in the pack. */
    public Analysis analysis() {
        return new Analysis(knowledge, vocabulary, JavaChecks.all(), mapFacts, MapParts.all());
    }

    /** Returns the words that rules and models may name: kinds of data and their families. */
    private static List<String> words(Vocabulary vocabulary) {
        return Stream.concat(
                        vocabulary.types().stream().map(DataType::id),
                        Arrays.stream(DataType.Family.values())
                                .map(family -> family.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /**
     * Takes the first {@code examples/RULE/Bad*.java} and {@code Good*.java} of each rule, or the first configuration file in its folders
     * {@code bad} and {@code good}; the files come sorted.
     */
    private static Map<String, Examples> examples(PackFiles files) throws IOException {
        Map<String, Examples> examples = new HashMap<>();
        for (ConfigText file : files.list("examples", "")) {
            String[] path = files.withinPack(file).split("/", 3);
            if (path.length == 3) {
                examples.compute(path[1], (rule, known) -> add(known == null ? Examples.NONE : known, path[2], file));
            }
        }
        return examples;
    }

    private static Examples add(Examples known, String name, ConfigText file) {
        if (name.toLowerCase(Locale.ROOT).startsWith("bad") && known.bad().isEmpty()) {
            return new Examples(file.text(), known.good());
        }
        if (name.toLowerCase(Locale.ROOT).startsWith("good") && known.good().isEmpty()) {
            return new Examples(known.bad(), file.text());
        }
        return known;
    }
}
