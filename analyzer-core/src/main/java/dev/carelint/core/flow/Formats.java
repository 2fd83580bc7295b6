package dev.carelint.core.flow;

import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which arguments a constant format shows: not those that it does not name, and not those of which it tells a truth or a hash.
 *
 * <p>Loggers with placeholders ({@code {}}) leave out what has none.
 */
final class Formats {
    private static final Pattern CONVERSION =
            Pattern.compile("%(?<position>\\d+\\$)?(?<flags>[-#+ 0,(<]*)\\d*(\\.\\d+)?(?<kind>[tT]?[a-zA-Z%])");
    private static final Pattern PLACE = Pattern.compile("\\{(?<position>\\d+)(,[^{}]*)?}");
    private static final Set<String> WRITERS =
            Set.of("java.lang.String", "java.util.Formatter", "java.io.PrintStream", "java.io.PrintWriter");
    private static final String SHOWS_NOTHING = "bBhHn%";
    private static final Set<String> LOGGERS = Set.of("org.slf4j.Logger", "org.apache.logging.log4j.Logger");
    private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error", "fatal");
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\\\)\\{}");
    /** What loggers write without a placeholder: exceptions, markers, structured arguments. */
    private static final Pattern WRITTEN_ANYWAY =
            Pattern.compile(".*(Exception|Error|Throwable|Argument|Marker|Entry)");

    private Formats() {}

    /** Returns the positions of arguments that are shown, the first behind the format being 0; null when the format is not known. */
    static @Nullable BitSet shown(Calls.Request call, Shapes shapes) {
        MethodSymbol method = call.method();
        if (isLogging(method)) {
            return Folding.constant(at(call, start(call) - 1)) instanceof String text
                    ? logged(call, text, shapes)
                    : null;
        }
        boolean isMessage = method.owner().equals("java.text.MessageFormat")
                && method.name().equals("format");
        boolean isFormatted = method.name().equals("formatted");
        if (!isMessage && !(WRITERS.contains(method.owner()) && isFormatter(method.name()))) {
            return null;
        }
        Value format = isFormatted ? call.receiver() : at(call, start(call) - 1);
        if (!(Folding.constant(format) instanceof String text)) {
            return null;
        }
        return isMessage ? places(text) : conversions(text);
    }

    /** Returns the index of the first argument behind the format. */
    static int start(Calls.Request call) {
        if (isLogging(call.method())) {
            return !(Folding.constant(at(call, 0)) instanceof String) && Folding.constant(at(call, 1)) instanceof String
                    ? 2
                    : 1;
        }
        if (call.method().name().equals("formatted")) {
            return 0;
        }
        boolean hasLocale = !call.method().parameters().isEmpty()
                && call.method().parameters().get(0).erasedName().equals("java.util.Locale");
        return hasLocale ? 2 : 1;
    }

    private static boolean isLogging(MethodSymbol method) {
        return LOGGERS.contains(method.owner()) && LEVELS.contains(method.name());
    }

    /** Arguments without a placeholder are dropped, unless they are of a kind that loggers write anyway. */
    private static BitSet logged(Calls.Request call, String format, Shapes shapes) {
        BitSet shown = new BitSet();
        shown.set(0, (int) PLACEHOLDER.matcher(format).results().count());
        int start = start(call);
        for (int i = start + shown.length(); i < call.arguments().size(); i++) {
            if (call.arguments().get(i).any(atom -> mayBeWrittenAnyway(atom, shapes))) {
                shown.set(i - start);
            }
        }
        return shown;
    }

    private static boolean mayBeWrittenAnyway(Atom atom, Shapes shapes) {
        if (atom instanceof Atom.Closure) {
            return true;
        }
        Type type = atom instanceof Atom.Made made
                ? made.type()
                : atom instanceof Atom.Place place && !place.derived()
                        ? place.type()
                        : Type.ofClass("java.lang.String");
        String name = type.erasedName();
        return type instanceof Type.UnknownType
                || name.equals("java.lang.Object")
                || WRITTEN_ANYWAY.matcher(name).matches()
                || shapes.isSubtype(type, "java.lang.Throwable");
    }

    private static boolean isFormatter(String name) {
        return makesText(name) || name.equals("printf");
    }

    /** Tells whether methods of this name return what a format makes. */
    static boolean makesText(String name) {
        return name.equals("format") || name.equals("formatted");
    }

    /** Returns what a text begins with that a format makes, before anything is put in. */
    static String beginning(String format) {
        return format.substring(0, Math.max(0, format.indexOf('%')));
    }

    private static Value at(Calls.Request call, int index) {
        List<Value> arguments = call.arguments();
        return index < arguments.size() ? arguments.get(index) : Value.NONE;
    }

    private static BitSet conversions(String format) {
        BitSet shown = new BitSet();
        Matcher conversion = CONVERSION.matcher(format);
        int next = 0;
        int last = 0;
        while (conversion.find()) {
            String kind = conversion.group("kind");
            String position = conversion.group("position");
            if (kind.equals("n") || kind.equals("%")) {
                continue;
            }
            int at = position != null
                    ? Integer.parseInt(position.substring(0, position.length() - 1)) - 1
                    : conversion.group("flags").contains("<") ? last : next++;
            last = at;
            if (at >= 0 && SHOWS_NOTHING.indexOf(kind.charAt(0)) < 0) {
                shown.set(at);
            }
        }
        return shown;
    }

    private static BitSet places(String format) {
        BitSet shown = new BitSet();
        Matcher place = PLACE.matcher(format);
        while (place.find()) {
            shown.set(Integer.parseInt(place.group("position")));
        }
        return shown;
    }
}
