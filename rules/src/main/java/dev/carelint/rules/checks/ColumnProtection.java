package dev.carelint.rules.checks;

import dev.carelint.core.ir.Annotation;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells whether a column is said to be encrypted, by an annotation, a type, a name, or code that encrypts what is stored. */
final class ColumnProtection {
    private static final Pattern ENCRYPTED = Pattern.compile("(?i)crypt|cipher|tokeni[sz]ed|vault");
    private static final Pattern NEGATED = Pattern.compile("(?i)(do|is)?_?not?_?encrypt|unencrypt|decrypt(ed)?$");
    private static final Pattern IN_SQL = Pattern.compile("(?i)crypt|cipher|hmac|digest|sha2|hash|token|seal");

    private final HandEncryption hands;

    ColumnProtection(HandEncryption hands) {
        this.hands = hands;
    }

    /** Tells whether something but a converter protects a column. */
    boolean covers(StoredClass stored, StoredProperty property) {
        return property.annotations().stream().anyMatch(ColumnProtection::protects)
                || isNamed(property.type().erasedName())
                || isNamed(property.name())
                || isNamed(stored.mapped().getOrDefault(property.name(), ""))
                || isListened(stored)
                || hands.reaches(stored.type().name(), property.owner(), property.name());
    }

    private static boolean protects(Annotation annotation) {
        return switch (annotation.simpleName()) {
            case "Convert" -> false;
            case "ColumnTransformer" -> isEncryptedInSql(annotation.members());
            case "Type", "Column", "Field", "JavaType", "CustomType", "Lob" ->
                annotation.members().values().stream().anyMatch(ColumnProtection::isNamed);
            default -> isNamed(annotation.simpleName());
        };
    }

    /** Of an expression that stands in a constant only the name is known; few use it for anything else. */
    private static boolean isEncryptedInSql(Map<String, String> members) {
        String write = members.getOrDefault("write", "");
        boolean isConstant = !write.isEmpty() && !write.contains("?");
        return isConstant || IN_SQL.matcher(write).find();
    }

    private static boolean isNamed(String text) {
        return ENCRYPTED.matcher(text).find() && !NEGATED.matcher(text).find();
    }

    /** A listener that is named so may encrypt any field. */
    private static boolean isListened(StoredClass stored) {
        return stored.type().annotations().stream()
                .filter(one -> one.simpleName().equals("EntityListeners"))
                .anyMatch(one -> one.members().values().stream().anyMatch(ColumnProtection::isNamed));
    }
}
