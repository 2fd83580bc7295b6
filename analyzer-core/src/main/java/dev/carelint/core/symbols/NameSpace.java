package dev.carelint.core.symbols;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which class names exist, without reading classes: names of the sources and of the compiled classes. */
final class NameSpace {
    private final Map<String, SourceType> sources;
    private final Set<String> sourcePackages;
    private final BinaryClasses binaries;
    private final MemberTypes members;
    private final Predicate<String> described;
    private final Map<String, String> binaryNames = new ConcurrentHashMap<>();
    private volatile boolean complete;

    /** Walks written supertypes, without building symbols: those need names resolved first. */
    interface MemberTypes {
        @Nullable
        String memberType(String owner, String simple);

        boolean hasMissingSupertype(SourceType type);
    }

    NameSpace(
            Map<String, SourceType> sources,
            Set<String> sourcePackages,
            BinaryClasses binaries,
            MemberTypes members,
            Predicate<String> described) {
        this.sources = sources;
        this.sourcePackages = sourcePackages;
        this.binaries = binaries;
        this.members = members;
        this.described = described;
    }

    /** Tells whether a class that may be nowhere is known by name. */
    boolean isDescribed(String binaryName) {
        return described.test(binaryName);
    }

    boolean exists(String binaryName) {
        return sources.containsKey(binaryName) || binaries.contains(binaryName);
    }

    boolean hasPackage(String packageName) {
        return sourcePackages.contains(packageName) || binaries.hasPackage(packageName);
    }

    @Nullable
    String memberType(String owner, String simple) {
        return members.memberType(owner, simple);
    }

    /** Tells whether the headers of all source types are resolved, so that inherited names can be found. */
    boolean isComplete() {
        return complete;
    }

    void complete() {
        binaryNames.clear();
        complete = true;
    }

    boolean hasMissingSupertype(SourceType type) {
        return complete && members.hasMissingSupertype(type);
    }

    /** Returns the binary name for a qualified name; what is nowhere is split at its first capitalized part. */
    String binaryName(String qualified) {
        String known = binaryNames.get(qualified);
        if (known == null) {
            String search = search(qualified);
            known = search == null ? guess(qualified) : search;
            binaryNames.put(qualified, known);
        }
        return known;
    }

    private @Nullable String search(String qualified) {
        String candidate = qualified;
        while (true) {
            if (exists(candidate)) {
                return candidate;
            }
            int dot = candidate.lastIndexOf('.');
            if (dot < 0) {
                return null;
            }
            String owner = binaryOwner(qualified.substring(0, dot));
            if (owner != null) {
                return inner(owner, qualified.substring(dot + 1));
            }
            candidate = candidate.substring(0, dot) + '$' + candidate.substring(dot + 1);
        }
    }

    private @Nullable String binaryOwner(String name) {
        return exists(name) ? name : null;
    }

    private @Nullable String inner(String owner, String path) {
        String found = owner;
        for (String simple : path.split("\\.", -1)) {
            String member = members.memberType(found, simple);
            if (member == null) {
                return null;
            }
            found = member;
        }
        return found;
    }

    private static String guess(String qualified) {
        for (int start = 0; start >= 0 && start < qualified.length(); ) {
            if (Character.isUpperCase(qualified.charAt(start))) {
                return qualified.substring(0, start)
                        + qualified.substring(start).replace('.', '$');
            }
            int dot = qualified.indexOf('.', start);
            start = dot < 0 ? -1 : dot + 1;
        }
        return qualified;
    }

    /** Tells whether the last part of a qualified name is capitalized. */
    boolean looksLikeTypeName(String qualified) {
        int last = qualified.lastIndexOf('.') + 1;
        return last < qualified.length() && Character.isUpperCase(qualified.charAt(last));
    }

    /** Tells whether a simple name is written like a type: capitalized, and no constant. */
    static boolean looksLikeType(String simple) {
        if (simple.isEmpty() || !Character.isUpperCase(simple.charAt(0))) {
            return false;
        }
        return simple.length() == 1 || simple.chars().anyMatch(Character::isLowerCase);
    }
}
