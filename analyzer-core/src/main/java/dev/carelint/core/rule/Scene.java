package dev.carelint.core.rule;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.flow.FlowResult;
import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.Rule;
import dev.carelint.core.resource.Configuration;
import dev.carelint.core.source.HibernateMappings;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.LogLayouts;
import dev.carelint.core.source.Span;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The analyzed program as rules see it; immutable.
 *
 * @param calls all bodies
 * @param index all classes
 * @param flow what flows where
 * @param knowledge rules and models
 * @param vocabulary kinds of data
 * @param surroundings the lower-case parts of the package and the imports of a file, by its path and by the names of its types
 * @param severities severities that the project sets by rule id
 * @param explained whether steps of findings say why they are believed
 * @param layouts what the settings of logging do to messages
 * @param mappings which properties of classes mapping files make columns
 * @param configuration the configuration files beside the sources
 * @param sources the files that it is written in
 */
public record Scene(
        CallGraph calls,
        ClassIndex index,
        FlowResult flow,
        Knowledge knowledge,
        Vocabulary vocabulary,
        Map<String, Set<String>> surroundings,
        Map<String, Severity> severities,
        boolean explained,
        LogLayouts layouts,
        HibernateMappings mappings,
        Configuration configuration,
        Sources sources) {

    /** Returns the same program with what flows in it. */
    public Scene with(FlowResult flowing) {
        return new Scene(
                calls,
                index,
                flowing,
                knowledge,
                vocabulary,
                surroundings,
                severities,
                explained,
                layouts,
                mappings,
                configuration,
                sources);
    }

    public LinkedMethod method(int number) {
        return calls.methods().get(number);
    }

    /** Returns the lower-case parts of the package and the imports around a body. */
    public Set<String> around(LinkedMethod method) {
        return surroundings.getOrDefault(method.path(), Set.of());
    }

    /** Returns the instruction at a site, or null when the site names no instruction. */
    public @Nullable Instruction code(Site site) {
        List<Instruction> code = method(site.method()).body().code();
        return site.instruction() >= 0 && site.instruction() < code.size() ? code.get(site.instruction()) : null;
    }

    /** Returns where a site is; for one without instruction, the method's name. */
    public Location location(Site site) {
        LinkedMethod method = method(site.method());
        Span span = code(site) == null
                ? method.declaration().nameSpan()
                : method.body().span(site.instruction());
        return new Location(method.path(), span);
    }

    /**
     * Returns the location for a finding: cut to its first line, since reviews show a finding only when all its lines changed. Where it
     * goes on, the region ends at {@link Span#TO_END_OF_LINE}.
     */
    public static Location onOneLine(Location location) {
        Span span = location.span();
        if (span.line() == span.endLine()) {
            return location;
        }
        return new Location(location.path(), span.firstLine());
    }

    /** Returns the severity of a rule in this project: what it sets, else what the laws make of it that it is held to. */
    public Severity severity(String ruleId, Severity byDefault) {
        return severities.containsKey(ruleId)
                ? severities.get(ruleId)
                : knowledge.regulations().graded(ruleId, byDefault);
    }

    /** Returns the severity of a rule about data in this project: what special statutes protect is a step worse, unless the project sets it. */
    public Severity severity(Rule rule, Stream<DataType> data) {
        Severity severity = severity(rule.id(), rule.description().severity());
        return !severities.containsKey(rule.id()) && data.anyMatch(DataType::special) ? severity.worse() : severity;
    }

    /** Returns how a reader would name a method: {@code save(…)} or {@code new Patient(…)}. */
    public static String readableName(LinkedMethod method) {
        String name = method.declaration().name();
        return switch (name) {
            case MethodDeclaration.CONSTRUCTOR -> "new " + method.type().simpleName() + "(…)";
            case MethodDeclaration.STATIC_INITIALIZER, MethodDeclaration.FIELD_INITIALIZER ->
                "the initializer of " + method.type().simpleName();
            default -> name + "(…)";
        };
    }

    /** Tells whether findings at this site are reported at all. */
    public boolean isReported(Site site) {
        return !method(site.method()).silent();
    }

    /** Returns a finding without its final fingerprint, which {@link Fingerprints} gives. */
    static Finding draft(
            String rule,
            Severity severity,
            Location location,
            String message,
            List<String> dataTypes,
            List<dev.carelint.core.finding.FlowStep> steps,
            String method,
            String identity) {
        return new Finding(rule, severity, onOneLine(location), message, dataTypes, steps, method, identity);
    }
}
