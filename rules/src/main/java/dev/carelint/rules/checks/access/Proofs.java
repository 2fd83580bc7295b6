package dev.carelint.rules.checks.access;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.rule.Scene;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what annotations and code ask of the callers of an endpoint.
 *
 * <p>Remembers answers; owned by one thread. Unsound: a check somewhere below an endpoint counts, whatever it is about, and an annotation counts by its name.
 */
final class Proofs {
    private static final int MAX_BODIES = 400;
    private static final Set<String> EXPRESSIONS =
            Set.of("PreAuthorize", "PostAuthorize", "PreFilter", "PostFilter", "Secured");
    private static final Set<String> ASKING =
            Set.of("RolesAllowed", "DenyAll", "PermissionsAllowed", "Authenticated", "Authorized", "ServletSecurity");
    private static final Set<String> OPEN = Set.of("PermitAll", "AnonymousAllowed", "PublicEndpoint", "NoAuth");

    /** Annotations of projects and small frameworks, by their names. */
    private static final Pattern ASKING_NAME = Pattern.compile(
            "(?!Unauth|UnSecured|No|Skip|Ignore|Allow|Public|Security(Requirement|Scheme)|SessionAttribute"
                    + "|(Enable|Configur|Conditional|Accessible|Author(s|ed)?$|ApiOperation|Roles?$|OpenApi)).*"
                    + "(Auth|Secured|Permission|Privilege|Role|Access(?!or|ible)|LoggedIn|LoginRequired|RequiresUser|Entitle|Protected).*");

    private static final Pattern CALLER = Pattern.compile(
            ".*\\.?(Principal|Authentication|SecurityContext|JsonWebToken|Jwt|RequestDetails|ServletRequestDetails|\\w*UserDetails|OidcUser|OAuth2User)");
    private static final Set<String> CALLER_MARKS =
            Set.of("AuthenticationPrincipal", "CurrentUser", "CurrentSecurityContext", "AuthUser", "LoggedInUser");

    /** Calls that ask who calls, or what the caller may. */
    private static final Pattern ASKS = Pattern.compile(
            "(?i)((is|has|have|check|require|assert|ensure|verify|validate|enforce|can|may|must|demand)\\w*"
                    + "(role|authorit|permission|privilege|access|authori[sz]|admin\\b|allowed|owner|scope|entitle|grant|login|logged|authenticat|currentuser)\\w*"
                    + "|authori[sz]e\\w*|is\\w*authori[sz]ed|get(current|loggedin|authenticated|session|logged)\\w*(user|account|principal|person|identity|context)\\w*"
                    + "|getAuthentication|getUserPrincipal|getRemoteUser|getPrincipal|isUserInRole|currentUser|loggedInUser|getSysUserId|isUser\\w*)");

    private final Scene scene;
    private final Marks marks;
    private final Map<Integer, Boolean> asking = new HashMap<>();

    Proofs(Scene scene, Marks marks) {
        this.scene = scene;
        this.marks = marks;
    }

    /** Returns what annotations of an endpoint ask: those of the method decide before those of the class; null when none speaks. */
    @Nullable
    Decision ofMarks(Endpoint endpoint) {
        Decision own = of(endpoint.own());
        return own == null ? of(endpoint.around()) : own;
    }

    private static @Nullable Decision of(List<Marks.Mark> marks) {
        return marks.stream()
                .flatMap(mark -> Optional.ofNullable(of(mark)).stream())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Decision of(Marks.Mark mark) {
        String name = mark.annotation().simpleName();
        if (OPEN.contains(name)) {
            return Decision.OPEN;
        }
        if (EXPRESSIONS.contains(name)) {
            String value = mark.member("value");
            return value.contains("IS_AUTHENTICATED_ANONYMOUSLY") ? Decision.OPEN : Matchers.ofExpression(value);
        }
        if (ASKING.contains(name)) {
            return Decision.RIGHTS;
        }
        return ASKING_NAME.matcher(name).matches() ? Decision.RIGHTS : null;
    }

    /** Tells whether an annotation demands a right, by a name that everybody knows. */
    static boolean isKnownDemand(Marks.Mark mark) {
        String name = mark.annotation().simpleName();
        return (EXPRESSIONS.contains(name) || name.equals("RolesAllowed")) && of(mark) == Decision.RIGHTS;
    }

    /** Tells whether an endpoint is told who calls, or code that it runs asks for it or for the caller's rights. */
    boolean isAsked(Endpoint endpoint) {
        return endpoint.method().declaration().parameters().stream().anyMatch(Proofs::isCaller)
                || asks(endpoint.method());
    }

    private static boolean isCaller(ParameterDeclaration parameter) {
        return CALLER.matcher(parameter.type().name()).matches()
                || parameter.annotations().stream().anyMatch(one -> CALLER_MARKS.contains(one.simpleName()));
    }

    private boolean asks(LinkedMethod start) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(scene.calls().number(start.key())));
        while (!open.isEmpty() && seen.size() < MAX_BODIES) {
            int next = open.removeFirst();
            if (next < 0 || !seen.add(next)) {
                continue;
            }
            LinkedMethod method = scene.method(next);
            if (seen.size() > 1 && isMarked(method) || asking.computeIfAbsent(next, none -> isAskedIn(method))) {
                return true;
            }
            for (int callee : scene.calls().callees(next)) {
                open.addLast(callee);
            }
        }
        return false;
    }

    private boolean isMarked(LinkedMethod method) {
        if (method.isLambda()
                || method.declaration().annotations().isEmpty()
                        && method.type().annotations().isEmpty()) {
            return false;
        }
        Decision own = of(marks.of(method));
        Decision decided = own == null ? of(marks.ofType(method.type().name())) : own;
        return decided != null && decided.isAtLeast(Decision.LOGIN);
    }

    private static boolean isAskedIn(LinkedMethod method) {
        List<Instruction> code = method.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Call call
                    && (ASKS.matcher(call.name()).matches() || isMarked(method.resolutions()[i]))) {
                return true;
            }
        }
        return false;
    }

    /** An interface may carry what its bodies do not repeat. */
    private static boolean isMarked(@Nullable Resolution resolution) {
        return resolution instanceof Resolution.Method target
                && target.method().annotations().stream()
                        .anyMatch(name -> EXPRESSIONS.contains(name)
                                || ASKING.contains(name)
                                || ASKING_NAME.matcher(name).matches());
    }
}
