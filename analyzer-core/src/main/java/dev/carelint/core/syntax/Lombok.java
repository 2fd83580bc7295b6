package dev.carelint.core.syntax;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.TypeParameter;
import dev.carelint.core.ir.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds the members that Lombok's annotations at a class and its fields make, each unless one of its name is written.
 *
 * <p>Imprecise: of {@code lombok.config} only what changes names of members and what {@code toString} prints is heeded. What
 * {@code @Delegate} makes needs classes of other files, so it is added before linking.
 */
final class Lombok {
    private static final Map<String, String> LOGGERS = Map.of(
            "Slf4j", "org.slf4j.Logger",
            "XSlf4j", "org.slf4j.ext.XLogger",
            "Log4j2", "org.apache.logging.log4j.Logger",
            "Log4j", "org.apache.log4j.Logger",
            "CommonsLog", "org.apache.commons.logging.Log",
            "Log", "java.util.logging.Logger",
            "JBossLog", "org.jboss.logging.Logger",
            "Flogger", "com.google.common.flogger.FluentLogger",
            // Its type stands in lombok.config; most wrap SLF4J.
            "CustomLog", "org.slf4j.Logger");

    private final ClassBody body;
    private final List<Annotation> annotations;
    private final List<TypeParameter> typeParameters;
    private final @Nullable TypeUse superClass;
    private final LombokNames lombok;

    Lombok(
            ClassBody body,
            List<Annotation> annotations,
            List<TypeParameter> typeParameters,
            @Nullable TypeUse superClass) {
        this.body = body;
        this.annotations = annotations;
        this.typeParameters = typeParameters;
        this.superClass = superClass;
        this.lombok = body.file.lombok;
    }

    void addMembers() {
        List<FieldDeclaration> fields = body.fields.stream()
                .filter(field -> !field.enumConstant() && !field.name().startsWith("$"))
                .toList();
        List<MethodDeclaration> written = List.copyOf(body.methods);
        new LombokConstructors(body, annotations, self()).add(fields);
        LombokAccessors accessors = new LombokAccessors(body, annotations, self());
        fields.forEach(accessors::add);
        if (isPrinted()) {
            addToString(fields, written);
        }
        new LombokBuilder(body, annotations, self(), superClass).add(fields);
        for (Annotation annotation : annotations) {
            String type = LOGGERS.get(annotation.simpleName());
            if (type != null && lombok.has(List.of(annotation), annotation.simpleName())) {
                addLogger(type);
            }
        }
    }

    /** The class as a type, with its own type variables as arguments. */
    private TypeUse self() {
        List<TypeUse> arguments = typeParameters.stream()
                .map(TypeParameter::name)
                .map(TypeUse::of)
                .toList();
        return new TypeUse(body.owner.simpleName, arguments, 0);
    }

    private boolean isPrinted() {
        boolean asked = lombok.has(annotations, "ToString")
                || lombok.has(annotations, "Data")
                || lombok.has(annotations, "Value");
        return asked && !new SyntheticMethods(body).isDeclared("toString", 0);
    }

    private void addToString(List<FieldDeclaration> fields, List<MethodDeclaration> written) {
        Annotation asked = lombok.find(annotations, "ToString");
        Map<String, String> members = asked == null ? Map.of() : asked.members();
        boolean onlyIncluded = Boolean.parseBoolean(members.getOrDefault(
                "onlyExplicitlyIncluded",
                String.valueOf(body.file.lombokConfig.isTrue("lombok.toString.onlyExplicitlyIncluded"))));
        List<String> excluded = names(members.get("exclude"));
        List<String> of = names(members.get("of"));
        List<String> printed = new ArrayList<>();
        List<String> called = new ArrayList<>();
        LombokAccessors accessors = new LombokAccessors(body, annotations, self());
        for (FieldDeclaration field : fields) {
            boolean included = lombok.has(field.annotations(), "ToString.Include")
                    || (of.isEmpty() ? !onlyIncluded : of.contains(field.name()));
            boolean out = excluded.contains(field.name())
                    || lombok.has(field.annotations(), "ToString.Exclude")
                    || Modifiers.has(field.modifiers(), Modifiers.STATIC);
            if (included && !out) {
                String getter = accessors.getterName(field);
                boolean isCalled = getter != null && isWritten(getter, written);
                (isCalled ? called : printed).add(isCalled ? getter : field.name());
            }
        }
        written.stream()
                .filter(method -> lombok.has(method.annotations(), "ToString.Include"))
                .forEach(method -> called.add(method.name()));
        boolean callsByDefault =
                superClass != null && "call".equalsIgnoreCase(body.file.lombokConfig.get("lombok.toString.callSuper"));
        boolean callSuper = Boolean.parseBoolean(members.getOrDefault("callSuper", String.valueOf(callsByDefault)));
        new SyntheticMethods(body).addToString(printed, called, callSuper, body.nameSpan);
    }

    /** A written getter is what is printed, not the field. */
    private static boolean isWritten(String getter, List<MethodDeclaration> written) {
        return written.stream()
                .anyMatch(method -> method.name().equals(getter)
                        && method.parameters().isEmpty()
                        && !Modifiers.has(method.modifiers(), Modifiers.SYNTHETIC));
    }

    /** Takes an array of names apart: {@code {"a", "b"}} or {@code a}. */
    static List<String> names(@Nullable String member) {
        if (member == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : member.split("[{},\\s\"]+", -1)) {
            if (!part.isEmpty()) {
                names.add(part);
            }
        }
        return names;
    }

    private void addLogger(String type) {
        String configured = body.file.lombokConfig.get("lombok.log.fieldName");
        String name = configured == null ? "log" : configured;
        if (body.fields.stream().noneMatch(field -> field.name().equals(name))) {
            int modifiers = Modifiers.PRIVATE | Modifiers.STATIC | Modifiers.FINAL | Modifiers.SYNTHETIC;
            body.fields.add(new FieldDeclaration(
                    name, body.file.types.named(type), modifiers, List.of(), null, false, body.nameSpan));
        }
    }

    /** Returns the modifiers that an {@code AccessLevel} asks for, or -1 when the member is not wanted. */
    static int access(@Nullable String level) {
        if (level == null) {
            return Modifiers.PUBLIC;
        }
        return switch (level.substring(level.lastIndexOf('.') + 1)) {
            case "NONE" -> -1;
            case "PRIVATE" -> Modifiers.PRIVATE;
            case "PROTECTED" -> Modifiers.PROTECTED;
            case "PACKAGE", "MODULE" -> 0;
            default -> Modifiers.PUBLIC;
        };
    }
}
