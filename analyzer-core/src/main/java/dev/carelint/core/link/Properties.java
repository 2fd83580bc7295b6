package dev.carelint.core.link;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties of classes as bean libraries see them: getters and setters, accessors of records, fluent ones. */
final class Properties {
    private final ClassIndex index;

    Properties(ClassIndex index) {
        this.index = index;
    }

    /** Returns the method that sets each property, by the property's name. */
    Map<String, MethodSymbol> setters(String className) {
        Map<String, MethodSymbol> setters = new TreeMap<>();
        methods(className).filter(Properties::isSetter).forEach(method -> {
            String name = method.name();
            setters.putIfAbsent(name.startsWith("set") ? decapitalized(name.substring(3)) : name, method);
        });
        return setters;
    }

    /** Only {@code setX}, or {@code x} that returns the object itself. */
    private static boolean isSetter(MethodSymbol method) {
        boolean takesOne = method.parameters().size() == 1 && !Modifiers.has(method.modifiers(), Modifiers.STATIC);
        boolean isNamedSo = method.name().length() > 3 && method.name().startsWith("set");
        boolean isFluent = method.returns() instanceof Type.ClassType self
                && self.name().equals(method.owner())
                && !method.name().startsWith("with");
        return takesOne && (isNamedSo || isFluent);
    }

    /** Returns the method that reads a property of a type, or null when there is none. */
    @Nullable
    MethodSymbol getter(Type type, String property) {
        if (!(type instanceof Type.ClassType known) || property.isEmpty()) {
            return null;
        }
        String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        for (String name : new String[] {"get" + capital, "is" + capital, property}) {
            Optional<MethodSymbol> found = methods(known.name())
                    .filter(method -> method.name().equals(name)
                            && method.parameters().isEmpty()
                            && !Modifiers.has(method.modifiers(), Modifiers.STATIC))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    private Stream<MethodSymbol> methods(String className) {
        return index.supertypes(className).stream()
                .filter(name -> !name.equals("java.lang.Object"))
                .map(index::find)
                .flatMap(Optional::stream)
                .flatMap(type -> type.methods().stream())
                .filter(method -> !method.name().equals("<init>"));
    }

    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
