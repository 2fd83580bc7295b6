package dev.carelint.core.report.sarif;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.report.json.Json;
import dev.carelint.core.report.texts.Cwe;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What rules are classified by: weaknesses, and the laws and standards that they cite, each a taxonomy of the run. */
final class Taxonomies {
    private static final String CWE = "CWE";

    /** Weaknesses come first: other places of the file point there by that number. */
    private final List<String> names = new ArrayList<>(List.of(CWE));

    private final Set<Integer> cwes = new TreeSet<>();
    private final List<Citation> citations;

    Taxonomies(List<RuleDescription> rules) {
        rules.forEach(rule -> cwes.addAll(rule.cwes()));
        citations =
                rules.stream().flatMap(Taxonomies::known).distinct().sorted().toList();
        citations.stream().map(Citation::framework).distinct().forEach(names::add);
    }

    private static Stream<Citation> known(RuleDescription rule) {
        return rule.citations().stream()
                .filter(citation -> !citation.framework().isEmpty());
    }

    /** Writes the taxonomies that relationships point into. */
    void write(Json run) {
        run.array("taxonomies", names, this::writeTaxonomy);
    }

    void writeReferences(Json driver) {
        driver.array("supportedTaxonomies", names, this::writeReference);
    }

    void writeRelationships(Json rule, RuleDescription description) {
        List<String[]> targets = new ArrayList<>();
        description.cwes().forEach(cwe -> targets.add(new String[] {String.valueOf(cwe), CWE, "superset"}));
        known(description)
                .forEach(citation -> targets.add(new String[] {citation.text(), citation.framework(), "relevant"}));
        rule.array(
                "relationships",
                targets,
                (json, target) -> json.object(
                                "target",
                                one -> one.string("id", target[0])
                                        .object("toolComponent", reference -> writeReference(reference, target[1])))
                        .strings("kinds", List.of(target[2])));
    }

    private void writeReference(Json json, String name) {
        json.string("name", name).number("index", names.indexOf(name));
    }

    private void writeTaxonomy(Json json, String name) {
        json.string("name", name);
        if (name.equals(CWE)) {
            json.string("organization", "MITRE")
                    .string("informationUri", "https://cwe.mitre.org/")
                    .message("shortDescription", "The MITRE Common Weakness Enumeration.")
                    .bool("isComprehensive", false)
                    .array("taxa", cwes, Taxonomies::writeWeakness);
        } else {
            json.message("shortDescription", name + ": the provisions that rules serve, in Carelint's words.")
                    .bool("isComprehensive", false)
                    .array(
                            "taxa",
                            citations.stream()
                                    .filter(one -> one.framework().equals(name))
                                    .toList(),
                            Taxonomies::writeProvision);
        }
    }

    private static void writeWeakness(Json taxon, int cwe) {
        taxon.string("id", String.valueOf(cwe)).string("name", Cwe.name(cwe)).string("helpUri", Cwe.address(cwe));
    }

    private static void writeProvision(Json taxon, Citation citation) {
        taxon.string("id", citation.text());
        if (!citation.duty().isEmpty()) {
            taxon.message("shortDescription", citation.duty());
        }
    }
}
