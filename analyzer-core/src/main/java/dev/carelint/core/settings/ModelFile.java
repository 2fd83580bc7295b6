package dev.carelint.core.settings;

import dev.carelint.core.model.MethodModel;
import dev.carelint.core.model.SignatureModel;
import dev.carelint.core.model.SinkKind;
import dev.carelint.core.model.TypeModel;
import dev.carelint.core.settings.Section.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One library's models as read from its file, each with the line that says so.
 *
 * @param methods what methods do, with their places
 * @param signatures which methods classes have, with their places
 * @param types what the text of types shows, with their places
 * @param sinkKinds ways by which data leaves, with their places
 */
record ModelFile(
        List<Placed<MethodModel>> methods,
        List<Placed<SignatureModel>> signatures,
        List<Placed<TypeModel>> types,
        List<Placed<SinkKind>> sinkKinds) {
    /** The library of what a project says of its own methods. */
    private static final String PROJECT = "this project";

    private static final List<String> KEYS =
            List.of("library", "artifacts", "methods", "signatures", "types", "sinkKinds");

    /** Something read and where it stands. */
    record Placed<T>(T value, Place place) {}

    static ModelFile read(ConfigText file) {
        Section section = Section.ofFile(file, KEYS);
        String library = section.text("library").text();
        section.texts("artifacts").forEach(ModelFile::checkArtifact);
        List<Placed<SignatureModel>> signatures = section.lines("signatures").stream()
                .map(line -> new Placed<>(line.place().parse(line.text(), SignatureModel::parse), line.place()))
                .toList();
        return read(section, library, signatures, "types", "sinkKinds");
    }

    /** Reads the models that a project's settings hold. */
    static ModelFile ofProject(ConfigText settings) {
        return read(Section.ofFile(settings, SettingsReader.KEYS), PROJECT, List.of(), "classes", "sinks");
    }

    private static ModelFile read(
            Section section, String library, List<Placed<SignatureModel>> signatures, String typeKey, String kindKey) {
        List<Placed<MethodModel>> methods = section.lines("methods").stream()
                .map(line -> new Placed<>(
                        line.place()
                                .parse(line.text(), text -> MethodModel.parse(text, library))
                                .declaredAt(line.place().inReports()),
                        line.place()))
                .toList();
        List<Placed<TypeModel>> types = new ArrayList<>();
        for (Entry line : section.lines(typeKey)) {
            line.place().parse(line.text(), text -> TypeModel.parse(text, library)).stream()
                    .map(type -> new Placed<>(type, line.place()))
                    .forEach(types::add);
        }
        List<Placed<SinkKind>> kinds =
                section.nodes(kindKey).stream().map(ModelFile::sinkKind).toList();
        return new ModelFile(methods, signatures, List.copyOf(types), kinds);
    }

    /** Returns the same models, whose methods do this besides what a body of theirs says. */
    ModelFile binding() {
        List<Placed<MethodModel>> bound = methods.stream()
                .map(one -> new Placed<>(one.value().binding(), one.place()))
                .toList();
        return new ModelFile(bound, signatures, types, sinkKinds);
    }

    private static Placed<SinkKind> sinkKind(YamlNode node) {
        Section section = Section.of(
                node, "a kind of sink", List.of("id", "phrase", "whereBuilt", "fields", "alone", "begins", "hosts"));
        String id = Words.id(section.text("id"), "the id of a kind of sink");
        boolean whereBuilt = section.textOrEmpty("whereBuilt").equals("true");
        List<String> fields = section.texts("fields").stream().map(Entry::text).toList();
        String alone = section.textOrEmpty("alone");
        section.place().parse(alone, Pattern::compile);
        String hosts = section.textOrEmpty("hosts");
        section.place().parse(hosts, Pattern::compile);
        SinkKind kind = new SinkKind(
                id, section.text("phrase").text(), whereBuilt, fields, alone, section.textOrEmpty("begins"), hosts);
        return new Placed<>(kind, section.place());
    }

    /** The artifacts that a file is about are documentation: they are checked, but nothing depends on them. */
    private static void checkArtifact(Entry artifact) {
        if (!artifact.text().matches("[\\w.-]+:[\\w.*-]+")) {
            throw artifact.place().error("'" + artifact.text() + "' is not an artifact; write GROUP:NAME");
        }
    }
}
