package dev.carelint.core.flow;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Performs the JDK's methods on text, characters and numbers for real, on invented text: what such a method does nobody knows better.
 *
 * <p>Only methods without any effect but on their own receiver or array; numbers are bounded, so that none takes long.
 */
final class PureCalls {
    private static final long MAX_NUMBER = 4_096;
    private static final Pattern WIDE = Pattern.compile("%[^a-zA-Z%]*\\d{4}");

    private static final Map<String, Class<?>> OWNERS = Map.ofEntries(
            Map.entry("java.lang.String", String.class),
            Map.entry("java.lang.CharSequence", CharSequence.class),
            Map.entry("java.lang.StringBuilder", StringBuilder.class),
            Map.entry("java.lang.AbstractStringBuilder", StringBuilder.class),
            Map.entry("java.lang.StringBuffer", StringBuffer.class),
            Map.entry("java.lang.Object", Object.class),
            Map.entry("java.lang.Character", Character.class),
            Map.entry("java.lang.Math", Math.class),
            Map.entry("java.lang.Integer", Integer.class),
            Map.entry("java.util.Arrays", Arrays.class),
            Map.entry("java.util.Objects", Objects.class),
            Map.entry("java.util.regex.Pattern", Pattern.class),
            Map.entry("java.util.regex.Matcher", java.util.regex.Matcher.class));

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("int", int.class),
            Map.entry("long", long.class),
            Map.entry("char", char.class),
            Map.entry("boolean", boolean.class),
            Map.entry("char[]", char[].class),
            Map.entry("java.lang.Object[]", Object[].class),
            Map.entry("java.lang.CharSequence[]", CharSequence[].class));

    /** They read what is no value of the program. */
    private static final Set<String> REFUSED =
            Set.of("getInteger", "hash", "hashCode", "random", "intern", "getClass", "wait", "notify", "notifyAll");

    private PureCalls() {}

    /** The call would fail when the program runs. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        Failed() {
            super(null, null, false, false);
        }
    }

    /** Tells whether a class is one whose methods are performed. */
    static boolean knows(String owner) {
        return OWNERS.containsKey(owner) || isTextLibrary(owner);
    }

    private static boolean isTextLibrary(String owner) {
        return owner.equals("org.apache.commons.lang3.StringUtils")
                || owner.equals("org.apache.commons.lang.StringUtils")
                || owner.equals("org.springframework.util.StringUtils");
    }

    /** What the libraries' methods on text do that maskers use. */
    private static @Nullable Object library(String name, List<@Nullable Object> arguments) {
        String text = arguments.isEmpty() || arguments.get(0) == null ? "" : String.valueOf(arguments.get(0));
        if (arguments.size() == 1) {
            return switch (name) {
                case "isEmpty" -> text.isEmpty();
                case "isBlank" -> text.isBlank();
                case "isNotEmpty", "hasLength" -> !text.isEmpty();
                case "isNotBlank", "hasText" -> !text.isBlank();
                case "length" -> (long) text.length();
                case "trimToEmpty", "defaultString" -> name.equals("trimToEmpty") ? text.strip() : text;
                default -> Rehearsal.Special.UNKNOWN;
            };
        }
        if (arguments.size() == 2 && arguments.get(1) instanceof Long count && count >= 0) {
            int number = (int) Math.min(count, MAX_NUMBER);
            int length = text.length();
            return switch (name) {
                case "repeat" -> text.repeat(number);
                case "left" -> text.substring(0, Math.min(length, number));
                case "right" -> text.substring(Math.max(0, length - number));
                case "substring" -> text.substring(Math.min(length, number));
                default -> Rehearsal.Special.UNKNOWN;
            };
        }
        boolean isPadding = name.equals("leftPad") && arguments.size() == 3 && arguments.get(1) instanceof Long;
        if (isPadding
                && arguments.get(1) instanceof Long size
                && String.valueOf(arguments.get(2)).length() == 1) {
            int missing = (int) Math.min(Math.max(0, size - text.length()), MAX_NUMBER);
            return String.valueOf(arguments.get(2)).repeat(missing) + text;
        }
        boolean isOverlay = name.equals("overlay") && arguments.size() == 4;
        if (isOverlay && arguments.get(2) instanceof Long from && arguments.get(3) instanceof Long to) {
            int start = (int) Math.max(0, Math.min(text.length(), Math.min(from, to)));
            int end = (int) Math.max(0, Math.min(text.length(), Math.max(from, to)));
            return text.substring(0, start) + arguments.get(1) + text.substring(end);
        }
        return Rehearsal.Special.UNKNOWN;
    }

    /**
     * Performs a call.
     *
     * @param receiver null for static methods and constructors
     * @return the result; {@link Rehearsal.Special#UNKNOWN} when the method cannot be performed
     */
    static @Nullable Object perform(MethodSymbol method, @Nullable Object receiver, List<@Nullable Object> arguments)
            throws Failed {
        if (isTextLibrary(method.owner())) {
            return library(method.name(), arguments);
        }
        Class<?> owner = OWNERS.get(method.owner());
        Class<?> @Nullable [] types = parameterTypes(method);
        if (owner == null || types == null || REFUSED.contains(method.name()) || isHuge(method, arguments)) {
            return Rehearsal.Special.UNKNOWN;
        }
        try {
            @Nullable Object[] actual = converted(method, types, arguments);
            if (method.name().equals("<init>")) {
                Constructor<?> constructor = owner.getConstructor(types);
                return constructor.newInstance(actual);
            }
            Class<?> actualOwner = receiver instanceof StringBuffer ? StringBuffer.class : owner;
            Method found = actualOwner.getMethod(method.name(), types);
            return normal(found.invoke(receiver, actual));
        } catch (InvocationTargetException thrown) {
            throw new Failed();
        } catch (ReflectiveOperationException | RuntimeException notSo) {
            return Rehearsal.Special.UNKNOWN;
        }
    }

    private static Class<?> @Nullable [] parameterTypes(MethodSymbol method) {
        Class<?>[] types = new Class<?>[method.parameters().size()];
        for (int i = 0; i < types.length; i++) {
            Type parameter = method.parameters().get(i);
            Class<?> type = TYPES.get(parameter.erasedName());
            type = type == null ? OWNERS.get(parameter.erasedName()) : type;
            if (type == null) {
                return null;
            }
            types[i] = type;
        }
        return types;
    }

    private static boolean isHuge(MethodSymbol method, List<@Nullable Object> arguments) {
        return arguments.stream()
                .anyMatch(argument -> argument instanceof Long number && Math.abs(number) > MAX_NUMBER
                        || argument instanceof String text
                                && method.name().startsWith("format")
                                && WIDE.matcher(text).find());
    }

    /** Brings arguments into the form of the parameters; those of a variable number into an array. */
    private static @Nullable Object[] converted(
            MethodSymbol method, Class<?>[] types, List<@Nullable Object> arguments) {
        int last = types.length - 1;
        boolean isPacked = Modifiers.has(method.modifiers(), Modifiers.VARARGS)
                && !(arguments.size() == types.length && types[last].isInstance(arguments.get(last)));
        @Nullable Object[] converted = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            if (i == last && isPacked) {
                Object rest = Array.newInstance(types[i].getComponentType(), Math.max(0, arguments.size() - last));
                for (int j = last; j < arguments.size(); j++) {
                    Array.set(rest, j - last, converted(types[i].getComponentType(), arguments.get(j)));
                }
                converted[i] = rest;
            } else {
                converted[i] = converted(types[i], arguments.get(i));
            }
        }
        return converted;
    }

    private static @Nullable Object converted(Class<?> type, @Nullable Object argument) {
        if (type == char.class && argument instanceof Long number) {
            return (char) number.longValue();
        }
        if (type == int.class || type == long.class) {
            long whole = argument instanceof Character letter ? letter : ((Long) Objects.requireNonNull(argument));
            return type == int.class ? (Object) (int) whole : (Object) whole;
        }
        boolean isNumber = type == Object.class && argument instanceof Long;
        return isNumber && argument instanceof Long number ? Integer.valueOf(number.intValue()) : argument;
    }

    /** All whole numbers are longs, as in {@link Folding}. */
    private static @Nullable Object normal(@Nullable Object result) {
        return result instanceof Integer number ? Long.valueOf(number.longValue()) : result;
    }
}
