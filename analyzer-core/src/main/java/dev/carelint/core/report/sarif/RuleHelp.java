package dev.carelint.core.report.sarif;

import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.report.texts.Cwe;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The help page of a rule, in Markdown or as plain text. */
final class RuleHelp {
    private static final Pattern SETTING = Pattern.compile("^\\s*(- |[\\w.%\"\\[\\]-]+\\s*[:=](\\s|$)|[\\w.-]+[:=])");

    private final RuleDescription rule;
    private final boolean markdown;
    private final List<String> parts = new ArrayList<>();

    private RuleHelp(RuleDescription rule, boolean markdown) {
        this.rule = rule;
        this.markdown = markdown;
    }

    static String markdown(RuleDescription rule) {
        return new RuleHelp(rule, true).page();
    }

    static String text(RuleDescription rule) {
        return new RuleHelp(rule, false).page();
    }

    private String page() {
        parts.add(rule.harm().strip());
        section("What happened", list(rule.breaches()));
        section("How to fix", rule.remedy());
        section("With libraries", list(rule.fixes()));
        section("Reported", code(rule.badExample()));
        section("Not reported", code(rule.goodExample()));
        section("When to suppress", suppression());
        section("Known limits", rule.gaps());
        section("References", references());
        return String.join("\n\n", parts);
    }

    private void section(String title, String body) {
        if (!body.isBlank()) {
            parts.add((markdown ? "## " + title : title + ":") + (markdown ? "\n\n" : "\n") + body.strip());
        }
    }

    private String code(String source) {
        if (source.isBlank()) {
            return "";
        }
        return markdown ? "```" + language(source.strip()) + "\n" + source.strip() + "\n```" : source.strip();
    }

    private String suppression() {
        String comment = "// carelint:ignore " + rule.id() + " -- reason";
        String how = "Write " + (markdown ? "`" + comment + "`" : comment) + " at the line or the declaration.";
        return rule.suppress().isBlank() ? how : rule.suppress().strip() + "\n\n" + how;
    }

    private String references() {
        List<String> lines = new ArrayList<>();
        rule.cwes().forEach(cwe -> lines.add(markdown ? Cwe.link(cwe) : Cwe.name(cwe) + ", " + Cwe.address(cwe)));
        rule.citations().forEach(citation -> lines.add(citation.text()));
        lines.addAll(rule.references());
        return list(lines);
    }

    private static String list(List<String> lines) {
        return String.join("\n", lines.stream().map(line -> "- " + line).toList());
    }

    /** Examples are Java, or configuration of some kind. */
    private static String language(String source) {
        if (source.startsWith("<")) {
            return "xml";
        }
        boolean isSetting = source.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .allMatch(line -> SETTING.matcher(line).find());
        if (!isSetting) {
            return "java";
        }
        return source.lines().anyMatch(line -> line.matches("\\s*[^=#]+:( .*)?")) ? "yaml" : "properties";
    }
}
