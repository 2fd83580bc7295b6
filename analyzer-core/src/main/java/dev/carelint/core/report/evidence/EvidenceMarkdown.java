package dev.carelint.core.report.evidence;

import static dev.carelint.core.report.texts.MarkdownText.code;
import static dev.carelint.core.report.texts.MarkdownText.text;

import dev.carelint.core.finding.Evidence;
import dev.carelint.core.finding.Evidence.Safeguard;
import dev.carelint.core.finding.Result;
import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.report.evidence.Account.Numbered;
import dev.carelint.core.source.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Evidence as Markdown, to be kept beside the code or turned into other documents. */
public final class EvidenceMarkdown {
    private final Account account;
    private final Manifest manifest;
    private final StringBuilder out = new StringBuilder();

    private EvidenceMarkdown(Result result) {
        this.account = new Account(result);
        this.manifest = Manifest.of(result);
    }

    /**
     * Writes the report; the writer stays open.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Result result, Writer out) throws IOException {
        out.write(new EvidenceMarkdown(result).document());
    }

    private String document() {
        head();
        limits();
        line("## Safeguards");
        account.safeguards().forEach((framework, safeguards) -> {
            line("### " + text(framework));
            safeguards.forEach(this::safeguard);
        });
        rules();
        findings("Open findings", account.open());
        findings("Suppressed findings", account.suppressed());
        findings("Findings known before", account.old());
        inputs();
        return out.toString();
    }

    private void head() {
        Result result = account.result();
        line("# " + Sentences.TITLE);
        line(text(String.join("; ", result.evidence().profiles())));
        if (!result.evidence().day().isEmpty()) {
            line(result.evidence().day());
        }
        line("Carelint " + text(result.version()) + ", hash of the inputs: `" + manifest.hash() + "`");
        Sentences.HOW_TO_READ.forEach(sentence -> line("> " + sentence));
        table(
                "Files",
                "Lines of Java",
                "Calls with known targets",
                "Rules that ran",
                "Switched off",
                "Open",
                "Suppressed",
                "Known before",
                "Not analyzed");
        row(
                String.valueOf(account.inputs(Evidence.Kind.FILE)),
                String.valueOf(result.coverage().lines()),
                account.resolved(),
                String.valueOf(account.ran().size()),
                String.valueOf(account.off().size()),
                String.valueOf(account.open().size()),
                String.valueOf(account.suppressed().size()),
                String.valueOf(account.old().size()),
                String.valueOf(account.losses().size()));
        out.append('\n');
    }

    private void limits() {
        line("## What limits it");
        line("### Rules that see or tell less, because the project says so");
        if (account.result().evidence().restraints().isEmpty()) {
            line("None.");
        } else {
            table("Rule", "What", "Reason");
            account.result()
                    .evidence()
                    .restraints()
                    .forEach(restraint -> row(
                            restraint.rule().isEmpty() ? "all rules" : "`" + code(restraint.rule()) + "`",
                            text(restraint.what()),
                            text(Sentences.orNone(restraint.reason()))));
            out.append('\n');
        }
        problems("Not analyzed, or not completely", account.losses());
        line("### Calls whose target is not known");
        line(account.resolved() + " of "
                + Account.count(account.result().coverage().calls(), "call") + " lead to methods that are known.");
        account.result()
                .coverage()
                .unresolvedCauses()
                .forEach((cause, calls) -> out.append("- ")
                        .append(calls)
                        .append(": ")
                        .append(text(cause))
                        .append('\n'));
        out.append('\n');
        problems("Other notices", account.notices());
        line(Account.count(account.result().doubtful().size(), "finding")
                + " less sure than asked for left out of this report.");
    }

    private void problems(String title, List<Problem> problems) {
        line("### " + title);
        if (problems.isEmpty()) {
            line("None.");
            return;
        }
        table("Kind", "Where", "What");
        problems.forEach(
                problem -> row(Sentences.kind(problem), text(Sentences.place(problem)), text(problem.message())));
        out.append('\n');
    }

    private void safeguard(Safeguard safeguard) {
        line("#### " + text(safeguard.citation().text()));
        if (!safeguard.citation().duty().isEmpty()) {
            line(text(safeguard.citation().duty()) + ".");
        }
        List<String> ran = safeguard.rules().stream().filter(account::hasRun).toList();
        if (safeguard.rules().isEmpty()) {
            out.append("- ").append(Sentences.NO_RULE).append('\n');
        }
        if (!ran.isEmpty()) {
            boolean isAll = ran.size() == account.ran().size();
            out.append("- Rules that ran (")
                    .append(ran.size())
                    .append("): ")
                    .append(
                            isAll
                                    ? "all"
                                    : ran.stream()
                                            .map(rule -> "`" + code(rule) + "`")
                                            .collect(Collectors.joining(", ")))
                    .append('\n');
            numbers("Open", ran, account.open());
            numbers("Suppressed", ran, account.suppressed());
            numbers("Known before", ran, account.old());
        }
        account.off().forEach((rule, restraint) -> {
            if (safeguard.rules().contains(rule)) {
                out.append("- Did not run: `")
                        .append(code(rule))
                        .append("`. Reason: ")
                        .append(text(Sentences.orNone(restraint.reason())))
                        .append('\n');
            }
        });
        if (!safeguard.beyond().isEmpty()) {
            out.append("- ")
                    .append(Sentences.BEYOND)
                    .append(": ")
                    .append(text(safeguard.beyond()))
                    .append('\n');
        }
        out.append('\n');
    }

    private void numbers(String title, List<String> rules, List<Numbered> some) {
        String ranges = rules.stream()
                .map(rule -> Account.range(Account.of(rule, some)))
                .filter(range -> !range.isEmpty())
                .collect(Collectors.joining(", "));
        out.append("- ")
                .append(title)
                .append(": ")
                .append(Account.count(rules, some))
                .append(ranges.isEmpty() ? "" : " (" + ranges + ")")
                .append('\n');
    }

    private void rules() {
        line("## Rules");
        table("Rule", "State", "Open", "Suppressed", "Known before");
        account.rules()
                .forEach(rule -> row(
                        "`" + code(rule) + "`",
                        Stream.concat(
                                        Stream.of(account.hasRun(rule) ? "ran" : "did not run"),
                                        account.restraints(rule).stream()
                                                .map(one -> text(
                                                        one.what() + "; reason: " + Sentences.orNone(one.reason()))))
                                .collect(Collectors.joining("; ")),
                        Account.range(Account.of(rule, account.open())),
                        Account.range(Account.of(rule, account.suppressed())),
                        Account.range(Account.of(rule, account.old()))));
        out.append('\n');
    }

    private void findings(String title, List<Numbered> findings) {
        line("## " + title);
        if (findings.isEmpty()) {
            line("None.");
            return;
        }
        table("No.", "Severity", "Rule", "Finding", "Where", "Why it does not count");
        findings.forEach(one -> row(
                one.number(),
                one.finding().severity().label(),
                "`" + code(one.finding().rule()) + "`",
                text(one.finding().qualifiedMessage()),
                "`" + code(one.finding().location().toString()) + "`",
                why(one)));
        out.append('\n');
    }

    private static String why(Numbered one) {
        Suppressed why = one.suppressed();
        if (why == null || why.by() == Suppressed.By.BASELINE) {
            return why == null ? "" : "listed in the baseline";
        }
        return text(Sentences.by(why) + ": " + Sentences.orNone(why.reason()) + "; owner: "
                + Sentences.orNone(why.owner()) + "; until: " + (why.until().isEmpty() ? "no end" : why.until()));
    }

    private void inputs() {
        line("## What was read, and how to check it");
        Sentences.HOW_TO_CHECK.forEach(this::line);
        out.append("```\n").append(manifest.text()).append("```\n");
    }

    private void line(String line) {
        out.append(line).append("\n\n");
    }

    private void table(String... columns) {
        row(columns);
        out.append("|---".repeat(columns.length)).append("|\n");
    }

    private void row(String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
