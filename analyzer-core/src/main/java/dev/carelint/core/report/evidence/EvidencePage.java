package dev.carelint.core.report.evidence;

import dev.carelint.core.base.Sha256;
import dev.carelint.core.finding.Evidence;
import dev.carelint.core.finding.Result;
import dev.carelint.core.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Evidence as one HTML page to be read, printed and kept: it runs no script and loads nothing. */
public final class EvidencePage {
    private static final List<String[]> PARTS = List.of(
            new String[] {"limits", "What limits it"},
            new String[] {"safeguards", "Safeguards"},
            new String[] {"rules", "Rules"},
            new String[] {"open", "Open findings"},
            new String[] {"suppressed", "Suppressed findings"},
            new String[] {"old", "Findings known before"},
            new String[] {"inputs", "What was read, and how to check it"});

    private final Account account;
    private final Manifest manifest;
    private final Markup page = new Markup();

    private EvidencePage(Result result) {
        this.account = new Account(result);
        this.manifest = Manifest.of(result);
    }

    /**
     * Writes the page; the writer stays open.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Result result, Writer out) throws IOException {
        out.write(new EvidencePage(result).page());
    }

    private String page() throws IOException {
        String style = style();
        page.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '"
                        + hash(style) + "'; base-uri 'none'; form-action 'none'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
                .element("title", "Carelint: " + Sentences.TITLE)
                .raw("<style>" + style + "</style>\n</head>\n<body>\n<main>\n");
        head();
        facts();
        contents();
        SafeguardParts safeguards = new SafeguardParts(account, page);
        part(0, () -> limits());
        part(1, safeguards::safeguards);
        part(2, safeguards::rules);
        part(3, () -> new FindingParts(page).open(account));
        part(4, () -> new FindingParts(page).suppressed(account));
        part(5, () -> new FindingParts(page).old(account));
        part(6, () -> inputs());
        return page.raw("</main>\n</body>\n</html>\n").toString();
    }

    private void head() {
        Evidence evidence = account.result().evidence();
        page.raw("<header>\n")
                .element("p class=\"brand\"", "Carelint " + account.result().version())
                .element("h1", Sentences.TITLE)
                .element("p class=\"for\"", String.join("; ", evidence.profiles()));
        if (!evidence.day().isEmpty()) {
            page.element("p class=\"for\"", evidence.day());
        }
        page.raw("<p class=\"hash\"><span>Hash of the inputs</span> ")
                .element("code", manifest.hash())
                .raw("</p>\n</header>\n<div class=\"note\">\n");
        Sentences.HOW_TO_READ.forEach(sentence -> page.element("p", sentence));
        page.raw("</div>\n");
    }

    private void facts() {
        page.raw("<dl class=\"facts\">\n");
        fact(
                Account.count(account.inputs(Evidence.Kind.FILE), "file"),
                Account.count(account.result().coverage().lines(), "line")
                        + " of Java; each file is listed with its hash");
        fact(
                account.resolved(),
                "of " + Account.count(account.result().coverage().calls(), "call") + " lead to known methods");
        fact(
                Account.count(account.ran().size(), "rule"),
                "ran on all files; " + account.off().size() + " switched off");
        fact(
                Account.count(account.open().size(), "open finding"),
                account.open().isEmpty() ? "of the rules that ran" : account.severities());
        fact(
                account.suppressed().size() + " suppressed",
                "by people, with reasons; " + account.old().size() + " known before (baseline)");
        fact(
                account.losses().isEmpty()
                        ? "Nothing lost"
                        : Account.count(account.losses().size(), "place"),
                account.losses().isEmpty()
                        ? "all that was selected was analyzed"
                        : "not analyzed, or not completely; listed below");
        page.raw("</dl>\n");
    }

    private void fact(String number, String about) {
        page.raw("<div>").element("dt", number).element("dd", about).raw("</div>\n");
    }

    private void contents() {
        page.raw("<nav aria-label=\"Contents\"><ol>\n");
        PARTS.forEach(part ->
                page.raw("<li><a href=\"#" + part[0] + "\">").text(part[1]).raw("</a></li>\n"));
        page.raw("</ol></nav>\n");
    }

    private void part(int number, Runnable content) {
        String[] part = PARTS.get(number);
        page.raw("<section id=\"" + part[0] + "\" aria-labelledby=\"" + part[0] + "-title\">\n")
                .element("h2 id=\"" + part[0] + "-title\"", (number + 1) + " " + part[1]);
        content.run();
        page.raw("</section>\n");
    }

    private void limits() {
        page.element("h3", "Rules that see or tell less, because the project says so");
        if (account.result().evidence().restraints().isEmpty()) {
            page.element(
                    "p",
                    "None: no rule is switched off or graded lower, no path is left out, no method is declared safe.");
        } else {
            table("Rule", "What", "Reason");
            account.result()
                    .evidence()
                    .restraints()
                    .forEach(restraint -> page.raw("<tr>")
                            .element("td", restraint.rule().isEmpty() ? "all rules" : restraint.rule())
                            .element("td", restraint.what())
                            .element("td", Sentences.orNone(restraint.reason()))
                            .raw("</tr>\n"));
            page.raw("</table>\n");
        }
        problems(
                "Not analyzed, or not completely",
                account.losses(),
                "Nothing: all that was selected could be read and followed.");
        page.element("h3", "Calls whose target is not known");
        page.element(
                "p",
                account.resolved() + " of "
                        + Account.count(account.result().coverage().calls(), "call")
                        + " lead to methods that are known. What the others do is treated with caution: data may come back as it went in.");
        causes();
        problems("Other notices", account.notices(), "None.");
        page.element("h3", "Findings that are less sure than asked for");
        page.element("p", Account.count(account.result().doubtful().size(), "finding") + " left out of this report.");
    }

    private void causes() {
        if (!account.result().coverage().unresolvedCauses().isEmpty()) {
            table("Cause", "Calls");
            account.result()
                    .coverage()
                    .unresolvedCauses()
                    .forEach((cause, calls) -> page.raw("<tr>")
                            .element("td", cause)
                            .element("td class=\"number\"", String.valueOf(calls))
                            .raw("</tr>\n"));
            page.raw("</table>\n");
        }
    }

    private void problems(String title, List<Problem> problems, String otherwise) {
        page.element("h3", title);
        if (problems.isEmpty()) {
            page.element("p", otherwise);
            return;
        }
        table("Kind", "What, and where");
        problems.forEach(problem -> page.raw("<tr>")
                .element("td", Sentences.kind(problem))
                .raw("<td>")
                .text(problem.message())
                .element("span class=\"place\"", Sentences.place(problem))
                .raw("</td></tr>\n"));
        page.raw("</table>\n");
    }

    private void inputs() {
        Sentences.HOW_TO_CHECK.forEach(sentence -> page.element("p", sentence));
        page.raw("<p>").element("code", manifest.hash()).raw("</p>\n");
        // the list holds no character that HTML reads otherwise, so that it is the same text here and there
        page.raw("<pre tabindex=\"0\" aria-label=\"List of the inputs\">\n" + manifest.text() + "</pre>\n");
    }

    private void table(String... columns) {
        page.raw("<table>\n<thead><tr>");
        for (String column : columns) {
            page.element("th scope=\"col\"", column);
        }
        page.raw("</tr></thead>\n");
    }

    private static String style() throws IOException {
        try (InputStream in = Objects.requireNonNull(EvidencePage.class.getResourceAsStream("evidence.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    /** The element's text is what browsers hash. */
    private static String hash(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha256.of(text)));
    }
}
