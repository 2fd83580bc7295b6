package dev.carelint.core.link;

import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.symbols.FieldSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Traces each unresolved call back to what is to blame: a class that is nowhere, most often. */
public final class Gaps {
    private static final int FARTHEST = 40;

    private final LinkedMethod method;
    private final @Nullable Gaps outer;
    private final Definitions definitions;
    private final Predicate<MethodSymbol> known;

    private Gaps(LinkedMethod method, @Nullable Gaps outer, Predicate<MethodSymbol> known) {
        this.method = method;
        this.outer = outer;
        this.definitions = method.body().definitions();
        this.known = known;
    }

    /** Returns one gap for each call of a method and its lambdas that is not resolved; {@code known} as in {@link LinkStatistics}. */
    public static List<Gap> of(LinkedMethod method, Predicate<MethodSymbol> known) {
        List<Gap> gaps = new ArrayList<>();
        new Gaps(method, null, known).collect(gaps);
        return gaps;
    }

    private void collect(List<Gap> gaps) {
        for (CallSite site : LinkStatistics.ownCallSites(method)) {
            MethodSymbol target = site.method();
            if (!site.isResolved() && (target == null || !known.test(target))) {
                gaps.add(target == null ? unresolved(site.instruction(), 0) : of(Gap.Cause.CLASS_MISSING, target));
            }
        }
        method.lambdas().forEach(lambda -> new Gaps(lambda, this, known).collect(gaps));
    }

    private static Gap of(Gap.Cause cause, MethodSymbol target) {
        return new Gap(
                cause, target.owner(), target.name() + "/" + target.parameters().size());
    }

    private Gap unresolved(int at, int depth) {
        Instruction instruction = method.body().code().get(at);
        if (instruction instanceof Instruction.Call call) {
            Type receiver = type(call.target());
            if (call.receiver() != Instruction.Receiver.VALUE || isKnown(receiver)) {
                boolean ambiguous = method.resolutions()[at] instanceof Resolution.Unresolved unresolved
                        && unresolved.reason().equals(Causes.AMBIGUOUS_IMPORT);
                String owner = call.receiver() == Instruction.Receiver.VALUE ? receiver.erasedName() : "";
                return new Gap(
                        ambiguous ? Gap.Cause.AMBIGUOUS : Gap.Cause.NO_METHOD,
                        owner.isEmpty() ? method.type().name() : owner,
                        call.name() + "/" + call.arguments().length);
            }
            return value(call.target(), depth);
        }
        if (instruction instanceof Instruction.MethodReference reference && reference.target() >= 0) {
            Type receiver = type(reference.target());
            return isKnown(receiver)
                    ? new Gap(Gap.Cause.NO_METHOD, receiver.erasedName(), "::" + reference.name())
                    : value(reference.target(), depth);
        }
        if (instruction instanceof Instruction.Construct construct) {
            Type created = type(construct.target());
            return isKnown(created)
                    ? new Gap(Gap.Cause.NO_METHOD, created.erasedName(), "<init>/" + construct.arguments().length)
                    : unknown(created);
        }
        return new Gap(Gap.Cause.OTHER, "", "");
    }

    private static boolean isKnown(Type type) {
        return !(type instanceof Type.UnknownType);
    }

    private Type type(int value) {
        if (value < 0) {
            return Type.unknown();
        }
        int at = definitions.index(value);
        return at >= 0 && method.resolutions()[at] instanceof Resolution.TypeName name
                ? name.type()
                : method.valueTypes()[value];
    }

    private static Gap unknown(Type type) {
        boolean ambiguous =
                type instanceof Type.UnknownType unknown && !unknown.hint().isEmpty();
        return new Gap(ambiguous ? Gap.Cause.AMBIGUOUS : Gap.Cause.OTHER, "", ambiguous ? hint(type) : "");
    }

    private static String hint(Type type) {
        return type instanceof Type.UnknownType unknown ? unknown.hint() : "";
    }

    /** Returns why nothing is known of a value's type. */
    private Gap value(int value, int depth) {
        Type type = type(value);
        int at = definitions.index(value);
        if (at < 0 || depth > FARTHEST || !hint(type).isEmpty()) {
            return unknown(type);
        }
        Instruction definition = method.body().code().get(at);
        if (definition instanceof Instruction.Call call) {
            return ofResult(at, call, depth);
        }
        if (definition instanceof Instruction.Parameter parameter) {
            return ofParameter(parameter, depth);
        }
        if (definition instanceof Instruction.NameRead || definition instanceof Instruction.FieldRead) {
            return ofName(definition, method.resolutions()[at], depth);
        }
        List<Integer> operands = operands(definition).stream()
                .filter(operand -> operand >= 0 && operand != value && !isKnown(type(operand)))
                .toList();
        return operands.isEmpty()
                ? new Gap(Gap.Cause.OTHER, "", definition.getClass().getSimpleName())
                : value(operands.get(0), depth + 1);
    }

