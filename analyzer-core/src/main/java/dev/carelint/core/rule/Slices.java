package dev.carelint.core.rule;

import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Step;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a path takes pieces out of a whole: a version or a separator that a parser cut out of a message is no message, and one
 * member of a tree is what its key says.
 */
final class Slices {
    private static final Set<String> CUTS = Set.of(
            "split", "charAt", "nextToken", "substringBefore", "substringAfter", "substringBetween", "splitAsStream");
    private static final Set<String> PICKS = Set.of("get", "getFirst", "getOrDefault");
    /** Beginnings up to this length: of a message they show what kind it is, and hardly of whom. */
    private static final int SHORT = 150;

    private static final Set<String> BEGINNINGS = Set.of("substring", "subSequence", "left", "abbreviate", "truncate");
    /** How a branch of a tree is asked for by its key. */
    private static final Set<String> MEMBERS = Set.of(
            "get",
            "path",
            "required",
            "findValue",
            "findPath",
            "getAsJsonObject",
            "getAsJsonArray",
            "getAsJsonPrimitive",
            "getJsonObject",
            "getJSONObject");
    /** How a part of a record is asked for by its path. */
    private static final Set<String> PATHS =
            Set.of("getSingleValueOrNull", "getSinglePrimitiveValueOrNull", "getSinglePrimitiveValue", "getValues");
    /** How a leaf of a tree says its text. */
    private static final Set<String> LEAVES = Set.of(
            "asText",
            "textValue",
            "asString",
            "stringValue",
            "getAsString",
            "asLong",
            "asInt",
            "getAsLong",
            "getAsInt");
    /** Keys under which a thing says what it is. */
    private static final Set<String> DESCRIPTIVE = Set.of(
            "type", "_type", "resourceType", "kind", "class", "@class", "use", "status", "system", "version", "format");

    private static final int MAX_STEPS = 2000;

    private final Scene scene;

    Slices(Scene scene) {
        this.scene = scene;
    }

    /** Tells whether some step that leads to the last one hands on only a piece: a part of a text, or a leaf below a key. */
    boolean isCut(@Nullable Step last) {
        Set<Site> handedOn = handedOn(last);
        return any(handedOn, this::cuts)
                || any(handedOn, call -> LEAVES.contains(call.name()))
                        && anyMember(handedOn, key -> true)
                        && !anyMember(handedOn, this::namesData);
    }

    private boolean namesData(String key) {
        Clue clue = new Clue(Clue.Kind.KEY, key, "", "", "java.lang.String", List.of(), List.of());
        return scene.vocabulary()
                .classify(clue)
                .filter(evidence -> evidence.certainty() != Evidence.Certainty.LOW)
                .isPresent();
    }

    /** Tells whether only a member arrives that describes the thing it stands in: its type or status. */
    boolean isDescription(@Nullable Step last) {
        Set<Site> handedOn = handedOn(last);
        return any(handedOn, call -> LEAVES.contains(call.name())) && anyMember(handedOn, DESCRIPTIVE::contains);
    }

    /** Tells whether only what a path of the program names arrives, and that describes the record: {@code "fhirVersion"}. */
    boolean isDescriptionByPath(@Nullable Step last) {
        return any(
                handedOn(last),
                (site, call) -> PATHS.contains(call.name())
                        && Arrays.stream(call.arguments())
                                .anyMatch(value -> isKey(scene.method(site.method()), value, Slices::describes)));
    }

    private static boolean describes(String path) {
        List<String> words = List.of(path.split("[^A-Za-z]|(?=[A-Z])", -1));
        return DESCRIPTIVE.contains(words.get(words.size() - 1).toLowerCase(Locale.ROOT));
    }

    /** Tells whether a value arrives as it began: the program only passed it on, and made no text of it. */
    boolean isWhole(@Nullable Step last) {
        return steps(last).stream()
                .noneMatch(step -> step.kind() == Step.Kind.JOINED || step.kind() == Step.Kind.HANDED_ON);
    }

