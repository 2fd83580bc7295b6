package dev.carelint.core.link;

import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;

/** Completes the type arguments of a created value ({@code new ArrayList<>()}) from the type it is used as. */
final class Refinement {
    private final Conversions conversions;
    private final Type.ClassType type;
    private final List<Type.TypeVariable> variables;

    Refinement(Conversions conversions, Type.ClassType type, List<Type.TypeVariable> variables) {
        this.conversions = conversions;
        this.type = type;
        this.variables = variables;
    }

    Type toward(Type.ClassType target) {
        if (type.name().equals(target.name())) {
            return new Type.ClassType(type.name(), merge(type.arguments(), target.arguments()));
        }
        List<Type> own = new ArrayList<>(variables);
        Type.ClassType view = conversions.index().view(new Type.ClassType(type.name(), own), target.name());
        if (view == null || view.arguments().size() != target.arguments().size()) {
            return type;
        }
        List<Type> arguments = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            Type known = i < type.arguments().size() ? type.arguments().get(i) : Type.unknown();
            int place = view.arguments().indexOf(variables.get(i));
            arguments.add(
                    place < 0
                            ? known
                            : conversions.refine(known, target.arguments().get(place)));
        }
        return new Type.ClassType(type.name(), arguments);
    }

    private List<Type> merge(List<Type> own, List<Type> wanted) {
        if (own.isEmpty()) {
            return wanted;
        }
        List<Type> merged = new ArrayList<>(own.size());
        for (int i = 0; i < own.size(); i++) {
            merged.add(i < wanted.size() ? conversions.refine(own.get(i), wanted.get(i)) : own.get(i));
        }
        return merged;
    }
}
