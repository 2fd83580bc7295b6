package dev.carelint.rules;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Regulations;
import dev.carelint.core.model.Regulations.Grade;
import dev.carelint.core.model.Regulations.Profile;
import dev.carelint.core.model.Regulations.Topic;
import dev.carelint.core.model.Regulations.Weight;
import dev.carelint.core.model.Rule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Pages about the rules of a pack in Markdown, and an index of them by topic; all of it is made from the rules' data. */
public final class RulePages {
    /** The file that lists all pages. */
    public static final String INDEX = "README.md";

    private static final String OTHERS = "Others";
    private static final String EVERY_RULE = "Provisions that every rule serves";

    private final RulePack pack;
    private final Regulations regulations;
    /** What all rules cite, which is told once. */
    private final Set<Citation> general;

    public RulePages(RulePack pack) {
        this.pack = pack;
        this.regulations = pack.knowledge().regulations();
        this.general = pack.knowledge().descriptions().stream()
                .map(rule -> (Set<Citation>) new LinkedHashSet<>(rule.citations()))
                .reduce((one, other) -> {
                    one.retainAll(other);
                    return one;
                })
                .orElse(Set.of());
    }

    /** Returns all pages by the names of their files. */
    public SortedMap<String, String> all() {
        SortedMap<String, String> pages = new TreeMap<>();
        pack.knowledge().rules().forEach(rule -> pages.put(file(rule.id()), page(rule)));
        pages.put(INDEX, index());
        return pages;
    }

    private static String file(String rule) {
        return rule + ".md";
    }

    private String index() {
        Markdown page = new Markdown("Rules");
        page.paragraph("These pages are made from the data of the rules; do not edit them."
                + " Severities are those without a profile's grades (see `regulations` in `carelint.yaml`).");
        byGroup().forEach((group, rules) -> {
            page.heading(group);
            page.table(
                    List.of("rule", "severity", "CWE", ""),
                    rules.stream().map(RulePages::row).toList());
        });
        citations(List.copyOf(general), EVERY_RULE, page);
        return page.text();
    }

    /** Groups stand in the order of their first topic. */
    private Map<String, List<RuleDescription>> byGroup() {
        Map<String, List<RuleDescription>> groups = new LinkedHashMap<>();
        List<RuleDescription> rules =
                pack.knowledge().rules().stream().map(Rule::description).toList();
        regulations.topics().stream().map(Topic::group).distinct().forEach(group -> groups.put(group, List.of()));
        groups.putAll(rules.stream().collect(Collectors.groupingBy(this::group)));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private String group(RuleDescription rule) {
        return regulations.topicOf(rule).map(Topic::group).orElse(OTHERS);
    }

    private static List<String> row(RuleDescription rule) {
        String cwes = rule.cwes().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return List.of(
                "[`" + rule.id() + "`](" + file(rule.id()) + ")",
                rule.severity().label(),
                cwes,
                rule.title());
    }

    private String page(Rule rule) {
        RuleDescription told = regulations.described(rule.description());
        Markdown page = new Markdown(told.title());
        page.paragraph("`" + told.id() + "` · severity "
                + rule.description().severity().label() + " · precision " + told.precision() + " · " + weaknesses(told)
                + " · [all rules](" + INDEX + ")");
        page.paragraph(told.harm());
        page.list("What happened elsewhere", told.breaches());
        page.code("Reported", told.badExample());
        page.code("Not reported", told.goodExample());
        page.section("How to fix", told.remedy());
        page.list("With libraries", told.fixes().stream().map(RulePages::fix).toList());
        if (isAboutData(rule)) {
            page.section("Declaring a masker", MASKER);
        }
        page.section("When to suppress", told.suppress());
        page.section("How to suppress", suppression(told.id()));
        page.section("Known limits", told.gaps());
        citations(specific(told), "Provisions it serves", page);
        if (!general.isEmpty()) {
            page.paragraph("And, like every rule, [those about security as such](" + INDEX + "#"
                    + EVERY_RULE.toLowerCase(Locale.ROOT).replace(' ', '-') + ").");
        }
        page.list("How profiles weigh it", weights(rule.description()));
        page.list("To read", told.references());
        return page.text();
    }

    private static final String MASKER = """
            A method with source is believed for what its body does. One of a library is declared in `carelint.yaml`:

            ```yaml
            sanitizers: ["com.example.privacy.Masker#mask(String)"]
            ```
            """;

    private static String suppression(String id) {
        return """
                At the statement or the declaration, or by path in `carelint.yaml`; without a reason neither counts:

                ```java
                // carelint:ignore RULE -- reason
                ```

                ```yaml
                suppressions:
                  - {rule: RULE, path: "export/**", reason: "why it is right there"}
                ```
                """.replace("RULE", id);
    }

    private static String weaknesses(RuleDescription rule) {
        return rule.cwes().stream()
                .map(cwe -> "[CWE-" + cwe + "](https://cwe.mitre.org/data/definitions/" + cwe + ".html)")
                .collect(Collectors.joining(", "));
    }

    private static String fix(String told) {
        int colon = told.indexOf(": ");
        return colon < 0 ? told : "**" + told.substring(0, colon) + "**" + told.substring(colon);
    }

    /** Tells whether a declared masker can clean what a rule is about: patient data or secrets that flow. */
    private static boolean isAboutData(Rule rule) {
        return rule.checks().stream()
                .anyMatch(check ->
                        check instanceof Check.Flow flow && !flow.labels().equals(Set.of("untrusted")));
    }

    private List<Citation> specific(RuleDescription rule) {
        return rule.citations().stream()
                .filter(citation -> !general.contains(citation))
                .toList();
    }

    private static void citations(List<Citation> citations, String title, Markdown page) {
        Map<String, List<Citation>> byFramework = citations.stream()
                .collect(Collectors.groupingBy(Citation::framework, LinkedHashMap::new, Collectors.toList()));
        if (!byFramework.isEmpty()) {
            page.heading(title);
        }
        byFramework.forEach((framework, cited) -> {
            page.subheading(framework.isEmpty() ? OTHERS : framework);
            page.items(cited.stream().map(RulePages::cited).toList());
        });
    }

    private static String cited(Citation citation) {
        return citation.duty().isEmpty() ? citation.text() : "**" + citation.text() + "**: " + citation.duty();
    }

    private List<String> weights(RuleDescription rule) {
        return regulations.profiles().stream()
                .filter(profile -> profile.weightOf(rule.id()).grade() != Grade.AS_USUAL)
                .map(profile -> weight(profile, rule))
                .toList();
    }

    private static String weight(Profile profile, RuleDescription rule) {
        Weight weight = profile.weightOf(rule.id());
        return "`" + profile.id() + "`: " + weight.of(rule.severity()).label().toLowerCase(Locale.ROOT) + ". "
                + weight.reason();
    }
}
