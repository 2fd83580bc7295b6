package dev.carelint.core.report.console;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.RuleDescription;
import java.util.ArrayList;
import java.util.List;

/** What users read about rules at a terminal: a table of all, or the page of one. */
public final class RuleText {
    private final ConsoleStyle style;

    public RuleText(ConsoleStyle style) {
        this.style = style;
    }

    /** Returns one line per rule: id, severity, weaknesses, title. */
    public String table(List<RuleDescription> rules) {
        int idWidth = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        int cweWidth =
                rules.stream().mapToInt(rule -> cwes(rule).length()).max().orElse(0);
        StringBuilder out = new StringBuilder();
        for (RuleDescription rule : rules) {
            String severity = pad(rule.severity().label(), 8);
            out.append(style.strong(pad(rule.id(), idWidth)))
                    .append("  ")
                    .append(style.severity(rule.severity(), severity))
                    .append("  ")
                    .append(pad(cwes(rule), cweWidth))
                    .append("  ")
                    .append(rule.title())
                    .append('\n');
        }
        return out.toString();
    }

    /** Returns the page of one rule: harm, remedy, examples, when to suppress, limits, references. */
    public String page(RuleDescription rule) {
        StringBuilder out = new StringBuilder();
        out.append(style.strong(rule.id())).append(": ").append(rule.title()).append('\n');
        out.append("severity ")
                .append(style.severity(rule.severity(), rule.severity().label()))
                .append(", precision ")
                .append(rule.precision())
                .append('\n');
        section("", rule.harm(), out);
        list("What happened", rule.breaches(), out);
        section("How to fix", rule.remedy(), out);
        list("With libraries", rule.fixes(), out);
        code("Reported", rule.badExample(), out);
        code("Not reported", rule.goodExample(), out);
        section("When to suppress", rule.suppress(), out);
        code("How to suppress", "// carelint:ignore " + rule.id() + " -- reason", out);
        section("Known limits", rule.gaps(), out);
        references(rule, out);
        return out.toString();
    }

    private void section(String title, String markdown, StringBuilder out) {
        if (markdown.isBlank()) {
            return;
        }
        heading(title, out);
        markdown.strip()
                .lines()
                .forEach(line -> out.append(Prose.wrap(line, style.width(), line.startsWith("- ") ? 2 : 0))
                        .append('\n'));
    }

    private void code(String title, String source, StringBuilder out) {
        if (source.isBlank()) {
            return;
        }
        heading(title, out);
        source.strip()
                .lines()
                .forEach(line -> out.append(("    " + line).stripTrailing()).append('\n'));
    }

    private void heading(String title, StringBuilder out) {
        out.append('\n');
        if (!title.isEmpty()) {
            out.append(style.strong(title)).append('\n');
        }
    }

    private void references(RuleDescription rule, StringBuilder out) {
        List<String> lines = new ArrayList<>();
        rule.cwes().forEach(cwe -> lines.add("CWE-" + cwe));
        rule.citations().forEach(citation -> lines.add(cited(citation)));
        lines.addAll(rule.references());
        list("References", lines, out);
    }

    private static String cited(Citation citation) {
        return citation.duty().isEmpty() ? citation.text() : citation.text() + ": " + citation.duty();
    }

    private void list(String title, List<String> lines, StringBuilder out) {
        if (!lines.isEmpty()) {
            heading(title, out);
            lines.forEach(line ->
                    out.append(Prose.wrap("- " + line, style.width(), 2)).append('\n'));
        }
    }

    private static String cwes(RuleDescription rule) {
        return String.join(", ", rule.cwes().stream().map(cwe -> "CWE-" + cwe).toList());
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
