package dev.carelint.core.link;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that MapStruct generates for the abstract methods of a mapper: properties of equal names are copied from getter to
 * setter, and what {@code @Mapping} says goes first.
 *
 * <p>Imprecise: conversions between types keep the object as it is; mappers that a mapper {@code uses} are not asked; targets of nested
 * properties ({@code target = "a.b"}), decorators and inverse configurations are left out.
 */
final class MapperBodies {
    private final TypeContext mapper;
    private final ClassIndex index;
    private final Properties properties;

    private MapperBodies(TypeContext mapper) {
        this.mapper = mapper;
        this.index = mapper.unit().index;
        this.properties = new Properties(index);
    }

    /** Returns the bodies of a mapper's methods, or null when the type is none. */
    static @Nullable MapperBodies of(TypeContext type) {
        for (Annotation annotation : type.declaration().annotations()) {
            boolean isMapper = annotation.simpleName().equals("Mapper")
                    && type.scope()
                            .resolve(TypeUse.of(annotation.name()))
                            .erasedName()
                            .equals("org.mapstruct.Mapper");
            if (isMapper) {
                return new MapperBodies(type);
            }
        }
        return null;
    }

    /** Returns the body of an abstract method, or null when nothing is known of what it makes. */
    @Nullable
    Body body(MethodDeclaration method, MethodSymbol symbol) {
        if (method.isStatic() || method.parameters().isEmpty()) {
            return null;
        }
        MapperCode code = new MapperCode(method);
        Integer elements = copyElements(symbol, code);
        if (elements != null) {
            return code.returning(elements);
        }
        int updated = updatedParameter(method.parameters());
        Type made = updated < 0 ? symbol.returns() : symbol.parameters().get(updated);
        if (!(made instanceof Type.ClassType target)
                || index.find(target.name()).isEmpty()) {
            return null;
        }
        int object = updated < 0 ? code.create(method.returnType()) : code.parameter(updated);
        copyProperties(method, symbol, target, object, updated, code);
        return code.returning(method.returnType().equals(TypeUse.of("void")) ? -1 : object);
    }

    private static int updatedParameter(List<ParameterDeclaration> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            if (has(parameters.get(i), "MappingTarget")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean has(ParameterDeclaration parameter, String annotation) {
        return parameter.annotations().stream()
                .anyMatch(written -> written.simpleName().equals(annotation));
    }

    /** {@code List<Row> toRows(List<Patient> patients)} maps each element by another method. */
    private @Nullable Integer copyElements(MethodSymbol symbol, MapperCode code) {
        Type from = elementOf(symbol.parameters().get(0));
        Type to = elementOf(symbol.returns());
        if (from == null || to == null || symbol.parameters().size() != 1) {
            return null;
        }
        int list = code.create(TypeUse.of("java.util.ArrayList"));
        int element = code.element(code.parameter(0));
        code.call(list, "add", converted(element, from, to, null, code));
        return list;
    }

    private @Nullable Type elementOf(Type type) {
        boolean isCollection = type instanceof Type.ClassType known
                && known.arguments().size() == 1
                && index.isSubtype(known.name(), "java.lang.Iterable");
        return isCollection ? ((Type.ClassType) type).arguments().get(0) : null;
    }

    private void copyProperties(
            MethodDeclaration method,
            MethodSymbol symbol,
            Type.ClassType target,
            int object,
            int updated,
            MapperCode code) {
        MapperSettings settings = MapperSettings.of(method);
        properties.setters(target.name()).forEach((name, setter) -> {
            MapperSettings.Property property = settings.explicit().get(name);
            boolean isCopied = property == null ? !settings.onlyExplicit() : !property.ignored();
            if (!isCopied) {
                return;
            }
            if (property != null && property.source() == null) {
                code.call(object, setter.name(), code.nothing());
                return;
            }
            String path = property == null ? name : property.source();
            String qualifier = property == null ? null : property.qualifier();
            for (int i = 0; i < method.parameters().size(); i++) {
                if (i == updated || has(method.parameters().get(i), "Context")) {
                    continue;
                }
                Read read = read(method, symbol, i, path == null ? name : path, code);
                if (read != null) {
                    Type wanted = setter.parameters().get(0);
                    code.call(object, setter.name(), converted(read.value(), read.type(), wanted, qualifier, code));
                    return;
                }
            }
        });
    }

    private record Read(int value, Type type) {}

    /** Reads a path of properties from a parameter; null when it does not have them. */
    private @Nullable Read read(
            MethodDeclaration method, MethodSymbol symbol, int parameter, String path, MapperCode code) {
        String[] names = path.split("\\.", -1);
        boolean isNamed = names[0].equals(method.parameters().get(parameter).name());
        Type type = symbol.parameters().get(parameter);
        int first = isNamed && properties.getter(type, names[0]) == null ? 1 : 0;
        int value = code.parameter(parameter);
        for (int i = first; i < names.length; i++) {
            MethodSymbol getter = properties.getter(type, names[i]);
            if (getter == null) {
                return null;
            }
            value = code.call(value, getter.name());
            type = getter.returns();
        }
        return first == 1 && names.length == 1 && !isNamed ? null : new Read(value, type);
    }

    /** Runs a value through the mapper's own method for these types, if it has one. */
    private int converted(int value, Type from, Type to, @Nullable String qualifier, MapperCode code) {
        Optional<MethodDeclaration> method = mapper.declaration().methods().stream()
                .filter(candidate -> candidate.parameters().size() == 1 && !candidate.isConstructor())
                .filter(candidate -> qualifier == null ? converts(candidate, from, to) : isNamed(candidate, qualifier))
                .findFirst();
        return method.map(found -> code.callOwn(found.name(), value)).orElse(value);
    }

    private boolean converts(MethodDeclaration candidate, Type from, Type to) {
        boolean isQualified = candidate.annotations().stream()
                .anyMatch(annotation -> annotation.simpleName().equals("Named"));
        return !isQualified
                && !Modifiers.has(candidate.modifiers(), Modifiers.PRIVATE)
                && isSame(candidate.parameters().get(0).type(), from)
                && isSame(candidate.returnType(), to);
    }

    private boolean isSame(TypeUse written, Type type) {
        Type resolved = mapper.scope().resolve(written);
        return resolved.erasedName().equals(type.erasedName()) && !(type instanceof Type.UnknownType);
    }

    private static boolean isNamed(MethodDeclaration candidate, String qualifier) {
        return candidate.annotations().stream()
                .anyMatch(annotation -> annotation.simpleName().equals("Named")
                        && qualifier.equals(annotation.members().get("value")));
    }
}
