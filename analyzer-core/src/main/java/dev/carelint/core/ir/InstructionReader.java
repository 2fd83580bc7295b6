package dev.carelint.core.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link InstructionWriter} wrote. */
final class InstructionReader {
    private static final Operator[] OPERATORS = Operator.values();
    private static final Instruction.Receiver[] RECEIVERS = Instruction.Receiver.values();
    private static final Instruction.Construct.Kind[] CONSTRUCTORS = Instruction.Construct.Kind.values();

    private final BinaryInput in;
    private final LeafReader leaves;

    InstructionReader(BinaryInput in, LeafReader leaves) {
        this.in = in;
        this.leaves = leaves;
    }

    Instruction read() {
        int kind = in.read();
        if (kind < 11) {
            return access(kind);
        }
        return kind < 23 ? computation(kind) : terminator(kind);
    }

    private @Nullable TypeUse typeIfAny() {
        return in.readBoolean() ? leaves.type() : null;
    }

    private int @Nullable [] valuesIfAny() {
        return in.readBoolean() ? in.readValues() : null;
    }

    private Instruction.Arm arm() {
        List<Instruction.Label> labels =
                in.readList(() -> new Instruction.Label(leaves.literalIfAny(), in.readNullable()));
        return new Instruction.Arm(List.copyOf(labels), in.read());
    }

    private Instruction access(int kind) {
        return switch (kind) {
            case 0 -> new Instruction.Constant(in.readOptional(), leaves.literal());
            case 1 -> new Instruction.Parameter(in.readOptional(), in.read(), in.readOptional());
            case 2 -> new Instruction.This(in.readOptional(), typeIfAny());
            case 3 -> new Instruction.Phi(in.readOptional(), in.readOptional(), in.readValues());
            case 4 -> new Instruction.Assign(in.readOptional(), in.readOptional(), in.readOptional());
            case 5 -> new Instruction.NameRead(in.readOptional(), in.readString());
            case 6 -> new Instruction.NameWrite(in.readString(), in.readOptional());
            case 7 -> new Instruction.FieldRead(in.readOptional(), in.readOptional(), in.readString());
            case 8 -> new Instruction.FieldWrite(in.readOptional(), in.readString(), in.readOptional());
            case 9 -> new Instruction.ArrayRead(in.readOptional(), in.readOptional(), in.readOptional());
            case 10 -> new Instruction.ArrayWrite(in.readOptional(), in.readOptional(), in.readOptional());
            default -> throw new IllegalArgumentException("instruction " + kind);
        };
    }

    private Instruction computation(int kind) {
        return switch (kind) {
            case 11 ->
                new Instruction.Call(
                        in.readOptional(), in.readOptional(), RECEIVERS[in.read()], in.readString(), in.readValues());
            case 12 -> new Instruction.Allocate(in.readOptional(), leaves.type(), in.readBoolean());
            case 13 ->
                new Instruction.Construct(
                        in.readOptional(), CONSTRUCTORS[in.read()], in.readOptional(), in.readValues());
            case 14 -> new Instruction.NewArray(in.readOptional(), leaves.type(), in.readValues(), valuesIfAny());
            case 15 -> new Instruction.Unary(in.readOptional(), OPERATORS[in.read()], in.readOptional());
            case 16 ->
                new Instruction.Binary(in.readOptional(), OPERATORS[in.read()], in.readOptional(), in.readOptional());
            case 17 -> new Instruction.Cast(in.readOptional(), leaves.type(), in.readOptional());
            case 18 -> new Instruction.InstanceOf(in.readOptional(), in.readOptional(), leaves.type());
            case 19 -> new Instruction.Lambda(in.readOptional(), in.read(), in.readValues());
            case 20 ->
                new Instruction.MethodReference(
                        in.readOptional(), in.readOptional(), typeIfAny(), in.readString(), in.readBoolean());
            case 21 -> new Instruction.Element(in.readOptional(), in.readOptional());
            case 22 -> new Instruction.Caught(in.readOptional(), List.copyOf(in.readList(leaves::type)));
            default -> throw new IllegalArgumentException("instruction " + kind);
        };
    }

    private Instruction terminator(int kind) {
        return switch (kind) {
            case 23 -> new Instruction.Return(in.readOptional());
            case 24 -> new Instruction.Throw(in.readOptional());
            case 25 -> new Instruction.Jump(in.read());
            case 26 -> new Instruction.Branch(in.readOptional(), in.read(), in.read());
            case 27 -> new Instruction.Switch(in.readOptional(), List.copyOf(in.readList(this::arm)));
            default -> throw new IllegalArgumentException("instruction " + kind);
        };
    }
}
