package dev.carelint.core.rule;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.SinkPoint;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Summary;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Form;
import dev.carelint.core.model.Policy;
import dev.carelint.core.model.Rule;
import dev.carelint.core.model.SinkKind;
import dev.carelint.core.vocabulary.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Executes checks of kind {@code flow}: one finding for each rule and sink call, naming every kind of data that arrives. */
final class FlowRule {
    /** Names of logging methods for details that production systems usually switch off. */
    private static final Set<String> QUIET_LEVELS = Set.of(
            "trace", "debug", "fine", "finer", "finest", "attrace", "atdebug", "debugf", "tracef", "debugv", "tracev");

    private static final String LOG = "log";
    private static final String EXCEPTION = "exception";
    private static final Pattern MESSAGE =
            Pattern.compile("(my|the)?(message|msg|text|messageText)", Pattern.CASE_INSENSITIVE);

    private final Scene scene;
    private final Names names;
    private final Judge judge;
    private final Paths paths;
    private final Slices slices;
    private final Untrusted untrusted;
    private final Destinations destinations;
    private final SecretPaths secretPaths;
    private final Doubts doubts;
    private final Permits permits;
    private final AuditTrails auditTrails;
    private final IdleUses uses;

    FlowRule(Scene scene, Judge judge, Doubts doubts) {
        this.scene = scene;
        this.names = new Names(scene);
        this.judge = judge;
        this.paths = new Paths(scene);
        this.slices = new Slices(scene);
        this.untrusted = new Untrusted(scene);
        this.destinations = new Destinations(scene);
        this.secretPaths = new SecretPaths(scene);
        this.doubts = doubts;
        this.permits = new Permits(scene);
        this.auditTrails = new AuditTrails(scene);
        this.uses = new IdleUses(scene);
    }

    /** A value of a known kind of data at a sink. */
    private record Arrival(
            Summary.Use use,
            String kind,
            Classified source,
            Site body,
            Confidence confidence,
            Policy.@Nullable Entry policy) {
        boolean isPermitted() {
            return policy != null && policy.decision() == Policy.Decision.ALLOW;
        }
    }

    /** Finds data where the flow policy does not allow it, as far as no rule of its own tells. */
    List<Finding> findForbidden(Rule rule) {
        Set<String> sinks = scene.knowledge().sinkKinds().keySet();
        List<Finding> findings = new ArrayList<>();
        arrivals(rule, new Check.Flow(Set.of("phi", "credential"), sinks)).forEach((site, found) -> {
            List<Arrival> forbidden = found.stream()
                    .filter(arrival -> arrival.policy() != null && !arrival.isPermitted())
                    .filter(arrival ->
                            !permits.isRuled(arrival.source().evidence().type(), arrival.kind()))
                    .toList();
            if (!forbidden.isEmpty()) {
                findings.add(finding(rule, site, forbidden));
            }
        });
        return findings;
    }

    List<Finding> find(Rule rule, Check.Flow check) {
        List<Finding> findings = new ArrayList<>();
        arrivals(rule, check).forEach((site, found) -> findings.add(weighed(rule, site, found)));
        return findings;
    }

    /** What the policy allows counts only when all that arrives is allowed. */
    private Finding weighed(Rule rule, Site site, List<Arrival> found) {
        List<Arrival> others =
                found.stream().filter(arrival -> !arrival.isPermitted()).toList();
        if (!others.isEmpty()) {
            return finding(rule, site, others);
        }
        Policy.Entry entry = found.get(0).policy();
        return finding(rule, site, found).permitted(entry == null ? "" : Permits.reason(entry));
    }

    private Map<Site, List<Arrival>> arrivals(Rule rule, Check.Flow check) {
        Map<Site, List<Arrival>> arrivals = new LinkedHashMap<>();
        for (int body = 0; body < scene.calls().methods().size(); body++) {
            for (Summary.Use use : scene.flow().uses().get(body)) {
                collect(rule, check, use, body, arrivals);
            }
        }
        return arrivals;
    }

    private void collect(Rule rule, Check.Flow check, Summary.Use use, int body, Map<Site, List<Arrival>> arrivals) {
        if (use.way() == null) {
            collect(rule, check, use, auditTrails.kindOf(use.kind(), use.point().sink()), body, arrivals);
        } else {
            destinations.of(use.way()).forEach(kind -> collect(rule, check, use, kind, body, arrivals));
        }
    }

