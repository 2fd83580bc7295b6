package dev.carelint.core.flow;

import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tries a body that makes text from text on numbers of all lengths and on other texts, and judges what comes out.
 *
 * <p>It masks when of nine digits at most the last four survive, when longer ones never come out whole, and when the trials went
 * every way through the body that control can take. Its mask is one of digits when other texts survive; it is weak when of nine digits and of longer numbers more than four
 * survive, though something is hidden.
 */
final class Rehearsals {
    /** Of what length an identifier is worth hiding. */
    private static final int LONG = 9;

    private static final int LONGEST = 20;
    private static final int REST = 4;
    private static final int PIECE = 5;
    private static final int MAX_CODE = 200;
    private static final String DIGITS = "48392017563950284617";
    private static final List<String> OTHERS =
            List.of(" ", "483-92-0175", "Xyzqvwkjh", "Xyzqv Wkjhutmb", "xyzqv@wkjh.tld");
    private static final String SYMBOLS = "*#•●█xX";
    private static final Pattern MASK = Pattern.compile("[*]|[#•●█]{2,}|[xX]{2,}");

    /** What a body does with one text that it is given. */
    enum Verdict {
        /** Nothing is known beyond what flow says. */
        UNKNOWN,
        /** At most a harmless rest comes out. */
        MASKS,
        /** The same of numbers; other texts come out as they are. */
        MASKS_DIGITS,
        /** It hides something, yet most comes out. */
        WEAK
    }

    /**
     * A verdict and where it shows.
     *
     * @param exit the instruction that returns the masked text; -1 when the verdict is unknown
     */
    record Judgment(Verdict verdict, int exit) {
        static final Judgment NONE = new Judgment(Verdict.UNKNOWN, -1);
    }

    private final LinkedMethod method;
    private final Rehearsal.Surroundings surroundings;
    private final int parameter;
    private final List<Type> parameters;
    private final Set<Long> taken = new HashSet<>();
    /** Whether other texts than numbers were masked, too, as far as they were tried. */
    private boolean isHidingLetters = true;

    Rehearsals(LinkedMethod method, Rehearsal.Surroundings surroundings, int parameter) {
        this.method = method;
        this.surroundings = surroundings;
        this.parameter = parameter;
        this.parameters = method.symbol().parameters();
    }

    /** Tells whether a body is small enough to be tried. */
    static boolean isSmall(Body body) {
        return body.code().size() <= MAX_CODE;
    }

    Judgment judge() {
        Rehearsal.Outcome nine = on(number(LONG));
        String rest = nine == null ? null : text(nine.returned());
        if (nine == null || rest == null) {
            return Judgment.NONE;
        }
        if (isHarmless(rest)) {
            return masksAll(rest)
                    ? new Judgment(isHidingLetters ? Verdict.MASKS : Verdict.MASKS_DIGITS, nine.exit())
                    : Judgment.NONE;
        }
        boolean isMeant = MASK.matcher(rest).find()
                || MethodNames.isCleaning(method.declaration().name());
        boolean isWeak = isMeant && isPartial(LONG, rest) && isWeak(12) && isWeak(16);
        return isWeak ? new Judgment(Verdict.WEAK, nine.exit()) : Judgment.NONE;
    }

