package dev.carelint.core.ir;

import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which values an instruction reads, and how to renumber them. */
public final class Operands {
    private Operands() {}

    /** Passes each value that an instruction reads, without the absent ones, in the order of its components. */
    public static void forEach(Instruction instruction, IntConsumer consumer) {
        map(instruction, IntUnaryOperator.identity(), operand -> {
            consumer.accept(operand);
            return operand;
        });
    }

    /** Returns the instruction with its result and its operands renumbered; absent ones stay absent. */
    public static Instruction map(Instruction instruction, IntUnaryOperator result, IntUnaryOperator operand) {
        return new Mapping(result, operand).apply(instruction);
    }

    private record Mapping(IntUnaryOperator results, IntUnaryOperator operands) {
        private int result(int value) {
            return value < 0 ? value : results.applyAsInt(value);
        }

        private int use(int value) {
            return value < 0 ? value : operands.applyAsInt(value);
        }

        private int[] use(int[] values) {
            int[] mapped = new int[values.length];
            for (int i = 0; i < values.length; i++) {
                mapped[i] = use(values[i]);
            }
            return mapped;
        }

        private int @Nullable [] useIfAny(int @Nullable [] values) {
            return values == null ? null : use(values);
        }

        private Instruction apply(Instruction instruction) {
            if (instruction instanceof Instruction.Terminator terminator) {
                return terminator(terminator);
            }
            Instruction access = access(instruction);
            return access != null ? access : computation(instruction);
        }

        private Instruction terminator(Instruction.Terminator instruction) {
            if (instruction instanceof Instruction.Return i) {
                return new Instruction.Return(use(i.value()));
            }
            if (instruction instanceof Instruction.Throw i) {
                return new Instruction.Throw(use(i.value()));
            }
            if (instruction instanceof Instruction.Branch i) {
                return new Instruction.Branch(use(i.condition()), i.whenTrue(), i.whenFalse());
            }
            if (instruction instanceof Instruction.Switch i) {
                return new Instruction.Switch(use(i.selector()), i.arms());
            }
            return instruction;
        }

        private @Nullable Instruction access(Instruction instruction) {
            if (instruction instanceof Instruction.Call i) {
                return new Instruction.Call(
                        result(i.result()), use(i.target()), i.receiver(), i.name(), use(i.arguments()));
            }
            if (instruction instanceof Instruction.NameRead i) {
                return new Instruction.NameRead(result(i.result()), i.name());
            }
            if (instruction instanceof Instruction.Constant i) {
                return new Instruction.Constant(result(i.result()), i.literal());
            }
            if (instruction instanceof Instruction.Assign i) {
                return new Instruction.Assign(result(i.result()), i.local(), use(i.value()));
            }
            if (instruction instanceof Instruction.FieldRead i) {
                return new Instruction.FieldRead(result(i.result()), use(i.target()), i.name());
            }
            if (instruction instanceof Instruction.FieldWrite i) {
                return new Instruction.FieldWrite(use(i.target()), i.name(), use(i.value()));
            }
            if (instruction instanceof Instruction.NameWrite i) {
                return new Instruction.NameWrite(i.name(), use(i.value()));
            }
            if (instruction instanceof Instruction.ArrayRead i) {
                return new Instruction.ArrayRead(result(i.result()), use(i.array()), use(i.index()));
            }
            if (instruction instanceof Instruction.ArrayWrite i) {
                return new Instruction.ArrayWrite(use(i.array()), use(i.index()), use(i.value()));
            }
            return null;
        }

        private Instruction computation(Instruction instruction) {
            if (instruction instanceof Instruction.This i) {
                return new Instruction.This(result(i.result()), i.qualifier());
            }
            if (instruction instanceof Instruction.Parameter i) {
                return new Instruction.Parameter(result(i.result()), i.index(), i.local());
            }
            if (instruction instanceof Instruction.Phi i) {
                return new Instruction.Phi(result(i.result()), i.local(), use(i.operands()));
            }
            if (instruction instanceof Instruction.Binary i) {
                return new Instruction.Binary(result(i.result()), i.operator(), use(i.left()), use(i.right()));
            }
            if (instruction instanceof Instruction.Unary i) {
                return new Instruction.Unary(result(i.result()), i.operator(), use(i.operand()));
            }
            if (instruction instanceof Instruction.Cast i) {
                return new Instruction.Cast(result(i.result()), i.type(), use(i.value()));
            }
            if (instruction instanceof Instruction.InstanceOf i) {
                return new Instruction.InstanceOf(result(i.result()), use(i.value()), i.type());
            }
            if (instruction instanceof Instruction.Allocate i) {
                return new Instruction.Allocate(result(i.result()), i.type(), i.anonymous());
            }
            if (instruction instanceof Instruction.Construct i) {
                return new Instruction.Construct(use(i.target()), i.kind(), use(i.outer()), use(i.arguments()));
            }
            if (instruction instanceof Instruction.NewArray i) {
                return new Instruction.NewArray(
                        result(i.result()), i.type(), use(i.dimensions()), useIfAny(i.elements()));
            }
            if (instruction instanceof Instruction.Lambda i) {
                return new Instruction.Lambda(result(i.result()), i.lambda(), use(i.captures()));
            }
            if (instruction instanceof Instruction.MethodReference i) {
                return new Instruction.MethodReference(
                        result(i.result()), use(i.target()), i.type(), i.name(), i.onSuper());
            }
            if (instruction instanceof Instruction.Element i) {
                return new Instruction.Element(result(i.result()), use(i.iterated()));
            }
            if (instruction instanceof Instruction.Caught i) {
                return new Instruction.Caught(result(i.result()), i.types());
            }
            throw new IllegalStateException(instruction.toString());
        }
    }
}
