package dev.carelint.core.rule;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.link.LinkedMethod;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells handlers that only administrators may call, by what guards the method or else its class. */
final class Administrators {
    private static final Set<String> GUARDS = Set.of("PreAuthorize", "Secured", "RolesAllowed");

    /** Every role or authority that is named in quotes or as a constant. */
    private static final Pattern NAMED = Pattern.compile("['\"]([^'\"]+)['\"]|\\b([A-Z][A-Z_]{2,})\\b");

    private static final Pattern ADMIN = Pattern.compile("(?i)(.*[_.: -])?(super_?)?admin(istrators?)?([_.: -].*)?");

    /** An expression that lets others in, too. */
    private static final Pattern OPEN =
            Pattern.compile("(?i)permitAll|isAuthenticated|#|@|!|\\bnot\\b|\\bhasPermission|isAnonymous");

    private Administrators() {}

    static boolean alone(LinkedMethod method) {
        List<Annotation> own = guards(method.declaration().annotations());
        List<Annotation> guards = own.isEmpty() ? guards(method.type().annotations()) : own;
        return guards.stream().anyMatch(Administrators::isForAdministrators);
    }

    private static List<Annotation> guards(List<Annotation> annotations) {
        return annotations.stream()
                .filter(annotation -> GUARDS.contains(annotation.simpleName()))
                .toList();
    }

    /** All roles that it names must be such. */
    private static boolean isForAdministrators(Annotation guard) {
        String value = guard.members().getOrDefault("value", "");
        if (OPEN.matcher(value).find()) {
            return false;
        }
        List<String> roles = NAMED.matcher(value)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
        return roles.isEmpty()
                ? ADMIN.matcher(value).matches()
                : roles.stream().allMatch(role -> ADMIN.matcher(role).matches());
    }
}
