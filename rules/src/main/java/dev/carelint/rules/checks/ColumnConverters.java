package dev.carelint.rules.checks;

import dev.carelint.core.flow.StoredForms;
import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the converter of a column, and tells by its body whether what it writes can be read without a key. */
final class ColumnConverters {
    private static final Pattern NAMED_PROTECTION = Pattern.compile(
            "(?i)crypt|cipher|tokeni[sz]|vault|protect|secur|secret|sensitive|hash|mask|obfusc|scrambl|encod|conceal|phi|pii");
    private static final Pattern ATTRIBUTE = Pattern.compile("attributeName\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern CONVERTER = Pattern.compile("converter\\s*=\\s*([\\w.]+)\\.class");
    private static final String CLASS = ".class";

    private final Scene scene;
    private final Map<String, Integer> bodies = new HashMap<>();
    private final Map<String, TypeDeclaration> types = new HashMap<>();
    private final Map<String, String> automatic = new HashMap<>();

    /** A converter and what it does. */
    record Converter(
            String name, StoredForms.Kept kept, @Nullable Location place) {
        /** Tells whether what it writes shows nothing. */
        boolean protects() {
            return kept == StoredForms.Kept.NOTHING;
        }

        /** Tells whether its name lets readers believe that it protects. */
        boolean pretends() {
            return NAMED_PROTECTION.matcher(simpleName()).find();
        }

        String simpleName() {
            return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        }
    }

    ColumnConverters(Scene scene) {
        this.scene = scene;
        for (int body = 0; body < scene.calls().methods().size(); body++) {
            LinkedMethod method = scene.method(body);
            types.putIfAbsent(method.type().name(), method.type());
            if (scene.flow().stored().of(body).isPresent()) {
                bodies.putIfAbsent(method.type().name(), body);
                collectAutomatic(method);
            }
        }
    }

    private void collectAutomatic(LinkedMethod method) {
        boolean isAutomatic = method.type().annotations().stream()
                .filter(one -> one.simpleName().equals("Converter"))
                .anyMatch(one -> one.members().getOrDefault("autoApply", "").equals("true"));
        if (isAutomatic) {
            String type = method.symbol().parameters().get(0).toString();
            automatic.putIfAbsent(type, method.type().name());
        }
    }

    /** Returns the converter of a column of a stored class. */
    Optional<Converter> of(StoredClass stored, StoredProperty property) {
        Optional<Annotation> own = property.annotation("Convert");
        if (own.isPresent()
                && own.get().members().getOrDefault("disableConversion", "").equals("true")) {
            return Optional.empty();
        }
        TypeDeclaration owner = types.getOrDefault(property.owner(), stored.type());
        return own.map(convert -> convert.members().getOrDefault("converter", ""))
                .filter(text -> text.endsWith(CLASS))
                .map(text -> resolve(owner, text.substring(0, text.length() - CLASS.length())))
                .or(() -> atClass(stored.type(), property.name()))
                .or(() -> Optional.ofNullable(automatic.get(property.type().toString())))
                .map(this::judged);
    }

    /** {@code @Convert(attributeName = "ssn", converter = …)} at the class, alone or in a list. */
    private Optional<String> atClass(TypeDeclaration type, String property) {
        for (Annotation annotation : type.annotations()) {
            List<String> parts = switch (annotation.simpleName()) {
                case "Convert" ->
                    List.of("attributeName = \"" + annotation.members().getOrDefault("attributeName", "")
                            + "\", converter = " + annotation.members().getOrDefault("converter", ""));
                case "Converts" ->
                    List.of(annotation.members().getOrDefault("value", "").split("@", -1));
                default -> List.<String>of();
            };
            Optional<String> found = parts.stream()
                    .filter(part -> property.equals(first(ATTRIBUTE, part)))
                    .flatMap(part -> Stream.ofNullable(first(CONVERTER, part)))
                    .findFirst();
            if (found.isPresent()) {
                return found.map(name -> resolve(type, name));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private String resolve(TypeDeclaration where, String name) {
        String found = scene.index().scope(where).resolve(TypeUse.of(name)).erasedName();
        return found.isEmpty() ? name : found;
    }

    /** Of a converter whose code is elsewhere its name speaks. */
    private Converter judged(String name) {
        for (String type : scene.index().supertypes(name)) {
            Integer body = bodies.get(type);
            if (body != null) {
                LinkedMethod method = scene.method(body);
                Location place =
                        new Location(method.path(), method.declaration().nameSpan());
                return new Converter(name, scene.flow().stored().of(body).orElse(StoredForms.Kept.NOTHING), place);
            }
        }
        Converter unseen = new Converter(name, StoredForms.Kept.NOTHING, null);
        return unseen.pretends() ? unseen : new Converter(name, StoredForms.Kept.ALWAYS, null);
    }
}
