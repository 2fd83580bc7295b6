package dev.carelint.core.flow;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Functions that a body makes and does not run itself: they may be run by anyone, with arguments of which nothing is known. */
final class EscapedFunctions {
    private final Program program;
    private final Functions functions;
    private final Set<Atom.Closure> created = new LinkedHashSet<>();
    private final Set<Site> ran = new LinkedHashSet<>();

    EscapedFunctions(Program program, Functions functions) {
        this.program = program;
        this.functions = functions;
    }

    void created(Atom.Closure closure) {
        created.add(closure);
    }

    void ran(Atom.Closure closure) {
        ran.add(closure.origin());
    }

    /** Runs once, at the end of the body, what nobody here has run. */
    void runAll(Heap end) {
        for (Atom.Closure closure : List.copyOf(created)) {
            if (!ran.contains(closure.origin())) {
                Value function = Value.of(closure, null);
                functions.run(function, null, unknownArguments(function), end, closure.site(), closure.site());
            }
        }
    }

    /** Returns arguments of which nothing but the parameter's name and type is known, enough for any of these functions. */
    List<Value> unknownArguments(Value functions) {
        List<Value> arguments = new ArrayList<>();
        for (Atom atom : functions.atoms()) {
            if (atom instanceof Atom.Closure closure) {
                LinkedMethod creator = program.method(closure.origin().method());
                if (creator.body().code().get(closure.origin().instruction()) instanceof Instruction.Lambda code) {
                    addUnknown(arguments, closure, creator.lambdas().get(code.lambda()), code.captures().length);
                }
            }
        }
        return arguments;
    }

    private void addUnknown(List<Value> arguments, Atom.Closure closure, LinkedMethod lambda, int captures) {
        int target = program.calls().number(lambda.key());
        List<Type> parameters = lambda.symbol().parameters();
        for (int i = captures + arguments.size(); i < parameters.size() && target >= 0; i++) {
            Root root = new Root.Birth(closure.site(), new Site(target, -1 - i));
            Atom place = new Atom.Place(root, AccessPath.EMPTY, false, parameters.get(i));
            arguments.add(Value.of(place, null));
        }
    }
}
