package dev.carelint.core.model;

import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Substitution;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Signature models by class; those that stand in texts are read when first asked for. */
final class SignatureIndex {
    private static final int DEEPEST = 12;

    private final Map<String, Optional<SignatureModel>> byClass = new ConcurrentHashMap<>();
    private final Map<String, List<SignatureText>> byPackage = new HashMap<>();

    SignatureIndex(Collection<SignatureModel> models, Collection<SignatureText> texts) {
        models.forEach(model -> byClass.putIfAbsent(model.className(), Optional.of(model)));
        for (SignatureText text : texts) {
            text.packages()
                    .forEach(name -> byPackage
                            .computeIfAbsent(name, first -> new ArrayList<>())
                            .add(text));
        }
    }

    boolean describes(String className) {
        return find(className) != null;
    }

    /** Returns a class and all its supertypes, nearest first, also where only signatures tell them. */
    List<String> supertypes(String className, ClassIndex index) {
        if (index.find(className).isPresent() || find(className) == null) {
            return index.supertypes(className);
        }
        List<String> todo = new ArrayList<>(List.of(className));
        Set<String> all = new LinkedHashSet<>(todo);
        for (int i = 0; i < todo.size(); i++) {
            String name = todo.get(i);
            SignatureModel model = index.find(name).isPresent() ? null : find(name);
            List<String> above = model == null
                    ? index.supertypes(name)
                    : model.supertypes().stream().map(Type.ClassType::name).toList();
            above.stream().filter(all::add).forEach(todo::add);
        }
        return List.copyOf(all);
    }

    private @Nullable SignatureModel find(String className) {
        Optional<SignatureModel> known = byClass.get(className);
        if (known == null) {
            known = inTexts(className);
            byClass.put(className, known);
        }
        return known.orElse(null);
    }

    private Optional<SignatureModel> inTexts(String className) {
        int end = className.lastIndexOf('.');
        List<SignatureText> texts =
                end < 0 ? List.of() : byPackage.getOrDefault(className.substring(0, end), List.of());
        return texts.stream()
                .map(text -> text.find(className))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Returns what signatures tell of a method, for a receiver with these type arguments; null when none names the method. */
    SignatureModel.@Nullable Member member(MethodSymbol method, List<Type> arguments, ClassIndex index) {
        return find(method.owner()) != null
                ? member(new Type.ClassType(method.owner(), arguments), method, index, 0)
                : null;
    }

    private SignatureModel.@Nullable Member member(
            Type.ClassType owner, MethodSymbol method, ClassIndex index, int depth) {
        SignatureModel model = find(owner.name());
        if (model == null || depth > DEEPEST) {
            return known(owner, method, index);
        }
        SignatureModel.Member own = model.member(SignatureModel.key(method), owner.arguments());
        if (own != null || method.name().equals(MethodPattern.CONSTRUCTOR)) {
            return own;
        }
        for (Type.ClassType above : model.supertypes()) {
            Type.ClassType view =
                    (Type.ClassType) model.substitution(owner.arguments()).apply(above);
            SignatureModel.Member inherited = member(view, method, index, depth + 1);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    /** Looks a method up that a class has from one of the platform. */
    private static SignatureModel.@Nullable Member known(Type.ClassType owner, MethodSymbol wanted, ClassIndex index) {
        List<MethodSymbol> found = index.methods(owner.name(), wanted.name()).stream()
                .filter(method ->
                        method.parameters().size() == wanted.parameters().size())
                .toList();
        if (found.isEmpty()) {
            return null;
        }
        MethodSymbol method = found.get(0);
        Type.ClassType view = index.view(owner, method.owner());
        List<Type> arguments = view == null ? List.of() : view.arguments();
        Substitution receiver = index.find(method.owner())
                .map(symbol -> Substitution.of(symbol.typeParameters(), arguments))
                .orElse(Substitution.NONE);
        boolean isOnly = found.stream()
                        .filter(other -> other.owner().equals(method.owner()))
                        .count()
                == 1;
        return new SignatureModel.Member(
                        isOnly ? method.typeParameters() : List.of(),
                        isOnly ? method.parameters() : List.of(),
                        method.returns())
                .with(receiver);
    }
}