    private void collect(
            Rule rule, Check.Flow check, Summary.Use use, String kind, int body, Map<Site, List<Arrival>> arrivals) {
        Site site = use.point().site();
        if (!check.sinkKinds().contains(kind) || !scene.isReported(site)) {
            return;
        }
        Site where = new Site(body, 0);
        Opinion opinion = opinion(check, use, kind, where);
        Classified source = opinion.source();
        if (source != null && opinion.refusal().isEmpty()) {
            Confidence confidence =
                    doubts.of(rule, check, source.evidence(), use.atom(), kind, use.point(), use.step());
            arrivals.computeIfAbsent(site, key -> new ArrayList<>())
                    .add(new Arrival(
                            use,
                            kind,
                            source,
                            where,
                            confidence,
                            permits.entryFor(source.evidence().type(), kind, use.point())
                                    .orElse(null)));
        }
    }

    /**
     * What a check makes of a value at a sink.
     *
     * @param source the data that the check is about; null when the value is none
     * @param refusal why the check lets it pass; empty when it does not
     */
    record Opinion(@Nullable Classified source, String refusal) {}

    Opinion opinion(Check.Flow check, Summary.Use use, String kind, Site where) {
        @Nullable
        Classified source = Stream.of(judge.classify(use.atom(), where), untrusted.classify(use.atom(), where))
                .flatMap(Optional::stream)
                .filter(found -> isMeant(check, found.evidence().type()))
                .findFirst()
                .orElse(null);
        return new Opinion(
                source,
                source == null
                        ? ""
                        : refusal(check, use, kind, source.evidence().type(), where));
    }

    private String refusal(Check.Flow check, Summary.Use use, String kind, DataType type, Site where) {
        if (isSafe(check, use.atom())) {
            return "it arrives in a form that is harmless there";
        }
        if (isHidden(type, use.atom())) {
            return "all its digits are masked, and digits are what it is made of";
        }
        if (isFreed(check, kind, use.point().site())) {
            return "the layout of the log replaces line breaks";
        }
        if (type.family() == DataType.Family.UNTRUSTED
                && uses.isNone(kind, use.point().sink())) {
            return "nothing is decided or searched by it there";
        }
        if (uses.isKeptAddress(kind, use.point().sink())) {
            return "the address is only kept in an object";
        }
        if (isSecretIn(kind, type) && secretPaths.isPath(use.point(), use.step())) {
            return "a secret in the path of a URL is debatable";
        }
        if (isOwnMessage(type, use, kind, where)) {
            return "a text called message that is the whole message of an exception is just that";
        }
        return isPiece(type, use) ? "only a piece of the whole arrives, which need not show whose it is" : "";
    }

    private static boolean isSafe(Check.Flow check, Atom atom) {
        return atom instanceof Atom.Encoded encoded && !Collections.disjoint(encoded.forms(), check.safe());
    }

    /** A mask of digits hides numbers and dates, no names. */
    private static boolean isHidden(DataType type, Atom atom) {
        return type.madeOf() == DataType.Characters.DIGITS
                && atom instanceof Atom.Encoded encoded
                && encoded.forms().contains(Form.DIGITLESS);
    }

    /** Where the layouts of the log replace line breaks, all that is logged has none. */
    private boolean isFreed(Check.Flow check, String kind, Site site) {
        return (kind.equals(LOG) || kind.equals(AuditTrails.KIND))
                && check.safe().contains(Form.LINE)
                && scene.layouts().refusing(scene.method(site.method()).path()).isPresent();
    }

    /** Pieces of a whole record need not show whose it is; what they are their own names tell. */
    private boolean isPiece(DataType type, Summary.Use use) {
        if (type.family() == DataType.Family.UNTRUSTED) {
            return false;
        }
        if (type.id().equals(Judge.ALL_HEADERS)) {
            return slices.isPicked(use.step());
        }
        return scene.vocabulary().isDocument(type)
                ? isFragment(use.atom()) || slices.isCut(use.step()) || slices.isDescriptionByPath(use.step())
                : slices.isDescription(use.step());
    }

