package dev.carelint.core.settings;

import dev.carelint.core.model.Effect;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.MethodModel;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.model.Rule;
import dev.carelint.core.model.SignatureText;
import dev.carelint.core.model.SinkKind;
import dev.carelint.core.model.TypeModel;
import dev.carelint.core.settings.ModelFile.Placed;
import dev.carelint.core.settings.Section.Entry;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads rule and model files together, so that what one file names and another defines is checked.
 *
 * <p>Used for one set of files by one thread.
 */
public final class KnowledgeReader {
    private final List<ModelFile> models;
    private final List<RuleFile> rules;
    private final List<SignatureText> signatures;
    private final @Nullable Collection<String> labels;

    private KnowledgeReader(
            List<ModelFile> models,
            List<SignatureText> signatures,
            List<RuleFile> rules,
            @Nullable Collection<String> labels) {
        this.models = models;
        this.signatures = signatures;
        this.rules = rules;
        this.labels = labels == null ? null : new TreeSet<>(labels);
    }

    /**
     * Reads all files.
     *
     * @param models files of library models
     * @param signatures signatures of library classes
     * @param rules files of one rule each
     * @param examples examples by rule id
     * @param labels the kinds and groups of data that rules and models may name; null when any may be named
     * @throws ConfigException when a file is malformed, or two contradict each other
     */
    public static Knowledge read(
            List<ConfigText> models,
            List<SignatureText> signatures,
            List<ConfigText> rules,
            Map<String, Examples> examples,
            @Nullable Collection<String> labels) {
        return read(new Files(models, List.of(), signatures, rules, examples, null), labels);
    }

    /**
     * The files that knowledge is read from.
     *
     * @param models library models
     * @param addedModels models of a project or its organization, which hold besides bodies in the sources
     * @param signatures signatures of library classes
     * @param rules files of one rule each
     * @param examples examples by rule id
     * @param settings the project's settings, which may hold models and rules; null when there are none
     */
    public record Files(
            List<ConfigText> models,
            List<ConfigText> addedModels,
            List<SignatureText> signatures,
            List<ConfigText> rules,
            Map<String, Examples> examples,
            @Nullable ConfigText settings) {
        public Files {
            models = List.copyOf(models);
            addedModels = List.copyOf(addedModels);
            signatures = List.copyOf(signatures);
            rules = List.copyOf(rules);
            examples = Map.copyOf(examples);
        }
    }

    /**
     * Reads all files.
     *
     * @param labels the kinds and groups of data that rules and models may name; null when any may be named
     * @throws ConfigException when a file is malformed, or two contradict each other
     */
    public static Knowledge read(Files files, @Nullable Collection<String> labels) {
        ConfigText settings = files.settings();
        Stream<ModelFile> models = Stream.of(
                        files.models().stream().map(ModelFile::read),
                        files.addedModels().stream().map(ModelFile::read).map(ModelFile::binding),
                        Stream.ofNullable(settings).map(ModelFile::ofProject).map(ModelFile::binding))
                .flatMap(stream -> stream);
        Stream<RuleFile> rules = Stream.concat(
                files.rules().stream().map(file -> RuleFile.read(file, files.examples())),
                Stream.ofNullable(settings).flatMap(file -> RuleFile.ofProject(file).stream()));
        return new KnowledgeReader(models.toList(), files.signatures(), rules.toList(), labels).knowledge();
    }

    private Knowledge knowledge() {
        Map<String, SinkKind> sinkKinds = sinkKinds();
        checkMethods(sinkKinds.keySet());
        checkSignatures();
        checkTypes(sinkKinds.keySet());
        Set<String> marks = marks();
        Map<String, Place> first = new HashMap<>();
        rules.forEach(rule -> refuseSecond("the rule " + rule.rule().id(), rule.place(), first));
        rules.forEach(rule -> checkWords(rule, sinkKinds.keySet(), marks));
        return new Knowledge(
                models.stream()
                        .flatMap(file -> file.methods().stream())
                        .map(Placed::value)
                        .toList(),
                models.stream()
                        .flatMap(file -> file.signatures().stream())
                        .map(Placed::value)
                        .toList(),
                signatures,
                models.stream()
                        .flatMap(file -> file.types().stream())
                        .map(Placed::value)
                        .toList(),
                rules.stream()
                        .map(RuleFile::rule)
                        .sorted(Comparator.comparing(Rule::id))
                        .toList(),
                sinkKinds);
    }

