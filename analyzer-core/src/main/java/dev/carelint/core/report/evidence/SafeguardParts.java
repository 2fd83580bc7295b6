package dev.carelint.core.report.evidence;

import dev.carelint.core.finding.Evidence.Restraint;
import dev.carelint.core.finding.Evidence.Safeguard;
import dev.carelint.core.report.evidence.Account.Numbered;
import java.util.List;

/** The parts of the page about safeguards and rules. */
final class SafeguardParts {
    private final Account account;
    private final Markup page;

    SafeguardParts(Account account, Markup page) {
        this.account = account;
        this.page = page;
    }

    void safeguards() {
        account.safeguards().forEach((framework, safeguards) -> {
            page.element("h3", framework);
            page.element("p class=\"quiet\"", summary(safeguards));
            safeguards.forEach(this::safeguard);
        });
    }

    private String summary(List<Safeguard> safeguards) {
        long served = safeguards.stream()
                .filter(safeguard -> safeguard.rules().stream().anyMatch(account::hasRun))
                .count();
        long touched = safeguards.stream()
                .filter(safeguard -> Account.count(safeguard.rules(), account.open()) > 0)
                .count();
        return Account.count(safeguards.size(), "safeguard") + ": rules that ran speak about " + served
                + ", open findings concern " + touched + ".";
    }

    private void safeguard(Safeguard safeguard) {
        page.raw("<article>\n<div class=\"what\">")
                .element("h4", safeguard.citation().text());
        counts(safeguard);
        page.raw("</div>\n<div class=\"about\">");
        if (!safeguard.citation().duty().isEmpty()) {
            page.element("p class=\"duty\"", safeguard.citation().duty() + ".");
        }
        rulesOf(safeguard);
        if (!safeguard.beyond().isEmpty()) {
            page.raw("<p class=\"beyond\"><b>" + Sentences.BEYOND + ":</b> ")
                    .text(safeguard.beyond())
                    .raw("</p>\n");
        }
        page.raw("</div>\n</article>\n");
    }

    private void counts(Safeguard safeguard) {
        if (safeguard.rules().stream().noneMatch(account::hasRun)) {
            return;
        }
        long open = Account.count(safeguard.rules(), account.open());
        page.raw("<ul class=\"counts\">");
        page.raw(open == 0 ? "<li class=\"zero\">no open finding</li>" : "<li><b>" + open + "</b> open</li>");
        count(Account.count(safeguard.rules(), account.suppressed()), "suppressed");
        count(Account.count(safeguard.rules(), account.old()), "known before");
        page.raw("</ul>");
    }

    private void count(long number, String what) {
        if (number > 0) {
            page.raw("<li><b>" + number + "</b> " + what + "</li>");
        }
    }

    private void rulesOf(Safeguard safeguard) {
        List<String> ran = safeguard.rules().stream().filter(account::hasRun).toList();
        List<String> found =
                ran.stream().filter(rule -> !numbers(rule).isEmpty()).toList();
        List<String> silent =
                ran.stream().filter(rule -> numbers(rule).isEmpty()).toList();
        if (safeguard.rules().isEmpty()) {
            page.element("p class=\"quiet\"", Sentences.NO_RULE);
        }
        if (!found.isEmpty()) {
            page.raw("<p><span class=\"label\">Found</span> ");
            found.forEach(rule -> rule(rule, numbers(rule)));
            page.raw("</p>\n");
        }
        if (!silent.isEmpty()) {
            boolean isAll = silent.size() + found.size() == account.ran().size();
            page.raw("<p><span class=\"label\">" + (found.isEmpty() ? "Ran, found nothing" : "Found nothing")
                    + "</span> ");
            if (isAll && silent.size() > 20) {
                page.text("all other " + silent.size() + " rules of part 3");
            } else {
                silent.forEach(rule -> rule(rule, ""));
            }
            page.raw("</p>\n");
        }
        safeguard.rules().stream()
                .map(account.off()::get)
                .filter(one -> one != null)
                .forEach(this::off);
    }

    private void off(Restraint restraint) {
        page.raw("<p class=\"off\"><span class=\"label\">Did not run</span> ");
        rule(restraint.rule(), "");
        page.text(" Reason: " + Sentences.orNone(restraint.reason())).raw("</p>\n");
    }

    private void rule(String rule, String numbers) {
        page.raw("<span class=\"rule\"><a href=\"#rule-")
                .text(rule)
                .raw("\">")
                .text(rule)
                .raw("</a>");
        if (!numbers.isEmpty()) {
            page.text(" " + numbers);
        }
        page.raw("</span> ");
    }

    /** Returns the numbers of all that a rule found. */
    private String numbers(String rule) {
        return String.join(
                ", ",
                List.of(account.open(), account.suppressed(), account.old()).stream()
                        .map(some -> Account.range(Account.of(rule, some)))
                        .filter(range -> !range.isEmpty())
                        .toList());
    }

    void rules() {
        page.raw("<table>\n<thead><tr>")
                .element("th scope=\"col\"", "Rule")
                .element("th scope=\"col\"", "State")
                .element("th scope=\"col\"", "Open")
                .element("th scope=\"col\"", "Suppressed")
                .element("th scope=\"col\"", "Known before")
                .raw("</tr></thead>\n");
        account.rules().forEach(this::ruleRow);
        page.raw("</table>\n");
    }

    private void ruleRow(String rule) {
        page.raw("<tr id=\"rule-")
                .text(rule)
                .raw("\"><td>")
                .element("code", rule)
                .element("span class=\"title\"", account.title(rule));
        page.raw("</td><td>").text(account.hasRun(rule) ? "ran" : "did not run");
        account.restraints(rule)
                .forEach(restraint -> page.element(
                        "span class=\"off\"", restraint.what() + "; reason: " + Sentences.orNone(restraint.reason())));
        page.raw("</td>");
        numbersOf(rule, account.open());
        numbersOf(rule, account.suppressed());
        numbersOf(rule, account.old());
        page.raw("</tr>\n");
    }

    private void numbersOf(String rule, List<Numbered> some) {
        String range = Account.range(Account.of(rule, some));
        page.element("td class=\"range\"", range.isEmpty() ? "–" : range);
    }
}
