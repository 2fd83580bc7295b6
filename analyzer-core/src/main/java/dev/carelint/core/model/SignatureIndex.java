package dev.carelint.core.model;

import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Substitution;
import dev.carelint.core.symbols.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Signature models by class. */
final class SignatureIndex {
    private static final int DEEPEST = 12;

    private final Map<String, SignatureModel> byClass = new HashMap<>();

    SignatureIndex(Collection<SignatureModel> models) {
        models.forEach(model -> byClass.putIfAbsent(model.className(), model));
    }

    Set<String> classNames() {
        return byClass.keySet();
    }

    /** Returns the type of a method's result, unknown when it depends on the arguments; null when no signature names the method. */
    @Nullable
    Type result(MethodSymbol method, List<Type> arguments, ClassIndex index) {
        return byClass.containsKey(method.owner())
                ? result(new Type.ClassType(method.owner(), arguments), method, index, 0)
                : null;
    }

    private @Nullable Type result(Type.ClassType owner, MethodSymbol method, ClassIndex index, int depth) {
        SignatureModel model = byClass.get(owner.name());
        if (model == null || depth > DEEPEST) {
            return known(owner, method, index);
        }
        Type own = model.result(SignatureModel.key(method), owner.arguments());
        if (own != null || method.name().equals(MethodPattern.CONSTRUCTOR)) {
            return own;
        }
        for (Type.ClassType above : model.supertypes()) {
            Type.ClassType view =
                    (Type.ClassType) model.substitution(owner.arguments()).apply(above);
            Type inherited = result(view, method, index, depth + 1);
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }

    /** Looks a method up that a class has from one of the platform. */
    private static @Nullable Type known(Type.ClassType owner, MethodSymbol wanted, ClassIndex index) {
        for (MethodSymbol method : index.methods(owner.name(), wanted.name())) {
            if (method.parameters().size() == wanted.parameters().size()) {
                Type.ClassType view = index.view(owner, method.owner());
                List<Type> arguments = view == null ? List.of() : view.arguments();
                return index.find(method.owner())
                        .map(symbol -> Substitution.of(symbol.typeParameters(), arguments)
                                .apply(method.returns()))
                        .orElse(Type.unknown());
            }
        }
        return null;
    }
}