    private Rehearsal.@Nullable Outcome on(@Nullable String text) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Type type : parameters) {
            boolean isTried = arguments.size() == parameter;
            boolean isMask = type.erasedName().equals("char") && !isKnown(arguments.size());
            arguments.add(isTried ? text : isMask ? '*' : Rehearsal.Special.UNKNOWN);
        }
        return Rehearsal.run(method, surroundings, arguments);
    }

    /** A letter that callers are known to hand in is what it is: {@code '/'} masks nothing. */
    private boolean isKnown(int index) {
        return method.body().code().stream()
                .anyMatch(code -> code instanceof Instruction.Parameter given
                        && given.index() == index
                        && surroundings.constant(given.result()) != null);
    }

    /** Returns the text of what a body returned, or null when it is none. */
    private static @Nullable String text(@Nullable Object returned) {
        if (returned instanceof char[] letters) {
            return new String(letters);
        }
        return returned instanceof CharSequence ? returned.toString() : null;
    }

    /** Of nine different digits at most four are left, and of the first five at most one. */
    static boolean isHarmless(String rest) {
        return survivors(DIGITS.substring(0, LONG), rest) <= REST
                && survivors(DIGITS.substring(0, LONG - REST), rest) <= 1;
    }

    private static long survivors(String text, String rest) {
        StringBuilder left = new StringBuilder(rest);
        long survivors = 0;
        for (int i = 0; i < text.length(); i++) {
            int found = Character.isLetterOrDigit(text.charAt(i)) ? left.indexOf(text.substring(i, i + 1)) : -1;
            if (found >= 0) {
                left.deleteCharAt(found);
                survivors++;
            }
        }
        return survivors;
    }

    /** Tells whether more than a harmless rest of an invented number is left, but not all of it. */
    static boolean isPartial(int length, String rest) {
        long survivors = survivors(DIGITS.substring(0, length), rest);
        boolean isMore = length == LONG ? survivors >= REST : survivors > REST;
        return isMore && survivors < length;
    }

    /** Returns an invented number. */
    static String number(int length) {
        return DIGITS.substring(0, length);
    }

    private boolean isWeak(int length) {
        Rehearsal.Outcome outcome = on(DIGITS.substring(0, length));
        String rest = outcome == null ? null : text(outcome.returned());
        return rest != null && isPartial(length, rest);
    }

    private boolean masksAll(String restOfNine) {
        boolean hasMask = restOfNine
                        .chars()
                        .filter(letter -> SYMBOLS.indexOf(letter) >= 0)
                        .count()
                >= LONG - REST;
        for (int length = 0; length <= LONGEST; length++) {
            if (!isMasked(DIGITS.substring(0, length), length >= LONG, hasMask)) {
                return false;
            }
        }
        if (!isMasked(null, false, hasMask)) {
            return false;
        }
        for (String other : OTHERS) {
            Set<Long> before = Set.copyOf(taken);
            boolean isMasked = isMasked(other, other.length() >= LONG, hasMask);
            if (!isMasked && !before.containsAll(taken)) {
                return false;
            }
            isHidingLetters &= isMasked || !showsPiece(other);
        }
        return wentEverywhere();
    }

    /** Tells whether some characters in a row come out that the body does not add itself. */
    private boolean showsPiece(String text) {
        Rehearsal.Outcome outcome = on(text);
        String rest = outcome == null ? null : text(outcome.returned());
        for (int i = 0; rest != null && i + PIECE <= text.length(); i++) {
            if (rest.contains(text.substring(i, i + PIECE))) {
                return true;
            }
        }
        return false;
    }

    private boolean isMasked(@Nullable String text, boolean matters, boolean hasMask) {
        Rehearsal.Outcome outcome = on(text);
        if (outcome == null) {
            return false;
        }
        taken.addAll(outcome.edges());
        if (text == null || outcome.returned() == null) {
            return true;
        }
        String rest = text(outcome.returned());
        if (rest == null || !matters) {
            return rest != null;
        }
        long survivors = survivors(text, rest);
        return survivors <= REST || hasMask && survivors < Math.min(text.length(), survivors(text, text));
    }

    /** Tells whether every edge was taken but those to where the body fails. */
    private boolean wentEverywhere() {
        List<Block> blocks = method.body().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).handlers().length > 0) {
                return false;
            }
            Instruction last = method.body().code().get(blocks.get(i).end() - 1);
            for (int next : Branches.successors(last)) {
                if (!taken.contains(Rehearsal.edge(i, next)) && !fails(blocks.get(next))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean fails(Block block) {
        return method.body().code().get(block.end() - 1) instanceof Instruction.Throw;
    }
}
