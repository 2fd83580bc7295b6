package dev.carelint.core.model;

import dev.carelint.core.finding.Citation;
import dev.carelint.core.finding.Evidence;
import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.finding.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which provisions of laws and standards rules serve, and what those make of it that a project is held to; immutable.
 *
 * <p>A rule belongs to the topic that names it, or else to the first one that names its first CWE: a new rule is mapped before anyone
 * writes its name.
 */
public final class Regulations {
    /** Nothing is known, so that every rule is cited and graded as its file says. */
    public static final Regulations NONE = new Regulations(List.of(), List.of(), List.of(), Map.of());

    /**
     * A law or standard, or a family of them.
     *
     * @param tag one word that reports tag rules with; empty for none
     * @param beginnings how the texts of its citations begin, for rules that cite by text
     */
    public record Framework(String id, String title, String tag, List<String> beginnings) {
        public Framework {
            beginnings = List.copyOf(beginnings);
        }
    }

    /**
     * A paragraph, article, control or requirement.
     *
     * @param cwes weaknesses whose rules serve it, whatever their topic
     * @param with ids of provisions that are cited wherever this one is
     * @param general whether every rule serves it
     */
    public record Provision(
            String id,
            Framework framework,
            String text,
            String duty,
            Set<Integer> cwes,
            Set<String> with,
            boolean general) {
        public Provision {
            cwes = Set.copyOf(cwes);
            with = Set.copyOf(with);
        }

        Citation citation() {
            return new Citation(framework.title(), framework.tag(), text, duty);
        }
    }

    /**
     * What rules have in common: provisions, public cases, fixes.
     *
     * @param group the heading that its rules stand under
     * @param rules ids of the rules that belong to it
     * @param cwes weaknesses whose rules belong to it when no topic names them
     */
    public record Topic(
            String id,
            String group,
            Set<String> rules,
            Set<Integer> cwes,
            List<Provision> provisions,
            List<String> breaches,
            List<String> fixes) {
        public Topic {
            rules = Set.copyOf(rules);
            cwes = Set.copyOf(cwes);
            provisions = List.copyOf(provisions);
            breaches = List.copyOf(breaches);
            fixes = List.copyOf(fixes);
        }
    }

    /**
     * What a project may be held to.
     *
     * @param frameworks ids of what is cited, in this order
     * @param weights rules that it weighs otherwise than by default
     */
    public record Profile(String id, String title, List<String> frameworks, Map<String, Weight> weights) {
        public Profile {
            frameworks = List.copyOf(frameworks);
            weights = Map.copyOf(weights);
        }

        /** Returns how it weighs a rule. */
        public Weight weightOf(String rule) {
            return weights.getOrDefault(rule, Weight.AS_USUAL);
        }
    }

    /** How a rule is weighed, and why. */
    public record Weight(Grade grade, String reason) {
        static final Weight AS_USUAL = new Weight(Grade.AS_USUAL, "");

        /** Returns the strictest of what profiles make of a rule. */
        public static Weight strictest(String rule, List<Profile> profiles) {
            return profiles.stream()
                    .map(profile -> profile.weightOf(rule))
                    .min(Comparator.comparing(Weight::grade))
                    .orElse(AS_USUAL);
        }

        /** Returns a severity as this weighs it. */
        public Severity of(Severity usual) {
            return grade.step.apply(usual);
        }
    }

    /** How a rule is weighed; the first constant is the strictest. */
    public enum Grade {
        WORSE(Severity::worse),
        AS_USUAL(severity -> severity),
        MILDER(Severity::milder);

        private final UnaryOperator<Severity> step;

        Grade(UnaryOperator<Severity> step) {
            this.step = step;
        }
    }

    private final List<Provision> provisions;
    private final List<Topic> topics;
    private final List<Profile> profiles;
    private final Map<String, String> limits;

    /**
     * Creates the map.
     *
     * @param provisions all that are known
     * @param profiles what the project is held to
     * @param limits what no analysis of code can show about a provision, by its id
     */
    public Regulations(
            List<Provision> provisions, List<Topic> topics, List<Profile> profiles, Map<String, String> limits) {
        this.provisions = List.copyOf(provisions);
        this.topics = List.copyOf(topics);
        this.profiles = List.copyOf(profiles);
        this.limits = Map.copyOf(limits);
    }

