package dev.carelint.core.report.html;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.report.texts.ByRule;
import dev.carelint.core.source.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the page says where no script runs: numbers, the worst findings, what was not analyzed. */
final class StaticPage {
    private static final int MOST_FINDINGS = 100;
    private static final int MOST_PROBLEMS = 20;

    private final Result result;
    private final StringBuilder page = new StringBuilder();

    private StaticPage(Result result) {
        this.result = result;
    }

    static String of(Result result) {
        return new StaticPage(result).write();
    }

    /** Returns the title of the document. */
    static String title(Result result) {
        return "Carelint: " + count(result.findings().size(), "finding");
    }

    private String write() {
        page.append("<main class=\"static\">\n");
        line("h1", count(result.findings().size(), "finding"));
        line("p", severities());
        line(
                "p",
                "This page shows the way of the data through the code, filters and more when scripts may run; it loads nothing.");
        findings();
        problems();
        line(
                "p",
                count(result.coverage().files(), "file") + ", "
                        + count(result.coverage().lines(), "line") + ", "
                        + count(result.suppressed().size(), "suppressed finding")
                        + ". Carelint " + result.version() + ".");
        return page.append("</main>").toString();
    }

    private String severities() {
        return Arrays.stream(Severity.values())
                .map(severity -> result.findings().stream()
                                .filter(finding -> finding.severity() == severity)
                                .count()
                        + " " + severity.label())
                .filter(text -> !text.startsWith("0 "))
                .collect(Collectors.joining(", "));
    }

    private void findings() {
        List<Finding> worst = new ByRule(result).worstFirst();
        if (worst.isEmpty()) {
            return;
        }
        page.append("<table>\n<thead><tr><th>Severity<th>What<th>Where<th>Rule</tr></thead>\n");
        worst.stream().limit(MOST_FINDINGS).forEach(finding -> {
            page.append("<tr>");
            line("td", finding.severity().label());
            line("td", finding.qualifiedMessage());
            line("td", finding.location().toString());
            line("td", finding.rule());
            page.append("</tr>\n");
        });
        page.append("</table>\n");
        more(worst.size() - MOST_FINDINGS);
    }

    private void problems() {
        List<Problem> losses = result.problems().stream()
                .filter(problem -> problem.kind().isLoss())
                .toList();
        line("h2", losses.isEmpty() ? "All files were analyzed" : "Not analyzed");
        page.append("<ul>\n");
        losses.stream().limit(MOST_PROBLEMS).forEach(loss -> line("li", loss.location() + ": " + loss.message()));
        page.append("</ul>\n");
        more(losses.size() - MOST_PROBLEMS);
    }

    private void more(int left) {
        if (left > 0) {
            line("p", left + " more are not shown here.");
        }
    }

    private void line(String element, String text) {
        page.append('<')
                .append(element)
                .append('>')
                .append(Html.text(text))
                .append("</")
                .append(element)
                .append(">\n");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
