package dev.carelint.core.flow;

import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.Operator;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.model.Form;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one condition proves of a value when it holds, or when it does not: that the value is null, empty or short, that it is one of the
 * constants or matches the pattern that the program allows, or that a path stays below a directory.
 *
 * <p>Imprecise: a collection or pattern in a static final field is taken for an allow-list without looking at what it holds.
 */
final class GuardFacts {
    /** What is null or empty. */
    static final String EMPTY = "";

    /** Begins the form of a method or field of reflection whose name is the rest. */
    static final String NAMED = "=";

    private static final Set<String> EMPTIES = Set.of("isEmpty", "isBlank", "isNullOrEmpty", "isNull", "isNullOrBlank");
    private static final Set<String> FILLED =
            Set.of("isNotEmpty", "isNotBlank", "hasText", "hasLength", "nonNull", "isNotNull");
    private static final Set<String> SIZES = Set.of("size", "length");
    private static final Set<String> ALIKE = Set.of("equals", "equalsIgnoreCase", "contentEquals");
    private static final Set<String> MEMBERS = Set.of("contains", "containsKey");
    private static final Set<String> PLAIN = Set.of("isNumeric", "isDigits", "isAlphanumeric", "isAlpha", "isParsable");
    private static final Set<String> LISTS = Set.of("of", "asList", "copyOf", "ofEntries");

    private static final Set<String> EXISTS = Set.of("exists", "isFile", "isDirectory");

    /** Methods that find something stored by a text that must equal a part of it. */
    private static final Pattern LOOK_UP = Pattern.compile("(get|find|load|fetch|query|lookup)[A-Z]?\\w*By[A-Z]\\w*");

    private final LinkedMethod method;
    private final Body body;
    private final Definitions definitions;
    private final CheckedPaths paths;
    private final AskedAgain again;
    private final @Nullable Proofs proofs;

    /** A text of fewer characters shows nothing. */
    private static final int NOTHING = 5;

    /** A record of fewer characters is only the beginning of one. */
    private static final int WHOLE = 20;

    /** A form that a value has. */
    record Fact(int value, String form) {}

    GuardFacts(LinkedMethod method, Definitions definitions, @Nullable Proofs proofs) {
        this.method = method;
        this.proofs = proofs;
        this.body = method.body();
        this.definitions = definitions;
        this.paths = new CheckedPaths(method, definitions);
        this.again = new AskedAgain(method, definitions);
    }

    /** Tells whether a method only asks and fills nothing. */
    static boolean isQuestion(String name) {
        return EMPTIES.contains(name) || FILLED.contains(name) || SIZES.contains(name);
    }

    /** Returns what is proven when a condition has this outcome. */
    List<Fact> of(int condition, boolean outcome) {
        List<Fact> facts = new ArrayList<>(ofOutcome(condition, outcome));
        for (Fact fact : List.copyOf(facts)) {
            if (fact.form().equals(Form.CHECKED) || fact.form().equals(Form.INSIDE)) {
                again.of(fact.value()).forEach(value -> facts.add(new Fact(value, fact.form())));
            }
        }
        return facts;
    }

    private List<Fact> ofOutcome(int condition, boolean outcome) {
        Instruction code = definitions.origin(condition);
        if (code instanceof Instruction.Unary not && not.operator() == Operator.NOT) {
            return ofOutcome(not.operand(), !outcome);
        }
        List<Fact> facts = new ArrayList<>();
        if (code instanceof Instruction.Call call) {
            addEmpty(emptied(call, outcome), facts);
            if (outcome) {
                facts.addAll(allowed(allowedBy(call)));
                paths.insideOf(call).forEach(value -> facts.add(new Fact(value, Form.INSIDE)));
                addNamed(call, facts);
            }
            facts.addAll(answered(call, outcome));
            if (outcome && EXISTS.contains(call.name()) && call.arguments().length == 0) {
                addKept(call.target(), facts);
            }
        } else if (code instanceof Instruction.Binary binary) {
            addEmpty(comparison(binary, outcome), facts);
            addLookedUp(comparison(binary, !outcome), facts);
            addShort(binary, outcome, facts);
        }
        return facts;
    }

    /** {@code if (providers.getProviderByUuid(uuid) != null)}: the text is one that is kept. */
    private void addLookedUp(int found, List<Fact> facts) {
        if (found >= 0
                && definitions.origin(found) instanceof Instruction.Call call
                && LOOK_UP.matcher(call.name()).matches()
                && call.arguments().length == 1) {
            addKept(call.arguments()[0], facts);
        }
    }

    private void addKept(int value, List<Fact> facts) {
        for (int next = value; next >= 0; next = copied(next)) {
            facts.add(new Fact(next, Form.KEPT));
        }
    }

    /** Tells whether the body may return the answer of a condition that proves something. */
    boolean mayAnswer() {
        return body.code().stream()
                .anyMatch(code -> code instanceof Instruction.Return result
                        && (!of(result.value(), true).isEmpty()
                                || !of(result.value(), false).isEmpty()));
    }

