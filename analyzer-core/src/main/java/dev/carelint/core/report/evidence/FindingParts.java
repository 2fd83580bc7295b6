package dev.carelint.core.report.evidence;

import dev.carelint.core.finding.Suppressed;
import dev.carelint.core.report.evidence.Account.Numbered;
import java.util.List;

/** The parts of the page about findings. */
final class FindingParts {
    private final Markup page;

    FindingParts(Markup page) {
        this.page = page;
    }

    void open(Account account) {
        table(account, account.open(), "The rules that ran found nothing that counts.", false);
    }

    void suppressed(Account account) {
        table(account, account.suppressed(), "Nothing is suppressed.", true);
    }

    void old(Account account) {
        table(account, account.old(), "No baseline names any finding.", false);
    }

    private void table(Account account, List<Numbered> findings, String otherwise, boolean reasons) {
        if (findings.isEmpty()) {
            page.element("p", otherwise);
            return;
        }
        page.raw("<table class=\"findings\">\n<thead><tr>")
                .element("th scope=\"col\"", "No.")
                .element("th scope=\"col\"", "Severity")
                .element("th scope=\"col\"", "Finding, and where")
                .raw("</tr></thead>\n");
        Account.grouped(findings).forEach((rule, some) -> {
            page.raw("<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"3\">")
                    .element("code", rule)
                    .text(" " + account.title(rule))
                    .raw("</th></tr>\n");
            some.forEach(one -> row(one, reasons));
            page.raw("</tbody>\n");
        });
        page.raw("</table>\n");
    }

    private void row(Numbered one, boolean reasons) {
        page.raw("<tr>")
                .element("td class=\"range\"", one.number())
                .element(
                        "td class=\"" + one.finding().severity().label() + "\"",
                        one.finding().severity().label())
                .raw("<td>")
                .text(one.finding().qualifiedMessage())
                .element("span class=\"place\"", one.finding().location().toString());
        Suppressed why = one.suppressed();
        if (why != null && reasons) {
            page.raw("<span class=\"why\">")
                    .element("b", "Suppressed (" + Sentences.by(why) + "):")
                    .text(" " + Sentences.orNone(why.reason()) + " · owner: " + Sentences.orNone(why.owner())
                            + " · until: " + (why.until().isEmpty() ? "no end" : why.until()))
                    .raw("</span>");
        }
        page.raw("</td></tr>\n");
    }
}
