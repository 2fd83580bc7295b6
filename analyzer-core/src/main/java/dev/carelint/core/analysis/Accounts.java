package dev.carelint.core.analysis;

import dev.carelint.core.base.Sha256;
import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Evidence;
import dev.carelint.core.finding.Evidence.Input;
import dev.carelint.core.finding.Evidence.Kind;
import dev.carelint.core.finding.Evidence.Option;
import dev.carelint.core.finding.Evidence.Restraint;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.Regulations.Profile;
import dev.carelint.core.settings.Settings;
import dev.carelint.core.source.Selection;
import dev.carelint.core.source.SourceFile;
import dev.carelint.core.source.SourceFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Says what an analysis rests on. */
final class Accounts {
    private final Request request;
    private final Knowledge knowledge;
    private final Selection selection;

    Accounts(Request request, Knowledge knowledge) {
        this.request = request;
        this.knowledge = knowledge;
        this.selection = Analysis.selection(request);
    }

    /** Returns the evidence for an analysis of these files. */
    Evidence of(SourceFinder.Found found, List<Input> packs, Workers workers) {
        List<RuleDescription> rules = knowledge.descriptions();
        return new Evidence(
                knowledge.regulations().profiles().stream().map(Profile::title).toList(),
                knowledge.regulations().safeguards(rules),
                restraints(rules),
                options().sorted().toList(),
                inputs(found, packs, workers),
                "");
    }

    private List<Input> inputs(SourceFinder.Found found, List<Input> packs, Workers workers) {
        List<Unread> unread = new ArrayList<>();
        files(found)
                .forEach((path, file) ->
                        unread.add(new Unread(file.silent() ? Kind.SILENT : Kind.FILE, file.file(), path)));
        request.classpath().stream()
                .filter(Files::isRegularFile)
                .forEach(jar -> unread.add(new Unread(Kind.LIBRARY, jar, String.valueOf(jar.getFileName()))));
        Path baseline = request.baseline();
        if (baseline != null) {
            unread.add(new Unread(Kind.BASELINE, baseline, String.valueOf(baseline.getFileName())));
        }
        List<Input> read = workers.map(unread.size(), () -> i -> unread.get(i).read(), done -> {});
        return Stream.concat(packs.stream(), read.stream()).distinct().sorted().toList();
    }

    /** By path. What is known as a source or as configuration is that; the rest are texts that belong to the program. */
    private SortedMap<String, SourceFile> files(SourceFinder.Found found) {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        Stream.concat(found.files().stream(), found.resources().stream())
                .forEach(file -> files.putIfAbsent(file.path(), file));
        found.properties().stream()
                .map(file -> new SourceFile(file, selection.relative(file), false))
                .forEach(file -> files.putIfAbsent(file.path(), file));
        return files;
    }

    private record Unread(Kind kind, Path file, String name) {
        Input read() {
            try {
                return new Input(kind, Sha256.of(file), name);
            } catch (IOException unreadable) {
                // A problem of the analysis already tells why.
                return new Input(kind, Input.UNREADABLE, name);
            }
        }
    }

    private Stream<Option> options() {
        Settings settings = request.settings();
        Stream<Option> plain = Stream.of(
                new Option("charset", request.charset().name()),
                new Option("class-folders", String.valueOf(classFolders())),
                new Option("confidence", settings.confidence().label()),
                new Option(
                        "java",
                        request.jdk() == null ? String.valueOf(Runtime.version().feature()) : "given"),
                new Option("max-file-size", String.valueOf(request.sizeLimit())),
                new Option("tests", request.includeTests() ? "read" : "left out"));
        Stream<Option> profiles =
                knowledge.regulations().profiles().stream().map(profile -> new Option("profile", profile.id()));
        Stream<Option> globs = Stream.of(
                        settings.excludes().stream().map(glob -> new Option("exclude", glob.text())),
                        settings.generated().stream().map(glob -> new Option("generated", glob.text())),
                        settings.synthetic().stream().map(glob -> new Option("synthetic", glob.text())))
                .flatMap(some -> some);
        Stream<Option> roots = Stream.concat(
                roots("root", request.roots()),
                Stream.concat(roots("silent-root", request.silentRoots()), roots("resources", request.resources())));
        return Stream.of(plain, profiles, globs, roots).flatMap(some -> some);
    }

    private Stream<Option> roots(String name, List<Path> places) {
        return places.stream().map(selection::relative).map(path -> new Option(name, path.isEmpty() ? "." : path));
    }

    private long classFolders() {
        return request.classpath().stream().filter(Files::isDirectory).count();
    }

    private List<Restraint> restraints(List<RuleDescription> rules) {
        Settings settings = request.settings();
        Map<String, String> reasons = settings.reasons();
        List<Restraint> restraints = new ArrayList<>();
        settings.disabledRules()
                .forEach(rule ->
                        restraints.add(new Restraint(rule, "is switched off", reasons.getOrDefault(rule, ""), true)));
        rules.forEach(rule -> {
            Severity own = settings.severities().getOrDefault(rule.id(), rule.severity());
            if (!own.isAtLeast(rule.severity())) {
                restraints.add(new Restraint(
                        rule.id(),
                        "is graded " + own.label() + " instead of "
                                + rule.severity().label(),
                        reasons.getOrDefault(rule.id(), ""),
                        false));
            }
        });
        if (settings.confidence().compareTo(Confidence.DEFAULT) < 0) {
            restraints.add(general("only findings of " + settings.confidence().label()
                    + " confidence count; the usual measure is " + Confidence.DEFAULT.label()));
        }
        settings.excludes()
                .forEach(glob -> restraints.add(general("files that match " + glob.text() + " are not read")));
        settings.generated()
                .forEach(glob -> restraints.add(
                        general("nothing is reported in files that match " + glob.text() + " (said to be generated)")));
        settings.synthetic()
                .forEach(glob -> restraints.add(
                        general("patients in files that match " + glob.text() + " are believed to be invented")));
        settings.sanitizers()
                .forEach(one -> restraints.add(general("what "
                        + String.join(", ", one.pattern().classNames()) + "#"
                        + String.join(", ", one.pattern().methodNames()) + " returns is believed to be clean")));
        return restraints.stream().sorted().toList();
    }

    private static Restraint general(String what) {
        return new Restraint("", what, "", false);
    }
}
