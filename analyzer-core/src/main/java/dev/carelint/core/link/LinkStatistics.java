package dev.carelint.core.link;

import dev.carelint.core.ir.Components;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How many calls were resolved, and why the others were not.
 *
 * @param calls number of call expressions: calls, creations of objects, method references
 * @param resolved those whose target is known
 * @param causes number of the others by cause
 */
public record LinkStatistics(long calls, long resolved, SortedMap<String, Long> causes) {
    /** Counts a method and its lambdas; assumed methods that {@code known} accepts, by a library model, are resolved. */
    public static LinkStatistics of(LinkedMethod method, Predicate<MethodSymbol> known) {
        long calls = 0;
        long resolved = 0;
        SortedMap<String, Long> causes = new TreeMap<>();
        for (CallSite site : callSites(method)) {
            calls++;
            MethodSymbol target = site.method();
            if (site.isResolved() || (target != null && known.test(target))) {
                resolved++;
            } else {
                causes.merge(site.cause(), 1L, Long::sum);
            }
        }
        return new LinkStatistics(calls, resolved, causes);
    }

    /** Returns the call expressions of a method and of its lambdas. */
    public static List<CallSite> callSites(LinkedMethod method) {
        List<CallSite> sites = new ArrayList<>();
        collect(method, sites);
        return sites;
    }

    private static void collect(LinkedMethod method, List<CallSite> sites) {
        sites.addAll(ownCallSites(method));
        method.lambdas().forEach(lambda -> collect(lambda, sites));
    }

    /** Returns the call expressions of a method without those of its lambdas. */
    static List<CallSite> ownCallSites(LinkedMethod method) {
        List<CallSite> sites = new ArrayList<>();
        List<Instruction> code = method.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (isCallExpression(code.get(i))) {
                sites.add(site(i, method.resolutions()[i]));
            }
        }
        return sites;
    }

    /** Leaves out what only the lowering wrote: calls of initializers, constructor chaining, record patterns. */
    private static boolean isCallExpression(Instruction instruction) {
        if (instruction instanceof Instruction.Call call) {
            return !call.name().equals(MethodDeclaration.FIELD_INITIALIZER) && Components.index(call.name()) < 0;
        }
        return instruction instanceof Instruction.MethodReference
                || (instruction instanceof Instruction.Construct construct
                        && construct.kind() == Instruction.Construct.Kind.NEW);
    }

    /** Only what every class inherits from Object has a known result in a class that is nowhere. */
    private static boolean isOfEveryObject(MethodSymbol assumed) {
        return !assumed.name().equals(MethodDeclaration.CONSTRUCTOR)
                && !(assumed.returns() instanceof Type.UnknownType);
    }

    private static CallSite site(int instruction, @Nullable Resolution resolution) {
        if (resolution instanceof Resolution.Function function) {
            return site(instruction, function.referenced());
        }
        if (resolution instanceof Resolution.Method target) {
            boolean isAssumed = target.method().origin() == Origin.ASSUMED && !isOfEveryObject(target.method());
            return new CallSite(instruction, target.method(), isAssumed ? Causes.CLASS_MISSING : "");
        }
        String cause =
                resolution instanceof Resolution.Unresolved unresolved ? unresolved.reason() : Causes.NO_SUCH_NAME;
        return new CallSite(instruction, null, cause);
    }
}
