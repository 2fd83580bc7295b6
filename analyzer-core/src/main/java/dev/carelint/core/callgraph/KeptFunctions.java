package dev.carelint.core.callgraph;

import dev.carelint.core.callgraph.CallGraph.Creation;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.symbols.FieldSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lambdas and method references that the program keeps in fields: written into them where they are made, or handed to a constructor
 * or setter that keeps its parameter.
 *
 * <p>Imprecise: objects are not told apart. A field that holds several functions because its class is given one at each creation
 * therefore counts as unknown; the objects themselves may still tell.
 */
final class KeptFunctions {
    private static final int MAX_WRITTEN = 4;

    private final CallGraph calls;
    /** Interfaces that lambdas and method references are made for. */
    private final Set<String> wanted = new HashSet<>();

    private final Map<String, List<Creation>> written = new HashMap<>();
    private final Map<String, List<Creation>> handed = new HashMap<>();
    /** Fields that keep a parameter, by body and number of the parameter. */
    private final Map<Parameter, List<String>> keepers = new HashMap<>();

    private record Parameter(int method, int index) {}

    KeptFunctions(CallGraph calls) {
        this.calls = calls;
        for (int i = 0; i < calls.methods().size(); i++) {
            findWrites(i, calls.methods().get(i));
            findWanted(calls.methods().get(i));
        }
        for (int i = 0; i < calls.methods().size() && !keepers.isEmpty(); i++) {
            findArguments(i, calls.methods().get(i));
        }
    }

    /** Returns the functions that a field may hold, in the order of their bodies; none when they are unknown or too many. */
    List<Creation> in(String owner, String field) {
        String key = owner + "." + field;
        List<Creation> own = written.getOrDefault(key, List.of());
        List<Creation> given = handed.getOrDefault(key, List.of());
        if (own.isEmpty() && given.size() == 1) {
            return given;
        }
        return given.isEmpty() && own.size() <= MAX_WRITTEN ? own : List.of();
    }

    private void findWanted(LinkedMethod method) {
        for (Resolution resolution : method.resolutions()) {
            if (resolution instanceof Resolution.Function function) {
                wanted.add(function.method().owner());
            }
        }
    }

    /** Tells whether the program makes a lambda or method reference for an interface. */
    boolean isWanted(String interfaceName) {
        return wanted.contains(interfaceName);
    }

    private void findWrites(int number, LinkedMethod method) {
        List<Instruction> code = method.body().code();
        for (int i = 0; i < code.size(); i++) {
            int value = code.get(i).written();
            if (value >= 0 && method.resolutions()[i] instanceof Resolution.Field field) {
                findWritten(number, method, value, field.field());
            }
        }
    }

    private void findWritten(int number, LinkedMethod method, int value, FieldSymbol field) {
        int definition = definition(method, value);
        Instruction code = definition < 0 ? null : method.body().code().get(definition);
        String key = field.owner() + "." + field.name();
        if (isFunction(code)) {
            written.computeIfAbsent(key, none -> new ArrayList<>()).add(new Creation(number, definition));
        } else if (code instanceof Instruction.Parameter parameter && !method.isLambda()) {
            keepers.computeIfAbsent(new Parameter(number, parameter.index()), none -> new ArrayList<>())
                    .add(key);
        }
    }

    private void findArguments(int number, LinkedMethod method) {
        List<Instruction> code = method.body().code();
        if (code.stream().noneMatch(KeptFunctions::isFunction)) {
            return;
        }
        for (int i = 0; i < code.size(); i++) {
            if (method.resolutions()[i] instanceof Resolution.Method target) {
                findHanded(number, method, arguments(code.get(i)), target.method());
            }
        }
    }

    private static int[] arguments(Instruction code) {
        if (code instanceof Instruction.Construct construct) {
            return construct.arguments();
        }
        return code instanceof Instruction.Call call ? call.arguments() : new int[0];
    }

    private void findHanded(int number, LinkedMethod method, int[] arguments, MethodSymbol target) {
        int body = arguments.length == 0 ? -1 : calls.dispatch().body(target);
        for (int i = 0; i < arguments.length && body >= 0; i++) {
            List<String> fields = keepers.getOrDefault(new Parameter(body, i), List.of());
            int definition = fields.isEmpty() ? -1 : definition(method, arguments[i]);
            if (definition >= 0 && isFunction(method.body().code().get(definition))) {
                Creation creation = new Creation(number, definition);
                fields.forEach(field ->
                        handed.computeIfAbsent(field, none -> new ArrayList<>()).add(creation));
            }
        }
    }

    private static boolean isFunction(@Nullable Instruction code) {
        return code instanceof Instruction.Lambda || code instanceof Instruction.MethodReference;
    }

    /** Returns the instruction that makes a value, seen through locals and casts; or -1. */
    private static int definition(LinkedMethod method, int value) {
        int index = method.body().definitionIndex(value);
        while (index >= 0) {
            Instruction code = method.body().code().get(index);
            if (code instanceof Instruction.Assign assign) {
                index = method.body().definitionIndex(assign.value());
            } else if (code instanceof Instruction.Cast cast) {
                index = method.body().definitionIndex(cast.value());
            } else {
                return index;
            }
        }
        return -1;
    }
}
