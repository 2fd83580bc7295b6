package dev.carelint.core.rule;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.link.LinkedMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether code serves demonstrations, development or tests only: its class is named so, or belongs to a profile that is not
 * production. What leaks there is seldom anyone's; it only grades a finding.
 */
final class Demonstrations {
    private static final Pattern NAME = Pattern.compile(
            "(Demo|Sample|Fake|Mock|Dummy|Stub|Synthetic|Simulated)([A-Z0-9].*)?|.*[a-z0-9](Demo|Sample|Fake|Mock|Stub)");
    /** Kinds of specimens are named so, too. */
    private static final Pattern SPECIMEN =
            Pattern.compile("Sample(s|Type|Collection|Collected|Material|Status|Id|Result|Kit)?");

    private static final Set<String> PROFILES = Set.of(
            "demo",
            "test",
            "testing",
            "dev",
            "devel",
            "develop",
            "development",
            "local",
            "mock",
            "fake",
            "sample",
            "stub",
            "e2e",
            "ci");
    private static final Set<String> PRODUCTION = Set.of("prod", "production", "live");
    private static final Pattern PROFILE = Pattern.compile("!?[A-Za-z0-9_.]+");

    private final Map<String, TypeDeclaration> types = new HashMap<>();

    Demonstrations(Scene scene) {
        for (LinkedMethod method : scene.calls().methods()) {
            types.putIfAbsent(method.type().name(), method.type());
        }
    }

    boolean isOne(LinkedMethod method) {
        if (inProfiles(method.declaration().annotations())) {
            return true;
        }
        @Nullable TypeDeclaration type = method.type();
        while (type != null) {
            String name = type.simpleName();
            if (NAME.matcher(name).matches() && !SPECIMEN.matcher(name).matches() || inProfiles(type.annotations())) {
                return true;
            }
            type = type.outer() == null ? null : types.get(type.outer());
        }
        return false;
    }

    private static boolean inProfiles(List<Annotation> annotations) {
        return annotations.stream()
                .filter(annotation -> annotation.simpleName().equals("Profile"))
                .anyMatch(annotation -> isDemonstration(annotation.members().getOrDefault("value", "")));
    }

    /** All profiles that are named must be such; of a constant its name speaks. */
    private static boolean isDemonstration(String value) {
        List<String> profiles = new ArrayList<>();
        PROFILE.matcher(value).results().forEach(found -> profiles.add(found.group()));
        return !profiles.isEmpty() && profiles.stream().allMatch(Demonstrations::isDemonstrationProfile);
    }

    private static boolean isDemonstrationProfile(String profile) {
        boolean isNot = profile.startsWith("!");
        String name = profile.substring(Math.max(profile.lastIndexOf('.') + 1, isNot ? 1 : 0))
                .toLowerCase(Locale.ROOT);
        List<String> words = List.of(name.split("_"));
        return words.stream().anyMatch((isNot ? PRODUCTION : PROFILES)::contains);
    }
}
