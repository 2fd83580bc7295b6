package dev.carelint.core.rule;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.vocabulary.Clue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What data is called that a holder yields, and of the yielding call nobody knows anything: in {@code getPassword().getValue()} the
 * holder's name says it, or that of the variable which gets it.
 *
 * @param kind how the name is used
 * @param owner the class around it; empty when that says nothing
 */
record Holder(Clue.Kind kind, String name, String owner) {
    private static final Set<String> CARRIERS = Set.of("value", "text", "content", "raw", "data", "string", "val");
    private static final Pattern CARRYING = Pattern.compile("^(get|as|read|to)(?=[A-Z])");

    /** Tells whether a field of this name holds what its object is called. */
    static boolean isCarrier(String field) {
        return CARRIERS.contains(field);
    }

    private static boolean yields(String method) {
        return isCarrier(CARRYING.matcher(method).replaceFirst("").toLowerCase(Locale.ROOT));
    }

    /** Returns the names that speak for what a call yields, the nearest first; none when the call's own name has a meaning. */
    static List<Holder> namesOf(Instruction.Call call, LinkedMethod method) {
        List<Holder> names = new ArrayList<>();
        if (call.arguments().length > 0 || !yields(call.name())) {
            return names;
        }
        int holder = call.target() < 0 ? -1 : method.body().originIndex(call.target());
        Instruction made = holder < 0 ? null : method.body().code().get(holder);
        if (made instanceof Instruction.Call yielding) {
            names.add(new Holder(Clue.Kind.METHOD, yielding.name(), ""));
        } else if (made instanceof Instruction.NameRead || made instanceof Instruction.FieldRead) {
            names.add(new Holder(Clue.Kind.FIELD, Names.localName(method, made.result()), ""));
        }
        for (Instruction code : method.body().code()) {
            if (code instanceof Instruction.Assign assign && assign.value() == call.result()) {
                String name = method.body().locals().get(assign.local()).name();
                names.add(new Holder(Clue.Kind.PARAMETER, name, method.type().name()));
            }
        }
        return names;
    }
}
