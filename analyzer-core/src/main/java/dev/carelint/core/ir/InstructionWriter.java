package dev.carelint.core.ir;

import org.jspecify.annotations.Nullable;

/** Writes instructions: the number of the kind, then its components in order. */
final class InstructionWriter {
    private final BinaryOutput out;
    private final LeafWriter leaves;

    InstructionWriter(BinaryOutput out, LeafWriter leaves) {
        this.out = out;
        this.leaves = leaves;
    }

    void write(Instruction instruction) {
        if (!access(instruction) && !computation(instruction) && !terminator(instruction)) {
            throw new IllegalStateException(instruction.toString());
        }
    }

    private void typeIfAny(@Nullable TypeUse type) {
        out.writeBoolean(type != null);
        if (type != null) {
            leaves.type(type);
        }
    }

    private void valuesIfAny(int @Nullable [] values) {
        out.writeBoolean(values != null);
        if (values != null) {
            out.writeValues(values);
        }
    }

    private void arm(Instruction.Arm arm) {
        out.writeList(arm.labels(), label -> {
            leaves.literalIfAny(label.literal());
            out.writeNullable(label.name());
        });
        out.write(arm.block());
    }

    private boolean access(Instruction instruction) {
        if (instruction instanceof Instruction.Constant i) {
            out.write(0);
            out.writeOptional(i.result());
            leaves.literal(i.literal());
        } else if (instruction instanceof Instruction.Parameter i) {
            out.write(1);
            out.writeOptional(i.result());
            out.write(i.index());
            out.writeOptional(i.local());
        } else if (instruction instanceof Instruction.This i) {
            out.write(2);
            out.writeOptional(i.result());
            typeIfAny(i.qualifier());
        } else if (instruction instanceof Instruction.Phi i) {
            out.write(3);
            out.writeOptional(i.result());
            out.writeOptional(i.local());
            out.writeValues(i.operands());
        } else if (instruction instanceof Instruction.Assign i) {
            out.write(4);
            out.writeOptional(i.result());
            out.writeOptional(i.local());
            out.writeOptional(i.value());
        } else if (instruction instanceof Instruction.NameRead i) {
            out.write(5);
            out.writeOptional(i.result());
            out.writeString(i.name());
        } else if (instruction instanceof Instruction.NameWrite i) {
            out.write(6);
            out.writeString(i.name());
            out.writeOptional(i.value());
        } else if (instruction instanceof Instruction.FieldRead i) {
            out.write(7);
            out.writeOptional(i.result());
            out.writeOptional(i.target());
            out.writeString(i.name());
        } else if (instruction instanceof Instruction.FieldWrite i) {
            out.write(8);
            out.writeOptional(i.target());
            out.writeString(i.name());
            out.writeOptional(i.value());
        } else if (instruction instanceof Instruction.ArrayRead i) {
            out.write(9);
            out.writeOptional(i.result());
            out.writeOptional(i.array());
            out.writeOptional(i.index());
        } else if (instruction instanceof Instruction.ArrayWrite i) {
            out.write(10);
            out.writeOptional(i.array());
            out.writeOptional(i.index());
            out.writeOptional(i.value());
        } else {
            return false;
        }
        return true;
    }

    private boolean computation(Instruction instruction) {
        if (instruction instanceof Instruction.Call i) {
            out.write(11);
            out.writeOptional(i.result());
            out.writeOptional(i.target());
            out.write(i.receiver().ordinal());
            out.writeString(i.name());
            out.writeValues(i.arguments());
        } else if (instruction instanceof Instruction.Allocate i) {
            out.write(12);
            out.writeOptional(i.result());
            leaves.type(i.type());
            out.writeBoolean(i.anonymous());
        } else if (instruction instanceof Instruction.Construct i) {
            out.write(13);
            out.writeOptional(i.target());
            out.write(i.kind().ordinal());
            out.writeOptional(i.outer());
            out.writeValues(i.arguments());
        } else if (instruction instanceof Instruction.NewArray i) {
            out.write(14);
            out.writeOptional(i.result());
            leaves.type(i.type());
            out.writeValues(i.dimensions());
            valuesIfAny(i.elements());
        } else if (instruction instanceof Instruction.Unary i) {
            out.write(15);
            out.writeOptional(i.result());
            out.write(i.operator().ordinal());
            out.writeOptional(i.operand());
        } else if (instruction instanceof Instruction.Binary i) {
            out.write(16);
            out.writeOptional(i.result());
            out.write(i.operator().ordinal());
            out.writeOptional(i.left());
            out.writeOptional(i.right());
        } else if (instruction instanceof Instruction.Cast i) {
            out.write(17);
            out.writeOptional(i.result());
            leaves.type(i.type());
            out.writeOptional(i.value());
        } else if (instruction instanceof Instruction.InstanceOf i) {
            out.write(18);
            out.writeOptional(i.result());
            out.writeOptional(i.value());
            leaves.type(i.type());
        } else if (instruction instanceof Instruction.Lambda i) {
            out.write(19);
            out.writeOptional(i.result());
            out.write(i.lambda());
            out.writeValues(i.captures());
        } else if (instruction instanceof Instruction.MethodReference i) {
            out.write(20);
            out.writeOptional(i.result());
            out.writeOptional(i.target());
            typeIfAny(i.type());
            out.writeString(i.name());
            out.writeBoolean(i.onSuper());
        } else if (instruction instanceof Instruction.Element i) {
            out.write(21);
            out.writeOptional(i.result());
            out.writeOptional(i.iterated());
        } else if (instruction instanceof Instruction.Caught i) {
            out.write(22);
            out.writeOptional(i.result());
            out.writeList(i.types(), leaves::type);
        } else {
            return false;
        }
        return true;
    }

    private boolean terminator(Instruction instruction) {
        if (instruction instanceof Instruction.Return i) {
            out.write(23);
            out.writeOptional(i.value());
        } else if (instruction instanceof Instruction.Throw i) {
            out.write(24);
            out.writeOptional(i.value());
        } else if (instruction instanceof Instruction.Jump i) {
            out.write(25);
            out.write(i.block());
        } else if (instruction instanceof Instruction.Branch i) {
            out.write(26);
            out.writeOptional(i.condition());
            out.write(i.whenTrue());
            out.write(i.whenFalse());
        } else if (instruction instanceof Instruction.Switch i) {
            out.write(27);
            out.writeOptional(i.selector());
            out.writeList(i.arms(), this::arm);
        } else {
            return false;
        }
        return true;
    }
}
