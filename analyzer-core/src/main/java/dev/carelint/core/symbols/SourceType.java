package dev.carelint.core.symbols;

import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.ir.TypeParameter;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A type declared in the sources and the meaning of type names inside its body. */
final class SourceType {
    private static final Type NOT_FOUND = new Type.UnknownType("");

    final TypeDeclaration declaration;
    final @Nullable SourceType enclosing;
    private final UnitScope unit;
    private final NameSpace names;
    private final Map<String, String> memberTypes = new HashMap<>();
    private final Map<String, List<SourceType>> localTypes = new HashMap<>();
    private final Map<String, Type> found = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, Type.TypeVariable> variables;
    private final Map<String, Type> headers = new HashMap<>();
    private @Nullable List<String> supertypes;
    private boolean resolvingSupertypes;
    private volatile @Nullable Boolean missingSupertype;

    SourceType(TypeDeclaration declaration, @Nullable SourceType enclosing, UnitScope unit, NameSpace names) {
        this.declaration = declaration;
        this.enclosing = enclosing;
        this.unit = unit;
        this.names = names;
        if (enclosing != null) {
            enclosing.add(this);
        }
    }

    private void add(SourceType inner) {
        String simple = inner.declaration.simpleName();
        if (simple.isEmpty()) {
            return;
        }
        if (inner.declaration.name().equals(declaration.name() + "$" + simple)) {
            memberTypes.putIfAbsent(simple, inner.declaration.name());
        } else {
            localTypes.computeIfAbsent(simple, key -> new ArrayList<>(1)).add(inner);
        }
    }

    @Nullable
    String memberType(String simple) {
        return memberTypes.get(simple);
    }

    /**
     * Returns the binary names of the written supertypes; computed for all types while the index opens, on one thread. A type that
     * is asked while its own header is being resolved has none yet: only cyclic declarations do that.
     */
    List<String> supertypes() {
        List<String> known = supertypes;
        if (known != null) {
            return known;
        }
        if (resolvingSupertypes) {
            return List.of();
        }
        resolvingSupertypes = true;
        List<String> resolved = new ArrayList<>();
        if (declaration.superClass() != null) {
            addClass(resolved, declaration.superClass());
        }
        declaration.interfaces().forEach(use -> addClass(resolved, use));
        supertypes = List.copyOf(resolved);
        return resolved;
    }

