package dev.carelint.core.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a body: operands are value numbers, {@code -1} where there is none.
 *
 * <p>Evaluation order is that of the source. Names that need other files stay symbolic: a {@link NameRead} may turn out to be a
 * field, a type or a part of a package name, and a call without target may belong to an enclosing class. Names are interned: a
 * program repeats few of them a million times.
 */
public sealed interface Instruction {
    /** The result's value number, or -1 when the instruction has none. */
    default int result() {
        return -1;
    }

    /** The number of the value that is written to a field, whether its object is named or not; -1 of other instructions. */
    default int written() {
        return -1;
    }

    /** Ends a block. */
    sealed interface Terminator extends Instruction {}

    /** Enters a literal. */
    record Constant(int result, Literal literal) implements Instruction {}

    /** The parameter at {@code index} on entry; see {@link LambdaBody} for lambdas. All stand at the start of block 0. */
    record Parameter(int result, int index, int local) implements Instruction {}

    /** {@code this}, or {@code Outer.this} when a qualifier is written. */
    record This(int result, @Nullable TypeUse qualifier) implements Instruction {}

    /** Joins the values of a local from the block's predecessors, in their order; {@code local} -1 for an expression's value. */
    record Phi(int result, int local, int[] operands) implements Instruction {}

    /** Gives a value to a declared local: a step to show, and a declared type to know. */
    record Assign(int result, int local, int value) implements Instruction {}

    /** Reads a simple name that is not a local: a field, a static import, a type or the start of a package name. */
    record NameRead(int result, String name) implements Instruction {
        public NameRead {
            name = name.intern();
        }
    }

    /** Writes a simple name that is not a local: a field of this or an enclosing class, or a static one. */
    record NameWrite(String name, int value) implements Instruction {
        public NameWrite {
            name = name.intern();
        }

        @Override
        public int written() {
            return value;
        }
    }

    /** Reads {@code target.name}: a field, {@code length} of an array, or a longer type or package name. */
    record FieldRead(int result, int target, String name) implements Instruction {
        public FieldRead {
            name = name.intern();
        }
    }

    /** Writes {@code target.name}. */
    record FieldWrite(int target, String name, int value) implements Instruction {
        public FieldWrite {
            name = name.intern();
        }

        @Override
        public int written() {
            return value;
        }
    }

    /** Reads an array's element. */
    record ArrayRead(int result, int array, int index) implements Instruction {}

    /** Writes an array's element. */
    record ArrayWrite(int array, int index, int value) implements Instruction {}

    /**
     * Calls a method.
     *
     * @param result its value, also given when void (nothing then reads it)
     * @param target the receiver or the value naming a type; -1 when nothing is written (see {@link Receiver})
     * @param receiver how the receiver is written
     */
    record Call(int result, int target, Receiver receiver, String name, int[] arguments) implements Instruction {
        public Call {
            name = name.intern();
            arguments = Numbers.shared(arguments);
        }
    }

    /** How a call names its receiver. */
    enum Receiver {
        /** {@code target.name(…)}. */
        VALUE,
        /** {@code name(…)}: this, an enclosing instance, or a static method, imported or not. */
        IMPLICIT,
        /** {@code super.name(…)}; the target is {@code this}. */
        SUPER
    }

    /**
     * Creates an object, its constructor not yet called; always followed by its {@link Construct}, with the evaluation of the
     * arguments and the {@code val$…} {@link FieldWrite}s of captured locals between.
     *
     * @param type the written type; for an anonymous class its own binary name
     * @param anonymous whether {@code type} is such a binary name
     */
    record Allocate(int result, TypeUse type, boolean anonymous) implements Instruction {}

    /**
     * Calls a constructor.
     *
     * @param target the object: of an {@link Allocate}, or {@code this} for {@code super(…)} and {@code this(…)}
     * @param outer the written enclosing instance ({@code outer.new Inner()}), or -1
     */
    record Construct(int target, Kind kind, int outer, int[] arguments) implements Instruction {
        public Construct {
            arguments = Numbers.shared(arguments);
        }

        /** Which constructor is meant. */
        public enum Kind {
            NEW,
            SUPER,
            THIS
        }
    }

    /**
     * Creates an array.
     *
     * @param type the array's type
     * @param dimensions the written sizes, outermost first; empty when elements are listed
     * @param elements the listed elements; null when none are listed
     */
    record NewArray(int result, TypeUse type, int[] dimensions, int @Nullable [] elements) implements Instruction {}

    /** Applies a unary operator. */
    record Unary(int result, Operator operator, int operand) implements Instruction {}

    /** Applies a binary operator; {@code &&}, {@code ||} and {@code ?:} are control flow. */
    record Binary(int result, Operator operator, int left, int right) implements Instruction {}

    /** Casts, or binds a pattern variable after its test. */
    record Cast(int result, TypeUse type, int value) implements Instruction {}

    /** Tests a type; a record pattern is a test, casts and accessor calls. */
    record InstanceOf(int result, int value, TypeUse type) implements Instruction {}

    /** Creates a function from {@code body.lambdas().get(lambda)} with the values of the locals it captures. */
    record Lambda(int result, int lambda, int[] captures) implements Instruction {}

    /**
     * Creates a function from a method.
     *
     * @param target the value before {@code ::}, which may name a type; -1 when {@code type} is given
     * @param type the type before {@code ::} when it can only be a type ({@code int[]}, {@code List<String>})
     * @param name the method's name, {@code <init>} for {@code new}
     * @param onSuper whether it is {@code super::name}
     */
    record MethodReference(int result, int target, @Nullable TypeUse type, String name, boolean onSuper)
            implements Instruction {}

    /** The next element of an array or {@link Iterable} in a for-each loop. */
    record Element(int result, int iterated) implements Instruction {}

    /** The exception that a handler caught; {@code types} is empty in a finally clause. */
    record Caught(int result, List<TypeUse> types) implements Instruction {}

    /** Returns, with {@code value} -1 when void. */
    record Return(int value) implements Terminator {}

    /** Throws. */
    record Throw(int value) implements Terminator {}

    /** Continues with a block. */
    record Jump(int block) implements Terminator {}

    /** Chooses by a condition. */
    record Branch(int condition, int whenTrue, int whenFalse) implements Terminator {}

    /**
     * Chooses by labels, in order; the last arm is the default (which may lead to the end of the switch).
     * Arms with type patterns or guards are lowered to {@link InstanceOf} and {@link Branch} instead.
     */
    record Switch(int selector, List<Arm> arms) implements Terminator {}

    /** One target of a switch; {@code labels} is empty for the default. */
    record Arm(List<Label> labels, int block) {}

    /** A case label: a literal, or a name (an enum constant or a constant field, as written). */
    record Label(@Nullable Literal literal, @Nullable String name) {}
}