    /** Returns what the answer of a method of the program proves. */
    private List<Fact> answered(Instruction.Call call, boolean outcome) {
        if (proofs == null || definitions.index(call.result()) < 0) {
            return List.of();
        }
        Proofs.Proof proof = proofs.of(method, definitions.index(call.result()));
        return proven(call, outcome ? proof.whenTrue() : proof.whenFalse());
    }

    /** Returns what is proven of the arguments of a call, given what is of the parameters. */
    List<Fact> proven(Instruction.Call call, Map<Integer, Set<String>> parameters) {
        List<Fact> facts = new ArrayList<>();
        parameters.forEach((index, forms) -> {
            for (int next = index < call.arguments().length ? call.arguments()[index] : -1;
                    next >= 0;
                    next = copied(next)) {
                for (String form : forms) {
                    facts.add(new Fact(next, form));
                }
            }
        });
        return facts;
    }

    /** Returns what is proven of a value that is among those that the program names. */
    List<Fact> allowed(int value) {
        List<Fact> facts = new ArrayList<>();
        for (int next = value; next >= 0; next = copied(next)) {
            facts.add(new Fact(next, Form.CHECKED));
        }
        return facts;
    }

    /** Returns the value of which a value is only another name, or -1. */
    private int copied(int value) {
        Instruction code = definitions.of(value);
        if (code instanceof Instruction.Cast cast) {
            return cast.value();
        }
        return code instanceof Instruction.Assign assign ? assign.value() : -1;
    }

    /** Returns the value that is allowed when a call answers yes, or -1. */
    private int allowedBy(Instruction.Call call) {
        int[] arguments = call.arguments();
        if (call.name().equals("matches")) {
            return matched(call);
        }
        if (ALIKE.contains(call.name()) && arguments.length == 1 && call.target() >= 0) {
            return isConstant(arguments[0]) ? call.target() : isConstant(call.target()) ? arguments[0] : -1;
        }
        if (MEMBERS.contains(call.name()) && arguments.length == 1 && isConstantCollection(call.target())) {
            return arguments[0];
        }
        return PLAIN.contains(call.name()) && arguments.length == 1 ? arguments[0] : -1;
    }

    private int matched(Instruction.Call call) {
        int[] arguments = call.arguments();
        if (arguments.length == 0 && call.target() >= 0) {
            boolean isMatcher = definitions.origin(call.target()) instanceof Instruction.Call made
                    && made.name().equals("matcher")
                    && made.arguments().length == 1
                    && isFixed(made.target());
            return isMatcher ? argument(call.target()) : -1;
        }
        if (arguments.length == 1) {
            return SafePatterns.isSafe(text(arguments[0])) ? call.target() : -1;
        }
        return arguments.length == 2 && SafePatterns.isSafe(text(arguments[0])) ? arguments[1] : -1;
    }

    private int argument(int result) {
        return definitions.origin(result) instanceof Instruction.Call made && made.arguments().length > 0
                ? made.arguments()[0]
                : -1;
    }

    /** {@code method.getName().equals("id")}: of all methods it can only be this one. */
    private void addNamed(Instruction.Call call, List<Fact> facts) {
        if (!call.name().equals("equals") || call.arguments().length != 1 || call.target() < 0) {
            return;
        }
        boolean isSwapped = isConstant(call.target());
        String name = text(isSwapped ? call.target() : call.arguments()[0]);
        int compared = isSwapped ? call.arguments()[0] : call.target();
        if (name != null
                && definitions.origin(compared) instanceof Instruction.Call asked
                && asked.name().equals("getName")
                && asked.target() >= 0
                && Reflection.isMember(method.valueTypes()[asked.target()])) {
            for (int next = asked.target(); next >= 0; next = copied(next)) {
                facts.add(new Fact(next, NAMED + name));
            }
        }
    }

    private boolean isConstant(int value) {
        String text = text(value);
        return text != null && !text.isEmpty();
    }

    /** Returns the text that a value always is, or null. */
    private @Nullable String text(int value) {
        int origin = definitions.originIndex(value);
        return origin >= 0 && method.literal(origin) instanceof Literal.Text text ? text.value() : null;
    }

