package dev.carelint.rules.checks;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import dev.carelint.core.symbols.Type;
import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Endpoints that answer GET and take sensitive data as a query parameter: whoever calls them must write it into a URL. */
final class GetEndpoints implements JavaCheck {
    private static final Set<String> GETS = Set.of("GetMapping", "GET", "Get", "GetExchange");
    private static final Set<String> QUERIES = Set.of("RequestParam", "QueryParam", "QueryValue", "RestQuery");

    private final DataType.Family family;

    GetEndpoints(DataType.Family family) {
        this.family = family;
    }

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        List<Finding> findings = new ArrayList<>();
        for (LinkedMethod method : scene.calls().methods()) {
            if (!method.isLambda() && !method.silent() && answersGet(method.declaration())) {
                parameters(rule, scene, method, findings);
            }
        }
        return findings;
    }

    private static boolean answersGet(MethodDeclaration method) {
        return method.annotations().stream()
                .anyMatch(annotation -> GETS.contains(annotation.simpleName())
                        || (annotation.simpleName().equals("RequestMapping") && isOnlyGet(annotation)));
    }

    private static boolean isOnlyGet(Annotation mapping) {
        String methods = mapping.members().getOrDefault("method", "");
        return methods.contains("GET") && !methods.contains("POST");
    }

    private void parameters(Rule rule, Scene scene, LinkedMethod method, List<Finding> findings) {
        List<ParameterDeclaration> declared = method.declaration().parameters();
        List<Type> types = method.symbol().parameters();
        for (int i = 0; i < declared.size() && i < types.size(); i++) {
            ParameterDeclaration parameter = declared.get(i);
            Optional<Annotation> query = parameter.annotations().stream()
                    .filter(annotation -> QUERIES.contains(annotation.simpleName()))
                    .findFirst();
            if (query.isPresent()) {
                String type = types.get(i).erasedName();
                data(scene, method, parameter, key(query.get(), parameter), type)
                        .ifPresent(evidence -> findings.add(finding(rule, scene, method, parameter, evidence)));
            }
        }
    }

    /** The name that callers write: that of the annotation, or the parameter's own. */
    private static String key(Annotation query, ParameterDeclaration parameter) {
        String named = query.members().getOrDefault("value", query.members().getOrDefault("name", ""));
        return named.isEmpty() || named.indexOf('.') >= 0 ? parameter.name() : named;
    }

    private Optional<Evidence> data(
            Scene scene, LinkedMethod method, ParameterDeclaration parameter, String key, String type) {
        String owner = method.type().name();
        return classify(scene, method, parameter, Clue.Kind.KEY, key, "", type)
                .or(() -> classify(scene, method, parameter, Clue.Kind.PARAMETER, parameter.name(), owner, type));
    }

    private Optional<Evidence> classify(
            Scene scene,
            LinkedMethod method,
            ParameterDeclaration parameter,
            Clue.Kind kind,
            String name,
            String owner,
            String type) {
        List<String> annotations =
                parameter.annotations().stream().map(Annotation::simpleName).toList();
        Clue clue = new Clue(
                kind,
                name,
                owner,
                "",
                type,
                annotations,
                List.of(),
                method.type().name(),
                scene.around(method));
        return scene.vocabulary().classify(clue).filter(this::isMeant);
    }

    private boolean isMeant(Evidence evidence) {
        return evidence.type().family() == family && evidence.certainty() != Evidence.Certainty.LOW;
    }

    private Finding finding(
            Rule rule, Scene scene, LinkedMethod method, ParameterDeclaration parameter, Evidence evidence) {
        Location location = new Location(method.path(), parameter.span());
        String title = evidence.type().title();
        return new Finding(
                        rule.id(),
                        scene.severity(rule.id(), rule.description().severity()),
                        Scene.onOneLine(location),
                        title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1)
                                + " in the query of a GET endpoint; take it in the body of a POST"
                                + (family == DataType.Family.PHI ? ", or an internal id." : " or in a header."),
                        List.of(title),
                        List.of(new FlowStep(location, evidence.because())),
                        method.key(),
                        parameter.name())
                .with(evidence.certainty() == Evidence.Certainty.HIGH ? Confidence.HIGH : Confidence.MEDIUM)
                .leaving("a URL");
    }
}