    private static List<Integer> operands(Instruction definition) {
        if (definition instanceof Instruction.Assign assign) {
            return List.of(assign.value());
        }
        if (definition instanceof Instruction.Phi phi) {
            return Arrays.stream(phi.operands()).boxed().toList();
        }
        if (definition instanceof Instruction.Element element) {
            return List.of(element.iterated());
        }
        if (definition instanceof Instruction.ArrayRead read) {
            return List.of(read.array());
        }
        return definition instanceof Instruction.Cast cast ? List.of(cast.value()) : List.of();
    }

    private Gap ofResult(int at, Instruction.Call call, int depth) {
        if (!(method.resolutions()[at] instanceof Resolution.Method target)) {
            return unresolved(at, depth + 1);
        }
        if (target.method().origin() != Origin.ASSUMED) {
            Gap receiver = isKnown(type(call.target())) || call.target() < 0 ? null : value(call.target(), depth + 1);
            return receiver == null ? of(Gap.Cause.RESULT, target.method()) : receiver;
        }
        return of(known.test(target.method()) ? Gap.Cause.RESULT : Gap.Cause.AFTER_CLASS_MISSING, target.method());
    }

    private Gap ofName(Instruction definition, @Nullable Resolution meaning, int depth) {
        if (meaning instanceof Resolution.Field read) {
            FieldSymbol field = read.field();
            Gap.Cause cause = field.origin() == Origin.ASSUMED ? Gap.Cause.AFTER_CLASS_MISSING : Gap.Cause.OTHER;
            return new Gap(cause, field.owner(), field.name());
        }
        if (definition instanceof Instruction.FieldRead read) {
            return isKnown(type(read.target()))
                    ? new Gap(Gap.Cause.NAME, type(read.target()).erasedName(), read.name())
                    : value(read.target(), depth + 1);
        }
        return new Gap(Gap.Cause.NAME, method.type().name(), ((Instruction.NameRead) definition).name());
    }

    private Gap ofParameter(Instruction.Parameter parameter, int depth) {
        Instruction.Lambda creation = outer == null ? null : outer.creation(method);
        if (outer == null || creation == null) {
            return new Gap(
                    Gap.Cause.OTHER, method.symbol().owner(), method.symbol().name());
        }
        if (parameter.index() < creation.captures().length) {
            return outer.value(creation.captures()[parameter.index()], depth + 1);
        }
        return outer.consumer(creation.result(), depth + 1);
    }

    private Instruction.@Nullable Lambda creation(LinkedMethod lambda) {
        for (Instruction instruction : method.body().code()) {
            if (instruction instanceof Instruction.Lambda creation
                    && method.lambdas().indexOf(lambda) == creation.lambda()) {
                return creation;
            }
        }
        return null;
    }

    /** Returns why the call that takes a function does not know of what it is a function. */
    private Gap consumer(int function, int depth) {
        List<Instruction> code = method.body().code();
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.get(i);
            int[] arguments = instruction instanceof Instruction.Call call
                    ? call.arguments()
                    : instruction instanceof Instruction.Construct construct ? construct.arguments() : new int[0];
            if (Arrays.stream(arguments).anyMatch(argument -> argument == function)) {
                if (!(method.resolutions()[i] instanceof Resolution.Method target)) {
                    return unresolved(i, depth);
                }
                return target.method().origin() == Origin.ASSUMED
                        ? of(Gap.Cause.PARAMETER, target.method())
                        : ofKnown(target.method(), instruction, depth);
            }
        }
        return new Gap(Gap.Cause.PARAMETER, "", "");
    }

    private Gap ofKnown(MethodSymbol target, Instruction instruction, int depth) {
        boolean isOfValue = instruction instanceof Instruction.Call call && call.target() >= 0 && depth < FARTHEST;
        int receiver = isOfValue ? ((Instruction.Call) instruction).target() : -1;
        boolean raw = receiver >= 0
                && type(receiver) instanceof Type.ClassType written
                && (written.arguments().isEmpty()
                        || written.arguments().stream().anyMatch(Type.UnknownType.class::isInstance));
        int at = definitions.index(receiver);
        if (!raw || at < 0) {
            return of(Gap.Cause.RESULT, target);
        }
        Instruction definition = method.body().code().get(at);
        return definition instanceof Instruction.Call call && method.resolutions()[at] instanceof Resolution.Method made
                ? made.method().origin() == Origin.ASSUMED
                        ? of(
                                known.test(made.method()) ? Gap.Cause.RESULT : Gap.Cause.AFTER_CLASS_MISSING,
                                made.method())
                        : ofKnown(made.method(), call, depth + 1)
                : of(Gap.Cause.RESULT, target);
    }
}
