package dev.carelint.core.rule;

import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Summary;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a program puts patient data into the context of its logs (MDC, thread context), and which patterns show it: keys
 * that code is seen to fill, and keys that are named like patient data. Owned by one thread.
 */
final class ContextKeys {
    private static final Set<String> PUTTING = Set.of("put", "putIfNull", "putCloseable");

    /** {@code %X{key:-default}}, {@code %mdc{a, b}}, {@code ${ctx:key}}, {@code $${ctx:key}}; without a key, all is shown. */
    private static final Pattern SHOWN =
            Pattern.compile("%[-.\\d]*(?:X|mdc|MDC)(?:\\{([^}]*)}|(?![A-Za-z]))|\\$\\{ctx:([^}:]+)");

    private final Scene scene;
    private final Judge judge;
    private @Nullable Map<String, Set<String>> filled;

    ContextKeys(Scene scene, Judge judge) {
        this.scene = scene;
        this.judge = judge;
    }

    /** Returns the titles of the kinds of patient data that a pattern shows, sorted. */
    List<String> printedBy(String pattern) {
        Set<String> shown = new TreeSet<>();
        Matcher conversion = SHOWN.matcher(pattern);
        while (conversion.find()) {
            @Nullable String keys = conversion.group(1) == null ? conversion.group(2) : conversion.group(1);
            if (keys == null) {
                filled().values().forEach(shown::addAll);
            } else {
                for (String key : keys.split(",", -1)) {
                    String name = key.split(":-|=", 2)[0].strip();
                    named(name).ifPresent(shown::add);
                    shown.addAll(filled().getOrDefault(name, Set.of()));
                }
            }
        }
        return new ArrayList<>(shown);
    }

    private Optional<String> named(String key) {
        Clue clue = new Clue(Clue.Kind.KEY, key, "", "", "", List.of(), List.of());
        return scene.vocabulary()
                .classify(clue)
                .filter(found -> found.certainty() == Evidence.Certainty.HIGH)
                .map(Evidence::type)
                .filter(type -> type.family() == DataType.Family.PHI)
                .map(DataType::title);
    }

    private Map<String, Set<String>> filled() {
        if (filled == null) {
            filled = new TreeMap<>();
            for (int body = 0; body < scene.calls().methods().size(); body++) {
                for (Summary.Use use : scene.flow().uses().get(body)) {
                    add(use, new Site(body, 0), filled);
                }
            }
        }
        return filled;
    }

    private void add(Summary.Use use, Site where, Map<String, Set<String>> keys) {
        Site sink = use.point().sink();
        if (use.kind().equals("log")
                && scene.code(sink) instanceof Instruction.Call call
                && PUTTING.contains(call.name())
                && call.arguments().length > 1) {
            Body body = scene.method(sink.method()).body();
            if (body.origin(call.arguments()[0]) instanceof Instruction.Constant constant
                    && constant.literal() instanceof Literal.Text key) {
                judge.classify(use.atom(), where)
                        .map(found -> found.evidence().type())
                        .filter(type -> type.family() == DataType.Family.PHI)
                        .ifPresent(type -> keys.computeIfAbsent(key.value(), none -> new TreeSet<>())
                                .add(type.title()));
            }
        }
    }
}
