package dev.carelint.core.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One thing that a library method does to data. */
public sealed interface Effect {
    /**
     * {@code FROM -> TO}: the objects themselves move (an alias). {@code FROM ~> TO}: only what their text shows moves (a string
     * made from them). A move to {@code this} or an argument adds to what is there; {@code =>} replaces it. {@code FROM ~> TO as FORM}:
     * what arrives was brought into a form that is harmless in some places, as HTML-encoded text is in a page; it still is the data it was.
     * {@code as plain}: what arrives is in no form any more, as after decoding.
     *
     * @param form the form, null when the move changes none
     */
    record Move(
            Operand from,
            Operand to,
            boolean textOnly,
            boolean replaces,
            @Nullable String form) implements Effect {}

    /**
     * {@code source LABEL [of OPERAND] [at OPERAND]}: data of this kind enters; at {@code return} unless said otherwise.
     *
     * @param of the object that it is made from, whose class decides what kind of data it is ({@link TypeModel.Aspect#DATA});
     *     the label then holds for objects of which nothing is known. Null when the label always holds
     */
    record Source(String label, @Nullable Operand of, Operand at) implements Effect {
        public Source(String label, Operand at) {
            this(label, null, at);
        }
    }

    /**
     * {@code source key(argN[, NAMESPACE]) [at OPERAND]}: what enters depends on a constant key, judged by the vocabulary: a name
     * ({@code rs.getString("ssn")}), or with a namespace an HL7 path ({@code hl7}), a DICOM tag ({@code dicom}) or the name of an HTTP
     * header ({@code header}): who asks for whatever names a request lists gets all its headers. What a setting ({@code setting}) is named
     * after is no patient's, but may be a secret.
     */
    record KeySource(int keyArgument, @Nullable String namespace, Operand at) implements Effect {}

    /**
     * {@code source column(OPERAND[, argN]) [at OPERAND]}: what enters is the column of the result that argument N counts, from one, or
     * the first; the operand is the SQL text that selects it, or what carries that text in its part {@code .sql}. The column's name and
     * table tell what it is. The first column is meant only where an argument is a class, as what a query with one column is asked for.
     *
     * @param position argument that is the column's position, -1 for the first column
     */
    record ColumnSource(Operand sql, int position, Operand at) implements Effect {}

    /**
     * {@code OPERAND ~> throw CLASS [as FORM]}: an exception of this class may be thrown whose message shows the operand's text. Followed
     * only to handlers of the method that calls.
     */
    record Throw(Operand from, String className, @Nullable String form) implements Effect {}

    /**
     * {@code setting argN of OPERAND [else argM]}: returned is what a property file among the sources says of a constant key, beside
     * whatever else the model says is returned; the operand is the file's name, and the last argument what is returned when the file
     * does not have the key. Where file and key are known, the last argument is not returned otherwise.
     */
    record Setting(int keyArgument, Operand file, int otherwise) implements Effect {}

    /**
     * {@code sink KIND(OPERAND, …) [when argN 'TEXT']}: what the operands' text shows leaves by a way of this kind.
     *
     * @param when what an argument must be for that; null when it always holds
     */
    record Sink(
            String kind, List<Operand> operands, @Nullable Trigger when) implements Effect {
        public Sink {
            operands = List.copyOf(operands);
        }

        public Sink(String kind, List<Operand> operands) {
            this(kind, operands, null);
        }
    }

    /** {@code when argN 'TEXT|TEXT'}: the argument is one of these constants, or the constant of an enum so named, upper or lower case. */
    record Trigger(int argument, List<String> texts) {
        public Trigger {
            texts = List.copyOf(texts);
        }
    }

    /**
     * {@code sink WAY(OPERAND, …)}: what the operands' text shows leaves by whatever kind of sink is marked at the operand {@code WAY},
     * as in {@code sink this.way(arg0)}; nothing leaves where none is. Another operand is an address, as in {@code sink arg0(arg1)}: by
     * the kind of sink that its host is, see {@link SinkKind#hosts}.
     */
    record SinkBy(Operand way, List<Operand> operands) implements Effect {
        public SinkBy {
            operands = List.copyOf(operands);
        }
    }

    /**
     * {@code list OPERATION(LIST[, POSITION][, ELEMENT])}: a list whose elements are kept apart by position changes: {@code clear(LIST)},
     * {@code append(LIST, ELEMENT)}, {@code insert(LIST, POSITION, ELEMENT)}, {@code take(LIST, POSITION)}, {@code put(LIST, POSITION,
     * ELEMENT)}, {@code scramble(LIST)}; at its ends {@code prepend(LIST, ELEMENT)}, {@code first(LIST)}, {@code last(LIST)}, {@code
     * shift(LIST)} and {@code pop(LIST)}, of which the latter two take out; {@code of(return, args)} makes a list, {@code copy(LIST,
     * OTHER)} puts the elements of another one there. What is found, taken out or replaced is returned.
     */
    record Sequence(Operation operation, List<Operand> operands) implements Effect {
        /** What happens to the list. */
        public enum Operation {
            CLEAR(1),
            APPEND(2),
            INSERT(3),
            TAKE(2),
            PUT(3),
            SCRAMBLE(1),
            PREPEND(2),
            FIRST(1),
            LAST(1),
            SHIFT(1),
            POP(1),
            OF(2),
            COPY(2);

            private final int operands;

            Operation(int operands) {
                this.operands = operands;
            }
        }

        public Sequence {
            operands = List.copyOf(operands);
            if (operands.size() != operation.operands) {
                throw new IllegalArgumentException(operation.name().toLowerCase(Locale.ROOT) + " takes "
                        + operation.operands + " operands, not " + operands.size());
            }
        }
    }

    /**
     * {@code forget OPERAND}: what the last step names is there no longer: all elements ({@code this[]}), all entries of a map ({@code
     * this{}}) or the one at a key ({@code this{arg0}}), if it is known.
     */
    record Forget(Operand operand) implements Effect {}

    /** {@code clean}: nothing of the inputs can be recognized in any output. */
    record Clean() implements Effect {}

    /**
     * {@code mark NAME at OPERAND [when argN 'TEXT']}: a fact that call rules ask for, such as {@code mark secure-random at arg0}, or
     * at {@code .way} the kind of sink that it leads to.
     *
     * @param when what an argument must be for that; null when it always holds
     */
    record Mark(String mark, Operand at, @Nullable Trigger when) implements Effect {}

    /** {@code lead OPERAND at OPERAND}: at the second, a {@code .way}, the kind of sink is marked that the host of an address is. */
    record Lead(Operand address, Operand at) implements Effect {}

    /** {@code returns CLASS}: the result's type, for the linker where the library itself is not at hand. */
    record Returns(String className) implements Effect {}

    /**
     * {@code deliver argN to NAME[, NAME…]}: methods that bear one of these annotations (or have it at a parameter), or this name, are
     * called with the object, if it is of their type.
     */
    record Delivery(int argument, List<String> to) implements Effect {
        public Delivery {
            to = List.copyOf(to);
        }
    }

    /** {@code callback(argN, OPERAND, …)} standing alone: the function is called, nobody wants its result. */
    record Run(Operand callback) implements Effect {}
}