    private void addClass(List<String> names, TypeUse use) {
        Type type = headers.computeIfAbsent(use.name(), this::headerName);
        String name = type.erasedName();
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    private Type headerName(String name) {
        return enclosing == null ? unitName(name) : enclosing.named(name, declaration.span());
    }

    /** Resolves a type written after {@code extends} or {@code implements}: members of this type do not count there. */
    Type header(TypeUse use) {
        Type base = headers.getOrDefault(use.name(), Type.unknown());
        return withArguments(base, use, variables(), declaration.span());
    }

    private Type unitName(String name) {
        if (name.indexOf('.') >= 0) {
            return qualified(name, Span.START);
        }
        Type known = unit.known(name);
        return known == null ? unit.guess(name, false) : known;
    }

    /** Returns the type variables declared here and around. */
    Map<String, Type.TypeVariable> variables() {
        Map<String, Type.TypeVariable> known = variables;
        if (known == null) {
            known = declare(declaration.typeParameters(), enclosing == null ? Map.of() : enclosing.variables());
            variables = known;
        }
        return known;
    }

    /** Returns the variables that a method may use. */
    Map<String, Type.TypeVariable> variables(MethodDeclaration method) {
        return declare(method.typeParameters(), variables());
    }

    private Map<String, Type.TypeVariable> declare(
            List<TypeParameter> parameters, Map<String, Type.TypeVariable> around) {
        if (parameters.isEmpty()) {
            return around;
        }
        Map<String, Type.TypeVariable> scope = new HashMap<>(around);
        parameters.forEach(
                parameter -> scope.put(parameter.name(), new Type.TypeVariable(parameter.name(), Signatures.OBJECT)));
        Map<String, Type.TypeVariable> plain = Map.copyOf(scope);
        for (TypeParameter parameter : parameters) {
            if (!parameter.bounds().isEmpty()) {
                Type bound = resolve(parameter.bounds().get(0), plain, declaration.span());
                scope.put(parameter.name(), new Type.TypeVariable(parameter.name(), bound));
            }
        }
        return scope;
    }

    /** Resolves a written type where these type variables are in scope. */
    Type resolve(TypeUse use, Map<String, Type.TypeVariable> scope, Span place) {
        Type type = base(use, scope, place);
        for (int i = 0; i < use.dimensions(); i++) {
            type = new Type.ArrayType(type);
        }
        return type;
    }

    private Type base(TypeUse use, Map<String, Type.TypeVariable> scope, Span place) {
        if (use.isAny()) {
            return Type.unknown();
        }
        Type primitive = Primitives.ofKeyword(use.name());
        if (primitive != null) {
            return primitive;
        }
        Type variable = scope.get(use.name());
        if (variable != null) {
            return variable;
        }
        return withArguments(named(use.name(), place), use, scope, place);
    }

    private Type withArguments(Type named, TypeUse use, Map<String, Type.TypeVariable> scope, Span place) {
        if (use.arguments().isEmpty() || !(named instanceof Type.ClassType raw)) {
            return named;
        }
        List<Type> arguments = new ArrayList<>(use.arguments().size());
        use.arguments().forEach(argument -> arguments.add(resolve(argument, scope, place)));
        return new Type.ClassType(raw.name(), arguments);
    }

    /** Returns the class or unknown type that a simple or qualified name means here. */
    Type named(String name, Span place) {
        Type known = knownOrNull(name, place);
        if (known != null) {
            return known;
        }
        if (name.indexOf('.') >= 0) {
            return qualified(name, place);
        }
        return unit.guess(name, hasUnknownSupertype());
    }

    private boolean hasUnknownSupertype() {
        for (SourceType type = this; type != null; type = type.enclosing) {
            if (type.isMissingSupertype()) {
                return true;
            }
        }
        return false;
    }

    private boolean isMissingSupertype() {
        if (!names.isComplete()) {
            return false;
        }
        Boolean known = missingSupertype;
        if (known == null) {
            known = names.hasMissingSupertype(this);
            missingSupertype = known;
        }
        return known;
    }

    private Type qualified(String name, Span place) {
        int dot = name.indexOf('.');
        String first = name.substring(0, dot);
        Type head = knownOrNull(first, place);
        if (head == null && NameSpace.looksLikeType(first)) {
            head = unit.guess(first, hasUnknownSupertype());
        }
        if (head instanceof Type.ClassType known) {
            return Type.ofClass(memberPath(known.name(), name.substring(dot + 1)));
        }
        return head == null ? Type.ofClass(names.binaryName(name)) : new Type.UnknownType(name);
    }

    private String memberPath(String owner, String path) {
        String found = owner;
        for (String simple : path.split("\\.", -1)) {
            String member = names.memberType(found, simple);
            found = member == null ? found + "$" + simple : member;
        }
        return found;
    }

    /** Returns the type that a simple name certainly means here, or null. */
    @Nullable
    Type knownOrNull(String simple, Span place) {
        Type known = found.get(simple);
        if (known != null) {
            return known == NOT_FOUND ? null : known;
        }
        for (SourceType type = this; type != null; type = type.enclosing) {
            List<SourceType> locals = type.localTypes.get(simple);
            if (locals != null) {
                return Type.ofClass(type.local(locals, place).declaration.name());
            }
            if (type.declaration.simpleName().equals(simple)) {
                return remember(simple, Type.ofClass(type.declaration.name()));
            }
            String member = names.memberType(type.declaration.name(), simple);
            if (member != null) {
                return remember(simple, Type.ofClass(member));
            }
        }
        return remember(simple, unit.known(simple));
    }

    private @Nullable Type remember(String simple, @Nullable Type type) {
        // While headers are resolved inherited member types may still be missing, so nothing is kept then.
        if (!names.isComplete()) {
            return type;
        }
        found.put(simple, type == null ? NOT_FOUND : type);
        return type;
    }

    /** Of local types with one name, the one in the same method, declared last before the place. */
    private SourceType local(List<SourceType> candidates, Span place) {
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        SourceType best = candidates.get(0);
        for (SourceType candidate : candidates) {
            if (candidate.declaration.span().compareTo(place) <= 0) {
                best = candidate;
            }
        }
        return best;
    }
}