    /** An exception's message is a message, too: only text around it, or another name, tells of a message that was received. */
    private boolean isOwnMessage(DataType type, Summary.Use use, String kind, Site where) {
        return kind.equals(EXCEPTION)
                && scene.vocabulary().isDocument(type)
                && use.atom().plain() instanceof Atom.Place place
                && slices.isWhole(use.step())
                && MESSAGE.matcher(names.ofPlace(place, where)).matches();
    }

    private static boolean isFragment(Atom atom) {
        return atom instanceof Atom.Encoded encoded && encoded.forms().contains(Form.FRAGMENT);
    }

    private static boolean isSecretIn(String kind, DataType type) {
        return kind.equals("url") && type.family() == DataType.Family.CREDENTIAL;
    }

    private static boolean isMeant(Check.Flow check, DataType type) {
        return check.labels().contains(type.id())
                || check.labels().contains(type.family().name().toLowerCase(Locale.ROOT))
                        && !check.except().contains(type.id());
    }

    private Finding finding(Rule rule, Site site, List<Arrival> arrivals) {
        Arrival worst = arrivals.stream()
                .min(Comparator.comparing(Arrival::confidence)
                        .thenComparing(
                                arrival -> arrival.source().evidence().type().sensitivity())
                        .thenComparing(
                                arrival -> arrival.source().evidence().type().id()))
                .orElseThrow();
        List<String> data = arrivals.stream()
                .map(arrival -> arrival.source().evidence().type().title())
                .distinct()
                .sorted()
                .toList();
        SinkPoint point = worst.use().point();
        String message = rule.message().replace("{data}", listed(data)).replace("{sink}", sink(worst.kind()));
        if (worst.policy() != null) {
            message = decided(message, worst.policy());
        }
        Finding draft = Scene.draft(
                rule.id(),
                severity(rule, worst, arrivals),
                scene.location(site),
                capitalized(message),
                data,
                paths.of(worst.source(), reasons(worst), worst.use().step(), point),
                scene.method(site.method()).key(),
                String.join(",", data) + "|" + worst.kind());
        return draft.with(worst.confidence()).leaving(sink(worst.kind()));
    }

    private static String decided(String message, Policy.Entry entry) {
        String because = entry.reason().isEmpty() ? "" : ", since " + entry.reason();
        return message.replace("{decision}", entry.decision().label().replace('-', ' '))
                .replace("{reason}", because + " (" + entry.declaredAt() + ")");
    }

    private List<String> reasons(Arrival arrival) {
        return scene.explained()
                ? new SourceReasons(scene).of(arrival.use().atom(), arrival.body(), arrival.source())
                : List.of();
    }

    private String sink(String id) {
        SinkKind kind = scene.knowledge().sinkKinds().get(id);
        return kind == null ? id : kind.phrase();
    }

    /** The level of a log call and the sensitivity of the data only grade a finding; what special statutes protect makes it worse. */
    private Severity severity(Rule rule, Arrival arrival, List<Arrival> arrivals) {
        Severity severity = scene.severity(rule.id(), rule.description().severity());
        if (scene.severities().containsKey(rule.id())) {
            return severity;
        }
        int grade = severity.ordinal();
        if (isQuiet(arrival.use().point().sink())) {
            grade++;
        }
        if (arrival.source().evidence().type().sensitivity() == DataType.Sensitivity.LOW) {
            grade++;
        }
        if (doubts.isDemonstration(arrival.use().point().site())) {
            return Severity.LOW;
        }
        Severity graded = Severity.values()[Math.min(grade, Severity.LOW.ordinal())];
        boolean isSpecial = arrivals.stream()
                .anyMatch(each -> each.source().evidence().type().special());
        return isSpecial ? graded.worse() : graded;
    }

    private boolean isQuiet(Site sink) {
        return scene.code(sink) instanceof Instruction.Call call
                && QUIET_LEVELS.contains(call.name().toLowerCase(Locale.ROOT));
    }

    /** Returns {@code a, b and c}. */
    static String listed(List<String> titles) {
        if (titles.size() == 1) {
            return titles.get(0);
        }
        int last = titles.size() - 1;
        return String.join(", ", titles.subList(0, last)) + " and " + titles.get(last);
    }

    private static String capitalized(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