    /** A static final field, or a list that is made of constants here. */
    private boolean isConstantCollection(int value) {
        if (isFixed(value)) {
            return true;
        }
        if (value < 0
                || !(definitions.origin(value) instanceof Instruction.Call call)
                || !LISTS.contains(call.name())
                || call.arguments().length == 0) {
            return false;
        }
        for (int argument : call.arguments()) {
            if (!isConstant(argument)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFixed(int value) {
        return resolution(value) instanceof Resolution.Field field
                && Modifiers.has(field.field().modifiers(), Modifiers.STATIC)
                && (Modifiers.has(field.field().modifiers(), Modifiers.FINAL)
                        || isConstantLike(field.field().name()));
    }

    /** What is called {@code ALLOWED_DRIVERS} is meant to stay what it is, although nothing keeps it so. */
    private static boolean isConstantLike(String name) {
        return name.length() > 1 && name.chars().noneMatch(Character::isLowerCase);
    }

    private @Nullable Resolution resolution(int value) {
        int at = definitions.index(value);
        return at < 0 ? null : method.resolutions()[at];
    }

    private void addEmpty(int value, List<Fact> facts) {
        if (value < 0) {
            return;
        }
        facts.add(new Fact(value, EMPTY));
        Instruction code = definitions.of(value);
        if (code instanceof Instruction.Assign assign) {
            addEmpty(assign.value(), facts);
        } else if (code instanceof Instruction.Call call && call.name().startsWith("split")) {
            if (isText(call.target())) {
                facts.add(new Fact(call.target(), EMPTY));
            } else if (call.arguments().length > 0 && isText(call.arguments()[0])) {
                facts.add(new Fact(call.arguments()[0], EMPTY));
            }
        }
    }

    private boolean isText(int value) {
        return value >= 0 && method.valueTypes()[value].erasedName().equals("java.lang.String");
    }

    /** Returns the value that is empty when a call answers this, or -1. */
    private int emptied(Instruction.Call call, boolean outcome) {
        if (call.name().equals("equals") && call.arguments().length == 1 && outcome) {
            return isEmptyText(call.target())
                    ? call.arguments()[0]
                    : isEmptyText(call.arguments()[0]) ? call.target() : -1;
        }
        if (!(outcome ? EMPTIES : FILLED).contains(call.name())) {
            return -1;
        }
        int value = call.arguments().length == 1 ? call.arguments()[0] : call.target();
        return call.arguments().length > 1 || value < 0 || isOptional(method.valueTypes()[value]) ? -1 : value;
    }

    /** That there is no answer says nothing of the question, and a container of one may be filled later. */
    private static boolean isOptional(Type type) {
        return type.erasedName().startsWith("java.util.Optional");
    }

    private int comparison(Instruction.Binary binary, boolean outcome) {
        Operator operator = binary.operator();
        if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL || (operator == Operator.EQUAL) != outcome) {
            return -1;
        }
        int left = against(binary.left(), binary.right());
        return left >= 0 ? left : against(binary.right(), binary.left());
    }

    /** {@code text.length() < 9}: what is shorter than this or that cannot be the whole. */
    private void addShort(Instruction.Binary binary, boolean outcome, List<Fact> facts) {
        int text = measured(binary.left());
        long bound = text >= 0
                ? bound(binary.operator(), number(binary.right()), outcome)
                : bound(mirrored(binary.operator()), number(binary.left()), outcome);
        int value = text >= 0 ? text : measured(binary.right());
        for (int next = value; next >= 0 && bound < WHOLE; next = copied(next)) {
            facts.add(new Fact(next, bound < NOTHING ? EMPTY : Form.FRAGMENT));
        }
    }

    /** Returns the text whose length a value is, or -1. */
    private int measured(int value) {
        return value >= 0
                        && definitions.origin(value) instanceof Instruction.Call call
                        && call.name().equals("length")
                        && call.arguments().length == 0
                        && isText(call.target())
                ? call.target()
                : -1;
    }

    private long number(int value) {
        return value >= 0
                        && definitions.origin(value) instanceof Instruction.Constant constant
                        && constant.literal() instanceof Literal.Whole number
                ? number.value()
                : Long.MAX_VALUE;
    }

    /** Returns the most that a length can be when it compares so with a limit. */
    private static long bound(Operator operator, long limit, boolean outcome) {
        if (limit == Long.MAX_VALUE) {
            return limit;
        }
        return switch (operator) {
            case LESS -> outcome ? limit - 1 : Long.MAX_VALUE;
            case LESS_EQUAL, EQUAL -> outcome ? limit : Long.MAX_VALUE;
            case GREATER, NOT_EQUAL -> outcome ? Long.MAX_VALUE : limit;
            case GREATER_EQUAL -> outcome ? Long.MAX_VALUE : limit - 1;
            default -> Long.MAX_VALUE;
        };
    }

    private static Operator mirrored(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.GREATER;
            case LESS_EQUAL -> Operator.GREATER_EQUAL;
            case GREATER -> Operator.LESS;
            case GREATER_EQUAL -> Operator.LESS_EQUAL;
            default -> operator;
        };
    }

    private int against(int value, int constant) {
        if (constant < 0 || !(definitions.origin(constant) instanceof Instruction.Constant known)) {
            return -1;
        }
        if (known.literal() instanceof Literal.Null) {
            return value;
        }
        boolean isZero = known.literal() instanceof Literal.Whole number && number.value() == 0;
        Instruction size = isZero && value >= 0 ? definitions.origin(value) : null;
        if (size instanceof Instruction.Call call && SIZES.contains(call.name()) && call.arguments().length == 0) {
            return call.target();
        }
        return size instanceof Instruction.FieldRead read && read.name().equals("length") ? read.target() : -1;
    }

    private boolean isEmptyText(int value) {
        return value >= 0
                && definitions.origin(value) instanceof Instruction.Constant known
                && known.literal() instanceof Literal.Text text
                && text.value().isEmpty();
    }
}