    private Map<String, SinkKind> sinkKinds() {
        Map<String, SinkKind> kinds = new TreeMap<>();
        Map<String, Place> first = new HashMap<>();
        for (ModelFile file : models) {
            for (Placed<SinkKind> kind : file.sinkKinds()) {
                refuseSecond("the kind of sink " + kind.value().id(), kind.place(), first);
                kinds.put(kind.value().id(), kind.value());
            }
        }
        return kinds;
    }

    private void checkMethods(Collection<String> sinkKinds) {
        Map<String, Place> first = new HashMap<>();
        for (ModelFile file : models) {
            for (Placed<MethodModel> model : file.methods()) {
                signatures(model.value().pattern()).forEach(signature -> refuseSecond(signature, model.place(), first));
                model.value().effects().forEach(effect -> checkEffect(effect, model.place(), sinkKinds));
            }
        }
    }

    private void checkSignatures() {
        Map<String, Place> first = new HashMap<>();
        for (ModelFile file : models) {
            file.signatures()
                    .forEach(one ->
                            refuseSecond("the signatures of " + one.value().className(), one.place(), first));
        }
    }

    private void checkEffect(Effect effect, Place place, Collection<String> sinkKinds) {
        if (effect instanceof Effect.Sink sink) {
            Words.known(new Entry(sink.kind(), place), "kind of sink", sinkKinds);
        }
        if (effect instanceof Effect.Mark mark && mark.at().isWay()) {
            Words.known(new Entry(mark.mark(), place), "kind of sink", sinkKinds);
        }
        if (effect instanceof Effect.Source source) {
            checkLabel(new Entry(source.label(), place));
        }
    }

    private void checkTypes(Collection<String> sinkKinds) {
        Map<String, Place> first = new HashMap<>();
        for (ModelFile file : models) {
            for (Placed<TypeModel> type : file.types()) {
                String aspect = type.value().aspect().name().toLowerCase(Locale.ROOT);
                refuseSecond("the " + aspect + " of " + type.value().className(), type.place(), first);
                if (type.value().text() == TypeModel.Text.LABEL) {
                    Entry label = new Entry(type.value().label(), type.place());
                    if (type.value().aspect() == TypeModel.Aspect.WAY) {
                        Words.known(label, "kind of sink", sinkKinds);
                    } else {
                        checkLabel(label);
                    }
                }
            }
        }
    }

    private void checkWords(RuleFile rule, Collection<String> sinkKinds, Set<String> marks) {
        rule.labels().forEach(this::checkLabel);
        rule.sinks().forEach(sink -> Words.known(sink, "kind of sink", sinkKinds));
        if (labels != null) {
            rule.marks().forEach(mark -> Words.known(mark, "mark or kind of data", marks));
        }
    }

    /** Returns everything that conditions may ask for: what models mark, and the kinds of data. */
    private Set<String> marks() {
        Set<String> marks = new TreeSet<>(labels == null ? Set.of() : labels);
        for (ModelFile file : models) {
            for (Placed<MethodModel> model : file.methods()) {
                for (Effect effect : model.value().effects()) {
                    if (effect instanceof Effect.Mark mark) {
                        marks.add(mark.mark());
                    }
                }
            }
        }
        return marks;
    }

    private void checkLabel(Entry label) {
        if (labels != null) {
            Words.known(label, "kind of data", labels);
        }
    }

    private static List<String> signatures(MethodPattern pattern) {
        String types = pattern.parameters() == null ? "" : pattern.parameters().toString();
        return pattern.classNames().stream()
                .flatMap(owner -> pattern.methodNames().stream().map(name -> owner + "#" + name + types))
                .toList();
    }

    private static void refuseSecond(String what, Place place, Map<String, Place> first) {
        Place earlier = first.putIfAbsent(what, place);
        if (earlier != null) {
            throw place.error(what + " is described a second time, first at " + earlier);
        }
    }
}
