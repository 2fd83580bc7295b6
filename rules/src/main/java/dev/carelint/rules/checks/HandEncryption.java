package dev.carelint.rules.checks;

import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.rule.Scene;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the properties into which the program puts what it encrypted just before: {@code patient.setSsn(vault.encrypt(ssn))}.
 *
 * <p>Unsound: one such place speaks for all, and the method's name for what it does.
 */
final class HandEncryption {
    private static final Pattern ENCRYPTING =
            Pattern.compile("(?i)^(re)?(encrypt|encipher|cipher|tokeni[sz]e|seal|pseudonymi[sz]e).*|.*Encrypt(ed)?");
    private static final int MAX_DEPTH = 6;

    private final Set<String> filled = new HashSet<>();

    HandEncryption(Scene scene) {
        scene.calls().methods().forEach(this::collect);
    }

    /** Tells whether a property of a class, or of the superclass that declares it, is filled so. */
    boolean reaches(String className, String owner, String property) {
        return filled.contains(key(className, property)) || filled.contains(key(owner, property));
    }

    private static String key(String owner, String property) {
        return owner + "#" + property;
    }

    private void collect(LinkedMethod method) {
        Definitions definitions = method.body().definitions();
        for (int i = 0; i < method.body().code().size(); i++) {
            Instruction code = method.body().code().get(i);
            if (code instanceof Instruction.Call call
                    && call.arguments().length == 1
                    && method.resolutions()[i] instanceof Resolution.Method target
                    && isEncrypted(definitions, call.arguments()[0], 0)) {
                add(target.method().owner(), property(call.name()));
            } else if (code.written() >= 0
                    && method.resolutions()[i] instanceof Resolution.Field field
                    && isEncrypted(definitions, code.written(), 0)) {
                add(field.field().owner(), field.field().name());
            }
        }
    }

    /** A builder fills what it builds. */
    private void add(String owner, String property) {
        filled.add(key(owner, property));
        int inner = owner.lastIndexOf('$');
        if (inner > 0) {
            filled.add(key(owner.substring(0, inner), property));
        }
    }

    private static String property(String method) {
        int prefix = method.startsWith("set") ? 3 : method.startsWith("with") ? 4 : 0;
        return prefix == 0 || method.length() == prefix || !Character.isUpperCase(method.charAt(prefix))
                ? method
                : method.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + method.substring(prefix + 1);
    }

    private static boolean isEncrypted(Definitions definitions, int value, int depth) {
        Instruction code = definitions.origin(value);
        if (code == null || depth > MAX_DEPTH) {
            return false;
        }
        if (code instanceof Instruction.Cast cast) {
            return isEncrypted(definitions, cast.value(), depth + 1);
        }
        if (code instanceof Instruction.Phi phi) {
            for (int operand : phi.operands()) {
                if (isEncrypted(definitions, operand, depth + 1)) {
                    return true;
                }
            }
            return false;
        }
        return code instanceof Instruction.Call call
                && (ENCRYPTING.matcher(call.name()).matches() || isWrapped(definitions, call, depth));
    }

    /** {@code Base64.getEncoder().encodeToString(vault.encrypt(ssn))}. */
    private static boolean isWrapped(Definitions definitions, Instruction.Call call, int depth) {
        for (int argument : call.arguments()) {
            if (isEncrypted(definitions, argument, depth + 1)) {
                return true;
            }
        }
        return isEncrypted(definitions, call.target(), depth + 1);
    }
}
