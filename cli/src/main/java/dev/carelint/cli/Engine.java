package dev.carelint.cli;

import dev.carelint.core.analysis.Progress;
import dev.carelint.core.analysis.Request;
import dev.carelint.core.finding.Answer;
import dev.carelint.core.finding.Evidence;
import dev.carelint.core.finding.Examined;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.model.Policy;
import dev.carelint.core.settings.Additions;
import dev.carelint.core.settings.Settings;
import dev.carelint.core.triage.Gate;
import dev.carelint.rules.RulePack;
import dev.carelint.rules.RulePages;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the commands run: rules to tell about and an analysis that uses them.
 *
 * @param rules all rules, by id
 * @param analysis turns a request into a result
 * @param why answers questions about single lines
 * @param policy tells which data may go where
 * @param doctor tells what is known of a project
 * @param pages the pages about the rules, by the names of their files
 * @param gate makes the gate that settings ask for
 * @param inputs what analyses rest on besides the code
 * @param dataTypes titles of the kinds of data, by id
 */
record Engine(
        List<RuleDescription> rules,
        BiFunction<Request, Progress, Result> analysis,
        Why why,
        Supplier<Policy> policy,
        BiFunction<Request, Progress, Examined> doctor,
        Supplier<SortedMap<String, String>> pages,
        Function<Settings, Gate> gate,
        Supplier<List<Evidence.Input>> inputs,
        Supplier<SortedMap<String, String>> dataTypes) {
    /** Says why a line is reported or not. */
    @FunctionalInterface
    interface Why {
        Answer answer(Request request, Path file, int line, Progress progress);
    }

    Engine {
        rules = List.copyOf(rules);
    }

    /** Loads Carelint's own rules, and what a project adds to them. */
    static Engine load(Additions additions) {
        RulePack pack = RulePack.load(additions);
        return new Engine(
                pack.knowledge().descriptions(),
                (request, progress) -> pack.analysis().run(request, progress),
                (request, file, line, progress) -> pack.analysis().why(request, file, line, progress),
                () -> pack.knowledge().policy(),
                (request, progress) -> pack.analysis().examine(request, progress),
                () -> new RulePages(pack).all(),
                settings -> pack.analysis().gate(settings),
                pack::inputs,
                () -> titles(pack));
    }

    private static SortedMap<String, String> titles(RulePack pack) {
        SortedMap<String, String> titles = new TreeMap<>();
        pack.vocabulary().types().forEach(type -> titles.put(type.id(), type.title()));
        return titles;
    }

    List<String> ruleIds() {
        return rules.stream().map(RuleDescription::id).toList();
    }
}
