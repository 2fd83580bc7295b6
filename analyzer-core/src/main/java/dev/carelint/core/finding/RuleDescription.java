package dev.carelint.core.finding;

import java.util.List;

/**
 * What users read about a rule.
 *
 * @param id kebab-case id that says the harm
 * @param title one line without a full stop
 * @param severity default severity
 * @param precision how often a finding is right: {@code very-high}, {@code high}, {@code medium}, {@code low}
 * @param cwes CWE numbers, the primary one first
 * @param citations legal and technical citations, such as {@code 45 CFR 164.312(a)(1)}
 * @param harm what goes wrong, in two sentences
 * @param remedy what to do instead, in Markdown
 * @param suppress when it is right to suppress a finding, in Markdown
 * @param gaps known limits, in Markdown; may be empty
 * @param badExample Java source that is reported
 * @param goodExample Java source that is not
 * @param references titles or document names to read further; no bare host names needed
 */
public record RuleDescription(
        String id,
        String title,
        Severity severity,
        String precision,
        List<Integer> cwes,
        List<String> citations,
        String harm,
        String remedy,
        String suppress,
        String gaps,
        String badExample,
        String goodExample,
        List<String> references) {
    public RuleDescription {
        cwes = List.copyOf(cwes);
        citations = List.copyOf(citations);
        references = List.copyOf(references);
    }
}
