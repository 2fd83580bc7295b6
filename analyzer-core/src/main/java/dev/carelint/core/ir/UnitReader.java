package dev.carelint.core.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the program model of a file from what {@link UnitWriter} wrote. */
public final class UnitReader {
    private final BinaryInput in;
    private final LeafReader leaves;

    private UnitReader(byte[] bytes) {
        in = new BinaryInput(bytes);
        leaves = new LeafReader(in);
    }

    /**
     * Returns the model.
     *
     * @throws IllegalArgumentException when the bytes are no such form, or one of another version
     */
    public static CompilationUnit read(byte[] bytes) {
        try {
            return new UnitReader(bytes).unit();
        } catch (IndexOutOfBoundsException | NegativeArraySizeException damaged) {
            throw new IllegalArgumentException("damaged", damaged);
        }
    }

    private CompilationUnit unit() {
        if (in.read() != UnitWriter.VERSION) {
            throw new IllegalArgumentException("other version");
        }
        CompilationUnit unit = new CompilationUnit(
                in.readString(),
                in.readBoolean(),
                in.readString(),
                in.readList(() -> new Import(in.readString(), in.readBoolean(), in.readBoolean())),
                in.readList(this::type),
                in.readList(() -> new SuppressionComment(in.readString(), leaves.span(), leaves.span())),
                in.read());
        if (!in.isAtEnd()) {
            throw new IllegalArgumentException("trailing bytes");
        }
        return unit;
    }

    private TypeDeclaration type() {
        return new TypeDeclaration(
                in.readString(),
                in.readString(),
                TypeDeclaration.Kind.values()[in.read()],
                in.readNullable(),
                in.readBoolean(),
                in.readList(in::readString),
                in.readList(this::typeParameter),
                in.readBoolean() ? leaves.type() : null,
                in.readList(leaves::type),
                in.readList(leaves::type),
                in.readList(this::parameter),
                in.read(),
                in.readList(this::annotation),
                in.readList(this::field),
                in.readList(this::method),
                leaves.span(),
                leaves.span());
    }

    private TypeParameter typeParameter() {
        return new TypeParameter(in.readString(), in.readList(leaves::type));
    }

    private ParameterDeclaration parameter() {
        return new ParameterDeclaration(in.readString(), leaves.type(), in.readList(this::annotation), leaves.span());
    }

    private Annotation annotation() {
        String name = in.readString();
        int size = in.read();
        Map<String, String> members = new HashMap<>();
        for (int i = 0; i < size; i++) {
            members.put(in.readString(), in.readString());
        }
        return new Annotation(name, members);
    }

    private FieldDeclaration field() {
        return new FieldDeclaration(
                in.readString(),
                leaves.type(),
                in.read(),
                in.readList(this::annotation),
                leaves.literalIfAny(),
                in.readBoolean(),
                leaves.span());
    }

    private MethodDeclaration method() {
        return new MethodDeclaration(
                in.readString(),
                in.readList(this::typeParameter),
                in.readList(this::parameter),
                leaves.type(),
                in.read(),
                in.readList(this::annotation),
                bodyIfAny(),
                leaves.span(),
                leaves.span());
    }

    private @Nullable Body bodyIfAny() {
        return in.readBoolean() ? body() : null;
    }

    private Body body() {
        int values = in.read();
        List<Local> locals = in.readList(() -> new Local(in.readString(), leaves.type()));
        List<Block> blocks = blocks();
        InstructionReader instructions = new InstructionReader(in, leaves);
        List<Instruction> code = in.readList(instructions::read);
        long[] spans = new long[code.size()];
        for (int i = 0; i < spans.length; i++) {
            spans[i] = leaves.span().pack();
        }
        List<LambdaBody> lambdas = in.readList(() -> new LambdaBody(in.read(), in.readList(this::parameter), body()));
        return new Body(
                values, List.copyOf(locals), List.copyOf(blocks), List.copyOf(code), spans, List.copyOf(lambdas));
    }

    private List<Block> blocks() {
        int size = in.read();
        List<Block> blocks = new ArrayList<>(size);
        int first = 0;
        for (int i = 0; i < size; i++) {
            int end = first + in.read();
            blocks.add(new Block(first, end, in.readValues(), in.readValues()));
            first = end;
        }
        return blocks;
    }
}
