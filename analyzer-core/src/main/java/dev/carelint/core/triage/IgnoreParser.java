package dev.carelint.core.triage;

import dev.carelint.core.ir.SuppressionComment;
import dev.carelint.core.model.Nearest;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Understands comments of the form {@code carelint:ignore RULE, RULE -- reason} and tells what is wrong with others. */
final class IgnoreParser {
    private static final String FORM =
            "write carelint:ignore RULE -- reason, or @SuppressWarnings(\"carelint:RULE -- reason\")";
    private static final String INSTRUCTION = "carelint:ignore";
    private static final String ID = "[a-z][a-z0-9-]*";

    private final Collection<String> ruleIds;
    private final Consumer<Problem> problems;

    IgnoreParser(Collection<String> ruleIds, Consumer<Problem> problems) {
        this.ruleIds = ruleIds;
        this.problems = problems;
    }

    /** Returns the ignore that a comment means, or none when it is not understood or knows no rule. */
    List<Ignore> parse(String path, SuppressionComment comment) {
        Location location = new Location(path, comment.span());
        String text = oneLine(comment.text());
        int dashes = text.indexOf("--");
        String head = (dashes < 0 ? text : text.substring(0, dashes)).strip();
        if (!head.equals(INSTRUCTION) && !head.startsWith(INSTRUCTION + " ")) {
            return refuse(location, "this comment is no instruction that Carelint knows; " + FORM);
        }
        String reason =
                dashes < 0 ? "" : text.substring(dashes).replaceFirst("-+", "").strip();
        if (reason.isEmpty()) {
            return refuse(location, "this ignore gives no reason and silences nothing; " + FORM);
        }
        String names = head.substring(INSTRUCTION.length()).strip();
        if (names.isEmpty()) {
            return refuse(location, "this ignore names no rule and silences nothing; " + FORM);
        }
        Set<String> rules = rules(names, location);
        return rules.isEmpty() ? List.of() : List.of(new Ignore(location, comment.target(), rules, reason));
    }

    private Set<String> rules(String names, Location location) {
        Set<String> rules = new LinkedHashSet<>();
        for (String name : Arrays.asList(names.split("\\s*,\\s*|\\s+"))) {
            if (ruleIds.contains(name)) {
                rules.add(name);
            } else {
                refuse(location, unknown(name));
            }
        }
        return rules;
    }

    /** Quotes only what looks like a rule: a comment may hold anything. */
    private String unknown(String name) {
        return name.matches(ID)
                ? "this ignore names the rule '" + name + "', which does not exist" + Nearest.hint(name, ruleIds)
                : "this ignore names something that cannot be a rule; " + FORM;
    }

    private List<Ignore> refuse(Location location, String message) {
        problems.accept(new Problem(Problem.Kind.SUPPRESSION, location, message));
        return List.of();
    }

    /** Joins the lines of a block comment, without the stars that begin them. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*\\*?\\s*", " ").strip();
    }
}
