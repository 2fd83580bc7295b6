package dev.carelint.core.syntax;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeUse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lombok's getters, setters and withers. */
final class LombokAccessors {
    private final ClassBody body;
    private final List<Annotation> ofClass;
    private final TypeUse self;
    private final LombokNames lombok;
    private final SyntheticMethods methods;

    LombokAccessors(ClassBody body, List<Annotation> ofClass, TypeUse self) {
        this.body = body;
        this.ofClass = ofClass;
        this.self = self;
        this.lombok = body.file.lombok;
        this.methods = new SyntheticMethods(body);
    }

    void add(FieldDeclaration field) {
        boolean isFinal = Modifiers.has(field.modifiers(), Modifiers.FINAL) || lombok.has(ofClass, "Value");
        int getter = access(field, "Getter", lombok.has(ofClass, "Data") || lombok.has(ofClass, "Value"));
        int setter = isFinal ? -1 : access(field, "Setter", lombok.has(ofClass, "Data"));
        int wither = access(field, "With", false);
        if (getter >= 0) {
            addGetter(field, getter);
        }
        if (setter >= 0) {
            addSetter(field, setter);
        }
        if (wither >= 0) {
            addWither(field, wither);
        }
    }

    /** Returns the modifiers of an accessor, or -1 when none is asked for. */
    private int access(FieldDeclaration field, String annotation, boolean implied) {
        Annotation own = lombok.find(field.annotations(), annotation);
        if (own != null) {
            return Lombok.access(own.members().get("value"));
        }
        if (Modifiers.has(field.modifiers(), Modifiers.STATIC)) {
            return -1;
        }
        Annotation general = lombok.find(ofClass, annotation);
        if (general != null) {
            return Lombok.access(general.members().get("value"));
        }
        return implied ? Modifiers.PUBLIC : -1;
    }

    private boolean accessors(FieldDeclaration field, String setting) {
        String written = style(field, setting);
        return written == null ? body.file.lombokConfig.isTrue("lombok.accessors." + setting) : written.equals("true");
    }

    private @Nullable String style(FieldDeclaration field, String setting) {
        Annotation style = lombok.find(field.annotations(), "Accessors");
        return member(style == null ? lombok.find(ofClass, "Accessors") : style, setting);
    }

    /** Returns the name of a field without the prefix that names of fields have here; null when it has none of them. */
    @Nullable
    String bareName(FieldDeclaration field) {
        String written = style(field, "prefix");
        List<String> prefixes =
                written == null ? body.file.lombokConfig.all("lombok.accessors.prefix") : Lombok.names(written);
        String name = field.name();
        for (String prefix : prefixes) {
            if (isPrefix(prefix, name)) {
                String rest = name.substring(prefix.length());
                return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
            }
        }
        return prefixes.isEmpty() ? name : null;
    }

    /** {@code m} is the prefix of {@code mName}, not of {@code map}; {@code _} is that of {@code _name}. */
    private static boolean isPrefix(String prefix, String name) {
        if (!name.startsWith(prefix) || name.length() == prefix.length()) {
            return false;
        }
        return prefix.isEmpty()
                || !Character.isLetter(prefix.charAt(prefix.length() - 1))
                || !Character.isLowerCase(name.charAt(prefix.length()));
    }

    private static boolean isPrimitiveBoolean(FieldDeclaration field) {
        return field.type().equals(TypeUse.of("boolean"));
    }

    /** {@code isActive} of a boolean is the property {@code active}. */
    private static String property(FieldDeclaration field, String name) {
        boolean prefixed = isPrimitiveBoolean(field)
                && name.length() > 2
                && name.startsWith("is")
                && !Character.isLowerCase(name.charAt(2));
        String bare = prefixed ? name.substring(2) : name;
        return bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }

    /** Returns the name of the getter that a field has if it has one. */
    @Nullable
    String getterName(FieldDeclaration field) {
        String bare = bareName(field);
        if (bare == null || accessors(field, "fluent")) {
            return bare;
        }
        return (isPrimitiveBoolean(field) ? "is" : "get") + property(field, bare);
    }

    private void addGetter(FieldDeclaration field, int modifiers) {
        String name = getterName(field);
        if (name != null && !methods.isDeclared(name, 0)) {
            int isStatic = field.modifiers() & Modifiers.STATIC;
            methods.addGetter(name, field.name(), field.type(), modifiers | isStatic, field.span());
        }
    }

    private void addSetter(FieldDeclaration field, int modifiers) {
        boolean fluent = accessors(field, "fluent");
        boolean chain = fluent || accessors(field, "chain");
        String bare = bareName(field);
        String name = fluent || bare == null ? bare : "set" + property(field, bare);
        if (name != null && !methods.isDeclared(name, 1)) {
            int isStatic = field.modifiers() & Modifiers.STATIC;
            methods.addSetter(
                    name, field.name(), field.type(), modifiers | isStatic, chain ? self : null, field.span());
        }
    }

    /** A wither copies all fields but one, through the constructor of all. */
    private void addWither(FieldDeclaration field, int modifiers) {
        String bare = bareName(field);
        String name = accessors(field, "fluent") || bare == null ? bare : "with" + property(field, bare);
        if (name == null || methods.isDeclared(name, 1)) {
            return;
        }
        long span = field.span().pack();
        BodyLowering code = body.newBody(true);
        Variable changed = code.declareParameter(field.name(), field.type());
        int copy = code.graph.newValue();
        code.emit(new Instruction.Allocate(copy, TypeUse.of(self.name()), false), span);
        int[] arguments = LombokConstructors.ofAll(body, ofClass).stream()
                .mapToInt(other -> other.name().equals(field.name())
                        ? code.read(changed, span)
                        : code.fieldRead(code.thisValue(null, span), other.name(), span))
                .toArray();
        code.emit(new Instruction.Construct(copy, Instruction.Construct.Kind.NEW, -1, arguments), span);
        code.graph.end(new Instruction.Return(copy), span);
        ParameterDeclaration parameter = new ParameterDeclaration(field.name(), field.type(), List.of(), field.span());
        methods.add(name, List.of(parameter), self, modifiers, code.finish(span), field.span());
    }

    static @Nullable String member(@Nullable Annotation annotation, String name) {
        return annotation == null ? null : annotation.members().get(name);
    }
}
