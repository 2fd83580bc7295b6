package dev.carelint.core.link;

import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Local;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Straight code, written one instruction after the other, at the place of a method without a body. */
final class MapperCode {
    private final MethodDeclaration method;
    private final List<Instruction> code = new ArrayList<>();
    private final List<Local> locals = new ArrayList<>();
    private int values;

    MapperCode(MethodDeclaration method) {
        this.method = method;
        for (ParameterDeclaration parameter : method.parameters()) {
            locals.add(new Local(parameter.name(), parameter.type()));
            code.add(new Instruction.Parameter(values, values, values));
            values++;
        }
    }

    /** Returns the value of the parameter at that place. */
    int parameter(int place) {
        return place;
    }

    /** Creates an object with the constructor that takes nothing. */
    int create(TypeUse type) {
        int made = values++;
        code.add(new Instruction.Allocate(made, type, false));
        code.add(new Instruction.Construct(made, Instruction.Construct.Kind.NEW, -1, new int[0]));
        return made;
    }

    int call(int target, String name, int... arguments) {
        int result = values++;
        code.add(new Instruction.Call(result, target, Instruction.Receiver.VALUE, name, arguments));
        return result;
    }

    /** Calls a method of the class that the code stands in. */
    int callOwn(String name, int argument) {
        int result = values++;
        code.add(new Instruction.Call(result, -1, Instruction.Receiver.IMPLICIT, name, new int[] {argument}));
        return result;
    }

    /** Returns an element of a collection. */
    int element(int collection) {
        int result = values++;
        code.add(new Instruction.Element(result, collection));
        return result;
    }

    int nothing() {
        int result = values++;
        code.add(new Instruction.Constant(result, new Literal.Null()));
        return result;
    }

    /** Ends the code; {@code -1} returns nothing. */
    Body returning(int value) {
        code.add(new Instruction.Return(value));
        long[] spans = new long[code.size()];
        Arrays.fill(spans, method.nameSpan().pack());
        Block only = new Block(0, code.size(), new int[0], new int[0]);
        return new Body(values, List.copyOf(locals), List.of(only), List.copyOf(code), spans, List.of());
    }
}