    /** Returns what the project is held to. */
    public List<Profile> profiles() {
        return profiles;
    }

    /** Returns all provisions that are known. */
    public List<Provision> provisions() {
        return provisions;
    }

    /** Returns what no analysis of code can show about a provision; empty when nobody said so. */
    public String limitOf(Provision provision) {
        return limits.getOrDefault(provision.id(), "");
    }

    /**
     * Returns the provisions that the project is held to, each with the rules that serve it, and those that no rule serves, too.
     *
     * @param rules all rules, as this map describes them
     */
    public List<Evidence.Safeguard> safeguards(List<RuleDescription> rules) {
        return cited().map(provision -> new Evidence.Safeguard(
                        provision.citation(),
                        rules.stream()
                                .filter(rule -> rule.cites(provision.text()))
                                .map(RuleDescription::id)
                                .sorted()
                                .toList(),
                        limitOf(provision)))
                .toList();
    }

    /** The provisions of all that the project is held to. */
    private Stream<Provision> cited() {
        return profiles.stream()
                .flatMap(profile -> profile.frameworks().stream())
                .distinct()
                .flatMap(framework -> provisions.stream()
                        .filter(provision -> provision.framework().id().equals(framework)));
    }

    /** Returns the topics, in the order in which they are told. */
    public List<Topic> topics() {
        return topics;
    }

    /** Returns the topic of a rule; empty when the map does not know it. */
    public Optional<Topic> topicOf(RuleDescription rule) {
        return topics.stream()
                .filter(topic -> topic.rules().contains(rule.id()))
                .findFirst()
                .or(() -> topics.stream()
                        .filter(topic -> !rule.cwes().isEmpty()
                                && topic.cwes().contains(rule.cwes().get(0)))
                        .findFirst());
    }

    /** Returns a severity as the strictest law weighs the rule that the project is held to. */
    public Severity graded(String rule, Severity usual) {
        return Weight.strictest(rule, profiles).of(usual);
    }

    /** Returns a rule as users read it: with the citations, severity, cases and fixes that follow from this map. */
    public RuleDescription described(RuleDescription rule) {
        Optional<Topic> topic = topicOf(rule);
        return rule.with(
                graded(rule.id(), rule.severity()),
                citations(rule, topic),
                topic.map(Topic::breaches).orElse(List.of()),
                topic.map(Topic::fixes).orElse(List.of()));
    }

    private List<Citation> citations(RuleDescription rule, Optional<Topic> topic) {
        Map<String, Citation> byText = new LinkedHashMap<>();
        Set<Provision> served = served(rule, topic);
        cited().filter(served::contains)
                .map(Provision::citation)
                .forEach(citation -> byText.put(citation.text(), citation));
        rule.citations().forEach(own -> addOwn(own, byText));
        return List.copyOf(byText.values());
    }

    private Set<Provision> served(RuleDescription rule, Optional<Topic> topic) {
        Stream<Provision> byTopic = topic.stream().flatMap(one -> one.provisions().stream());
        Set<Provision> served = Stream.concat(
                        byTopic, provisions.stream().filter(provision -> isServed(provision, rule)))
                .collect(Collectors.toSet());
        Set<String> besides =
                served.stream().flatMap(provision -> provision.with().stream()).collect(Collectors.toSet());
        provisions.stream().filter(one -> besides.contains(one.id())).forEach(served::add);
        return served;
    }

    private static boolean isServed(Provision provision, RuleDescription rule) {
        return provision.general()
                || rule.cites(provision.text())
                || rule.cwes().stream().anyMatch(provision.cwes()::contains);
    }

    /** What a rule cites by a text that no provision bears is kept, unless it is of a law that the project is not held to. */
    private void addOwn(Citation own, Map<String, Citation> byText) {
        Optional<Framework> framework = provisions.stream()
                .map(Provision::framework)
                .filter(one -> one.beginnings().stream().anyMatch(own.text()::startsWith))
                .findFirst();
        if (framework.isEmpty()) {
            byText.putIfAbsent(own.text(), own);
        } else if (isCited(framework.get())) {
            Citation known =
                    new Citation(framework.get().title(), framework.get().tag(), own.text(), own.duty());
            byText.putIfAbsent(own.text(), known);
        }
    }

    private boolean isCited(Framework framework) {
        return profiles.stream().anyMatch(profile -> profile.frameworks().contains(framework.id()));
    }
}
