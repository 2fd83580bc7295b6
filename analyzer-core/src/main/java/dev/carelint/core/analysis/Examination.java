package dev.carelint.core.analysis;

import dev.carelint.core.finding.Coverage;
import dev.carelint.core.finding.Examined;
import dev.carelint.core.finding.Remark;
import dev.carelint.core.link.LinkStatistics;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.MethodModel;
import dev.carelint.core.model.Policy;
import dev.carelint.core.model.TypeModel;
import dev.carelint.core.source.Problem;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What of the library models and of the project's own settings is about this project, and what is about nothing in it.
 *
 * <p>A model that matches nothing is silent; whoever relies on it must hear so.
 */
final class Examination {
    private static final int MOST_LISTED = 40;

    private final Knowledge knowledge;
    private final ClassIndex index;
    private final List<String> paths;
    /** Number of calls that a model speaks of. */
    private final Map<MethodModel, Integer> calls = new HashMap<>();

    /**
     * Looks at a program.
     *
     * @param paths paths of its files
     */
    Examination(Knowledge knowledge, ClassIndex index, Collection<LinkedMethod> methods, List<String> paths) {
        this.paths = List.copyOf(paths);
        this.knowledge = knowledge;
        this.index = index;
        Map<MethodSymbol, Integer> called = new HashMap<>();
        methods.stream()
                .flatMap(method -> LinkStatistics.callSites(method).stream())
                .flatMap(site -> Optional.ofNullable(site.method()).stream())
                .forEach(method -> called.merge(method, 1, Integer::sum));
        called.forEach((method, count) ->
                knowledge.modelsOf(method, index).forEach(model -> calls.merge(model, count, Integer::sum)));
    }

    /**
     * Returns what is to be said.
     *
     * @param problems what was found out about code, class path and settings
     */
    Examined of(Coverage coverage, List<Problem> problems) {
        List<Remark> remarks = new ArrayList<>();
        List<String> unused = settings(problems);
        remarks.add(code(coverage));
        remarks.add(section("Settings that match nothing:", "All settings match something.", unused));
        remarks.add(
                section("Code and libraries that could not be read:", "Everything could be read.", losses(problems)));
        remarks.add(section("Models of libraries that are used here:", "No library is used that models know.", used()));
        remarks.add(unused());
        remarks.add(section(
                "Models that the libraries on the class path contradict (another version of the library):",
                "No model contradicts the libraries on the class path.",
                missing()));
        return new Examined(remarks, unused.isEmpty());
    }

    private static Remark code(Coverage coverage) {
        double share = coverage.calls() == 0 ? 100 : 100.0 * coverage.resolvedCalls() / coverage.calls();
        List<String> causes = coverage.unresolvedCauses().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(cause -> cause.getValue() + ": " + cause.getKey())
                .toList();
        return Remark.of(
                String.format(
                        Locale.ROOT,
                        "Files: %d with %d lines; %.1f %% of %d calls are resolved.",
                        coverage.files(),
                        coverage.lines(),
                        share,
                        coverage.calls()),
                causes);
    }

    private static Remark section(String title, String otherwise, List<String> lines) {
        if (lines.isEmpty()) {
            return new Remark(otherwise);
        }
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LISTED)));
        if (lines.size() > MOST_LISTED) {
            shown.add("and " + (lines.size() - MOST_LISTED) + " more");
        }
        return Remark.of(title, shown);
    }

    private List<String> settings(List<Problem> problems) {
        List<String> lines = new ArrayList<>();
        problems.stream()
                .filter(problem -> problem.kind() == Problem.Kind.SETTING || problem.kind() == Problem.Kind.STALE)
                .map(problem -> problem.location().path() + ":"
                        + problem.location().span().line() + ": " + problem.message())
                .forEach(lines::add);
        knowledge.methods().stream()
                .filter(MethodModel::isBinding)
                .filter(model -> !calls.containsKey(model))
                .map(model -> model.declaredAt() + ": " + model.text()
                        + " is called nowhere, as far as calls were resolved; correct or remove it")
                .forEach(lines::add);
        for (Policy.Entry entry : knowledge.policy().entries()) {
            entry.paths().stream()
                    .filter(glob -> paths.stream().noneMatch(glob::matches))
                    .map(glob -> entry.declaredAt() + ": '" + glob.text()
                            + "' names no Java source that is analyzed; correct or remove it")
                    .forEach(lines::add);
        }
        return lines.stream().distinct().toList();
    }

    private static List<String> losses(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.kind().isLoss())
                .map(problem -> problem.location() + ": " + problem.message())
                .distinct()
                .toList();
    }

    private List<String> used() {
        Map<String, Integer> callsByLibrary = new TreeMap<>();
        Map<String, Boolean> isThere = new HashMap<>();
        calls.forEach((model, count) -> {
            callsByLibrary.merge(model.library(), count, Integer::sum);
            isThere.merge(model.library(), isAtHand(model), Boolean::logicalOr);
        });
        return callsByLibrary.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() + ": " + entry.getValue() + (entry.getValue() == 1 ? " call" : " calls")
                        + (isThere.getOrDefault(entry.getKey(), true) ? "" : ", not on the class path"))
                .toList();
    }

    /** A library that is missing here although the project uses it is one whose calls were not resolved. */
    private Remark unused() {
        Set<String> used = calls.keySet().stream().map(MethodModel::library).collect(Collectors.toSet());
        List<String> libraries = knowledge.methods().stream()
                .map(MethodModel::library)
                .filter(library -> !used.contains(library))
                .distinct()
                .sorted()
                .toList();
        return libraries.isEmpty()
                ? new Remark("Every library that models know is called here.")
                : Remark.of(
                        "Models of libraries that match no call here (right, unless the project uses one of them):",
                        List.of(String.join(", ", libraries)));
    }

    private boolean isAtHand(MethodModel model) {
        return model.pattern().classNames().stream().anyMatch(index::exists);
    }

    /** Of a class that is on the class path, a model names a method that is not there. */
    private List<String> missing() {
        List<String> lines = new ArrayList<>();
        for (MethodModel model : knowledge.methods()) {
            for (String className : model.pattern().classNames()) {
                index.find(className)
                        .filter(found -> found.origin() == Origin.CLASSPATH)
                        .ifPresent(found -> addMissing(model, found, lines));
            }
        }
        knowledge.types().stream()
                .map(TypeModel::className)
                .filter(name -> name.indexOf('$') > 0 && !index.exists(name))
                .filter(name -> index.find(name.substring(0, name.lastIndexOf('$')))
                        .filter(outer -> outer.origin() == Origin.CLASSPATH)
                        .isPresent())
                .forEach(name -> lines.add(name + " is not there"));
        return lines.stream().distinct().sorted().toList();
    }

    private void addMissing(MethodModel model, ClassSymbol found, List<String> lines) {
        model.pattern().methodNames().stream()
                .filter(name -> name.indexOf('*') < 0)
                .filter(name -> index.methods(found.name(), name).isEmpty())
                .map(name -> model.declaredAt() + ": " + found.name() + "#" + name + " is not there")
                .forEach(lines::add);
    }
}
