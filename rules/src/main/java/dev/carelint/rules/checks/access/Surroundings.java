package dev.carelint.rules.checks.access;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.rule.Scene;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a program has around its endpoints: whether it is an application at all, and whether something that is not bound to single
 * endpoints may ask callers for their rights.
 */
final class Surroundings {
    private static final Set<String> APPLICATIONS =
            Set.of("SpringBootApplication", "EnableAutoConfiguration", "ApplicationPath", "QuarkusMain", "WebServlet");
    private static final Pattern APPLICATION_BASES = Pattern.compile(
            ".*\\b(SpringBootServletInitializer|RestfulServer|ResourceConfig|AbstractAnnotationConfigDispatcherServletInitializer)");
    /** What asks for rights whatever its name. */
    private static final Pattern GUARDS = Pattern.compile(
            ".*\\b(AuthorizationInterceptor|ConsentInterceptor|SearchNarrowingInterceptor|IConsentService|AuthorizingRealm"
                    + "|HttpAuthenticationMechanism|AuthMechanism)");

    private static final Pattern GATES = Pattern.compile(
            ".*\\b(Filter|OncePerRequestFilter|GenericFilterBean|ContainerRequestFilter|HandlerInterceptor(Adapter)?|AsyncHandlerInterceptor|WebFilter"
                    + "|IServerInterceptor|InterceptorAdapter|HttpFilter|GlobalFilter|DynamicFeature)|"
                    + GUARDS.pattern());
    private static final Set<String> GATE_MARKS =
            Set.of("Interceptor", "Aspect", "ServerRequestFilter", "PreMatching", "EnableWebSecurity");
    private static final Pattern GUARDING = Pattern.compile(
            "(?i)(?!access_?log|.*accesslog|.*sessionlog).*(auth|secur|token|jwt|login|permission|access|session|apikey|sso|smart|consent).*");
    private static final Set<String> REFUSALS = Set.of("sendError", "abortWith", "setStatus", "setStatusCode");
    private static final Pattern REFUSING = Pattern.compile(
            ".*(Unauthori[sz]ed|Forbidden|AccessDenied|Authentication|Authorization|NotAuthori[sz]ed|Security)\\w*Exception");

    /** Libraries that ask callers for their rights on their own, by words of the imports: all of a row must occur in one file. */
    private static final Set<Set<String>> GUARDING_LIBRARIES = Set.of(
            Set.of("springframework", "security"),
            Set.of("apache", "shiro"),
            Set.of("org", "openmrs"),
            Set.of("org", "keycloak"),
            Set.of("micronaut", "security"),
            Set.of("quarkus", "security"),
            Set.of("dropwizard", "auth"),
            Set.of("org", "pac4j"),
            Set.of("cn", "dev33", "satoken"),
            Set.of("com", "auth0"));

    private final Scene scene;
    private final TreeMap<String, LinkedMethod> types = new TreeMap<>();
    private final Set<String> bindings = new HashSet<>();

    Surroundings(Scene scene) {
        this.scene = scene;
        scene.calls()
                .methods()
                .forEach(method -> types.putIfAbsent(method.type().name(), method));
    }

    /** Tells whether the program says how it starts: it is no library then, whose users would guard it. */
    boolean isApplication() {
        return types.values().stream().map(LinkedMethod::type).anyMatch(this::isApplication);
    }

    private boolean isApplication(TypeDeclaration type) {
        return type.annotations().stream().anyMatch(one -> APPLICATIONS.contains(one.simpleName()))
                || isNamed(type, APPLICATION_BASES);
    }

    /** Tells whether a filter, an interceptor or a library may guard all endpoints. */
    boolean isGuarded() {
        boolean isByLibrary = scene.surroundings().values().stream()
                .anyMatch(words -> GUARDING_LIBRARIES.stream().anyMatch(words::containsAll));
        return isByLibrary || scene.calls().methods().stream().anyMatch(this::isGate);
    }

    private boolean isGate(LinkedMethod method) {
        return makesGate(method)
                || isGateType(method.type())
                        && !isBound(method.type())
                        && (isNamed(method.type(), GUARDS)
                                || GUARDING.matcher(method.type().simpleName()).matches()
                                || refuses(method));
    }

    private boolean isGateType(TypeDeclaration type) {
        return type.annotations().stream().anyMatch(one -> GATE_MARKS.contains(one.simpleName()))
                || isNamed(type, GATES);
    }

    private boolean isNamed(TypeDeclaration type, Pattern supertype) {
        return scene.index().supertypes(type.name()).stream()
                .skip(1)
                .anyMatch(name -> supertype.matcher(name).matches());
    }

    /** A filter that JAX-RS binds to an annotation guards only what bears it. */
    private boolean isBound(TypeDeclaration type) {
        for (Annotation annotation : type.annotations()) {
            Optional<TypeDeclaration> declared = scene.index()
                    .declaration(scene.index()
                            .scope(type)
                            .resolve(TypeUse.of(annotation.name()))
                            .erasedName());
            if (declared.isPresent()
                    && declared.get().annotations().stream()
                            .anyMatch(one -> one.simpleName().equals("NameBinding"))) {
                bindings.add(annotation.simpleName());
                return true;
            }
        }
        return false;
    }

    private static boolean refuses(LinkedMethod method) {
        return method.body().code().stream()
                .anyMatch(code -> code instanceof Instruction.Call call && REFUSALS.contains(call.name())
                        || code instanceof Instruction.Allocate made
                                && REFUSING.matcher(made.type().name()).matches());
    }

    /** {@code registerInterceptor(new AuthorizationInterceptor(…))}. */
    private static boolean makesGate(LinkedMethod method) {
        return method.body().code().stream()
                .anyMatch(code -> code instanceof Instruction.Allocate made
                        && !made.anonymous()
                        && made.type().name().matches(".*(Interceptor|Filter)")
                        && GUARDING.matcher(ShownData.simple(made.type().name()))
                                .matches());
    }

    /** Tells whether an endpoint bears an annotation to which a filter is bound; known once it was asked whether all are guarded. */
    boolean isBound(Endpoint endpoint) {
        return Stream.concat(endpoint.own().stream(), endpoint.around().stream())
                .anyMatch(mark -> bindings.contains(mark.annotation().simpleName()));
    }
}
