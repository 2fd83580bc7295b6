package dev.carelint.core.finding;

import java.util.List;
import java.util.stream.Stream;

/**
 * What users read about a rule.
 *
 * @param id kebab-case id that says the harm
 * @param title one line without a full stop
 * @param severity default severity
 * @param precision how often a finding is right: {@code very-high}, {@code high}, {@code medium}, {@code low}
 * @param cwes CWE numbers, the primary one first
 * @param citations the provisions it serves, of the laws and standards that the project is held to
 * @param harm what goes wrong, in two sentences
 * @param remedy what to do instead, in Markdown
 * @param suppress when it is right to suppress a finding, in Markdown
 * @param gaps known limits, in Markdown; may be empty
 * @param badExample Java source that is reported
 * @param goodExample Java source that is not
 * @param references titles or document names to read further; no bare host names needed
 * @param breaches what happened where such a rule was broken, one public case each
 * @param fixes how to fix it with a library or framework, one {@code NAME: what to do} each, in Markdown
 * @param repairs changes that mend its findings mechanically; few rules have any
 */
public record RuleDescription(
        String id,
        String title,
        Severity severity,
        String precision,
        List<Integer> cwes,
        List<Citation> citations,
        String harm,
        String remedy,
        String suppress,
        String gaps,
        String badExample,
        String goodExample,
        List<String> references,
        List<String> breaches,
        List<String> fixes,
        List<Repair> repairs) {
    public RuleDescription {
        cwes = List.copyOf(cwes);
        citations = List.copyOf(citations);
        references = List.copyOf(references);
        breaches = List.copyOf(breaches);
        fixes = List.copyOf(fixes);
        repairs = List.copyOf(repairs);
    }

    /** A rule whose findings only people can mend. */
    public RuleDescription(
            String id,
            String title,
            Severity severity,
            String precision,
            List<Integer> cwes,
            List<Citation> citations,
            String harm,
            String remedy,
            String suppress,
            String gaps,
            String badExample,
            String goodExample,
            List<String> references,
            List<String> breaches,
            List<String> fixes) {
        this(
                id,
                title,
                severity,
                precision,
                cwes,
                citations,
                harm,
                remedy,
                suppress,
                gaps,
                badExample,
                goodExample,
                references,
                breaches,
                fixes,
                List.of());
    }

    /** Tells whether it cites a provision by this text. */
    public boolean cites(String text) {
        return citations.stream().anyMatch(citation -> citation.text().equals(text));
    }

    /** Returns the same rule with another severity and other citations, and with more cases and fixes. */
    public RuleDescription with(
            Severity graded, List<Citation> provisions, List<String> moreBreaches, List<String> moreFixes) {
        return new RuleDescription(
                id,
                title,
                graded,
                precision,
                cwes,
                provisions,
                harm,
                remedy,
                suppress,
                gaps,
                badExample,
                goodExample,
                references,
                Stream.concat(breaches.stream(), moreBreaches.stream()).toList(),
                Stream.concat(fixes.stream(), moreFixes.stream()).toList(),
                repairs);
    }
}
