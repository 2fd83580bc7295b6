package dev.carelint.core.finding;

import dev.carelint.core.source.Location;
import java.util.Comparator;
import java.util.List;

/**
 * One violation of one rule at one place.
 *
 * @param rule id of the rule
 * @param severity its severity here, which a rule may grade below or above its default
 * @param confidence how likely it is right
 * @param location the sink call or declaration; the span lies on one line
 * @param message one sentence naming the data, the place it leaves by and the remedy; never a literal of the analysed code
 * @param dataTypes titles of the kinds of data that leak, sorted; empty for findings that are not about data
 * @param steps the path from source to sink, the sink last; empty when there is no path to show
 * @param method key of the method it stands in (see {@code LinkedMethod#key}), or of the type
 * @param fingerprint stable identity of the flow: rule, method, source and sink kind, ordinal; no line numbers
 * @param way by what the data leaves, as readers name it: {@code "the application log"}; empty for findings that are not about data on
 *     its way
 * @param permit why the flow policy allows what is found, with the place that says so; empty when it does not, so that it counts
 */
public record Finding(
        String rule,
        Severity severity,
        Confidence confidence,
        Location location,
        String message,
        List<String> dataTypes,
        List<FlowStep> steps,
        String method,
        String fingerprint,
        String way,
        String permit)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::location)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message)
            .thenComparing(Finding::fingerprint);

    public Finding {
        dataTypes = List.copyOf(dataTypes);
        steps = List.copyOf(steps);
    }

    /** Creates a finding that nothing speaks against. */
    public Finding(
            String rule,
            Severity severity,
            Location location,
            String message,
            List<String> dataTypes,
            List<FlowStep> steps,
            String method,
            String fingerprint) {
        this(rule, severity, Confidence.HIGH, location, message, dataTypes, steps, method, fingerprint, "", "");
    }

    /** Returns this finding with another confidence. */
    public Finding with(Confidence other) {
        return new Finding(
                rule, severity, other, location, message, dataTypes, steps, method, fingerprint, way, permit);
    }

    /** Returns this finding with what its data leaves by. */
    public Finding leaving(String by) {
        return new Finding(
                rule, severity, confidence, location, message, dataTypes, steps, method, fingerprint, by, permit);
    }

    /** Returns this finding, which does not count because a policy allows it. */
    public Finding permitted(String why) {
        return new Finding(
                rule, severity, confidence, location, message, dataTypes, steps, method, fingerprint, way, why);
    }

    /** Returns this finding with another identity. */
    public Finding identified(String identity) {
        return new Finding(
                rule, severity, confidence, location, message, dataTypes, steps, method, identity, way, permit);
    }

    /** Returns this finding with a remark behind its message, of what speaks against it. */
    public Finding remarked(String remark) {
        String told = message + " (" + remark + ")";
        return new Finding(
                rule, severity, confidence, location, told, dataTypes, steps, method, fingerprint, way, permit);
    }

    /** Returns the message for readers, with the confidence when it is not high. */
    public String qualifiedMessage() {
        return confidence == Confidence.HIGH ? message : message + " [" + confidence.label() + " confidence]";
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
