package dev.carelint.core.link;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.MethodDeclaration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations at a method of a MapStruct mapper say of single properties.
 *
 * @param explicit by property of the target
 * @param onlyExplicit whether properties of equal names are not copied
 */
record MapperSettings(Map<String, Property> explicit, boolean onlyExplicit) {
    private static final Pattern NESTED = Pattern.compile("@(?:\\w+\\.)*Mapping\\s*\\(");
    private static final Pattern MEMBER = Pattern.compile("(\\w+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\w+))");
    private static final Pattern GETTERS = Pattern.compile("java\\(\\s*(\\w+(?:\\.\\w+\\(\\))+)\\s*\\)");

    /**
     * Where one property comes from.
     *
     * @param source path of properties, perhaps beginning with a parameter's name; null when it is not copied
     * @param qualifier name of the method that converts it, or null
     * @param ignored whether it is left alone
     */
    record Property(@Nullable String source, @Nullable String qualifier, boolean ignored) {}

    static MapperSettings of(MethodDeclaration method) {
        Map<String, Property> explicit = new LinkedHashMap<>();
        boolean onlyExplicit = false;
        for (Annotation annotation : method.annotations()) {
            String name = annotation.simpleName();
            if (name.equals("Mapping")) {
                add(annotation.members(), explicit);
            } else if (name.equals("Mappings")) {
                addNested(annotation.members().getOrDefault("value", ""), explicit);
            } else if (name.equals("BeanMapping")) {
                onlyExplicit = "true".equals(annotation.members().get("ignoreByDefault"));
            }
        }
        return new MapperSettings(explicit, onlyExplicit);
    }

    private static void addNested(String text, Map<String, Property> explicit) {
        String[] parts = NESTED.split(text, -1);
        for (int i = 1; i < parts.length; i++) {
            Map<String, String> members = new HashMap<>();
            Matcher member = MEMBER.matcher(parts[i]);
            while (member.find()) {
                members.put(member.group(1), member.group(2) == null ? member.group(3) : member.group(2));
            }
            add(members, explicit);
        }
    }

    private static void add(Map<String, String> members, Map<String, Property> explicit) {
        String target = members.get("target");
        if (target == null) {
            return;
        }
        boolean ignored = "true".equals(members.get("ignore"));
        String source = members.get("source");
        String expression = members.get("expression");
        if (source == null && expression != null) {
            Matcher getters = GETTERS.matcher(expression);
            source = getters.matches() ? getters.group(1).replace("()", "") : null;
        } else if (source == null && !members.containsKey("constant") && !ignored) {
            source = target;
        }
        explicit.put(target, new Property(source, members.get("qualifiedByName"), ignored));
    }
}