    /** Tells whether some step takes one entry, which the program names itself, out of many. */
    boolean isPicked(@Nullable Step last) {
        return any(sites(last, true), this::picks);
    }

    /** Returns where a value is passed through; where it begins is no part of that. */
    static Set<Site> handedOn(@Nullable Step last) {
        return sites(last, false);
    }

    private static Set<Site> sites(@Nullable Step last, boolean withBeginning) {
        return steps(last).stream()
                .filter(step -> withBeginning || step.kind() != Step.Kind.ENTERS)
                .map(Step::site)
                .collect(Collectors.toSet());
    }

    private static List<Step> steps(@Nullable Step last) {
        Deque<Step> open = new ArrayDeque<>();
        List<Step> steps = new ArrayList<>();
        push(open, last);
        while (steps.size() < MAX_STEPS && !open.isEmpty()) {
            Step step = open.pop();
            steps.add(step);
            push(open, step.previous());
            push(open, step.inner());
        }
        return steps;
    }

    private static void push(Deque<Step> open, @Nullable Step step) {
        if (step != null) {
            open.push(step);
        }
    }

    private boolean any(Set<Site> sites, Predicate<Instruction.Call> condition) {
        return any(sites, (site, call) -> condition.test(call));
    }

    private boolean any(Set<Site> sites, java.util.function.BiPredicate<Site, Instruction.Call> condition) {
        return sites.stream()
                .anyMatch(site -> scene.code(site) instanceof Instruction.Call call && condition.test(site, call));
    }

    private boolean anyMember(Set<Site> sites, Predicate<String> key) {
        return any(
                sites,
                (site, call) -> MEMBERS.contains(call.name())
                        && call.arguments().length == 1
                        && isKey(scene.method(site.method()), call.arguments()[0], key));
    }

    private boolean picks(Site site, Instruction.Call call) {
        if (!PICKS.contains(call.name()) || call.arguments().length == 0) {
            return false;
        }
        Instruction key = scene.method(site.method()).body().origin(call.arguments()[0]);
        return key instanceof Instruction.Constant
                || key instanceof Instruction.FieldRead
                || key instanceof Instruction.NameRead;
    }

    private static boolean isKey(LinkedMethod method, int value, Predicate<String> key) {
        Instruction code = method.body().origin(value);
        boolean isText = method.valueTypes()[value].erasedName().equals("java.lang.String");
        String text = code instanceof Instruction.Constant constant && constant.literal() instanceof Literal.Text known
                ? known.value()
                : "";
        return isText && key.test(text);
    }

    private boolean cuts(Site site, Instruction.Call call) {
        return CUTS.contains(call.name())
                || BEGINNINGS.contains(call.name()) && isShort(scene.method(site.method()), call);
    }

    /** What is only shortened still begins as the whole does, unless hardly anything is left. */
    private static boolean isShort(LinkedMethod method, Instruction.Call call) {
        int[] arguments = call.arguments();
        boolean isSubstring = call.name().equals("substring") || call.name().equals("subSequence");
        if (arguments.length != 2) {
            return isSubstring;
        }
        boolean fromTheStart = !isSubstring || isNumber(method.body().origin(arguments[0]), 0);
        return !fromTheStart || isShort(method, method.body().origin(arguments[1]));
    }

    /** A number within the bound, the smaller of it and another, or the place of a separator. */
    private static boolean isShort(LinkedMethod method, @Nullable Instruction end) {
        if (end instanceof Instruction.Call call && call.name().equals("min")) {
            for (int argument : call.arguments()) {
                if (isNumber(method.body().origin(argument), SHORT)) {
                    return true;
                }
            }
        }
        return isNumber(end, SHORT)
                || end instanceof Instruction.Call found && found.name().equals("indexOf");
    }

    private static boolean isNumber(@Nullable Instruction code, int most) {
        return code instanceof Instruction.Constant constant
                && constant.literal() instanceof Literal.Whole number
                && number.value() <= most;
    }
}
