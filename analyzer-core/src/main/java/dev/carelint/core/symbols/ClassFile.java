package dev.carelint.core.symbols;

import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.TypeDeclaration.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** Reads the signatures of one class file; what only its own class can use is left out. */
final class ClassFile extends ClassVisitor {
    private static final int HIDDEN = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
    /** Class-file flags that mean something else than the {@link Modifiers} of the same bit, or nothing to us. */
    private static final int KEPT = 0x0fff;

    /** A class and the binary names of its member types by simple name. */
    record Read(ClassSymbol symbol, Map<String, String> memberTypes) {}

    private final Origin origin;
    private final List<FieldSymbol> fields = new ArrayList<>();
    private final List<MethodSymbol> methods = new ArrayList<>();
    private final Map<String, String> memberTypes = new HashMap<>();
    private String internalName = "";
    private String name = "";
    private int access;
    private Signatures.ClassSignature header = Signatures.ClassSignature.NONE;
    private Map<String, Type.TypeVariable> variables = Map.of();
    private @Nullable String outer;
    private boolean inner;

    private ClassFile(Origin origin) {
        super(Opcodes.ASM9);
        this.origin = origin;
    }

    static Read read(byte[] bytes, Origin origin) {
        ClassFile file = new ClassFile(origin);
        new ClassReader(bytes).accept(file, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new Read(file.symbol(), Map.copyOf(file.memberTypes));
    }

    private ClassSymbol symbol() {
        return new ClassSymbol(
                name,
                kind(),
                access & KEPT & ~Modifiers.SYNCHRONIZED,
                header.parameters(),
                header.superClass(),
                header.interfaces(),
                outer,
                inner,
                fields,
                methods,
                List.of(),
                origin);
    }

    private Kind kind() {
        if ((access & Opcodes.ACC_ANNOTATION) != 0) {
            return Kind.ANNOTATION;
        }
        if ((access & Opcodes.ACC_INTERFACE) != 0) {
            return Kind.INTERFACE;
        }
        if ((access & Opcodes.ACC_ENUM) != 0) {
            return Kind.ENUM;
        }
        return (access & Opcodes.ACC_RECORD) != 0 ? Kind.RECORD : Kind.CLASS;
    }

    @Override
    public void visit(
            int version,
            int flags,
            String className,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        internalName = className;
        name = className.replace('/', '.').intern();
        access = flags;
        header = Signatures.ofClass(signature, superName, interfaces);
        variables = Signatures.byName(header.parameters());
    }

    @Override
    public void visitInnerClass(String innerName, @Nullable String outerName, @Nullable String simpleName, int flags) {
        if (innerName.equals(internalName)) {
            access = (access & ~7) | (flags & (7 | Opcodes.ACC_STATIC));
            outer = outerName == null ? null : outerName.replace('/', '.');
            inner = outerName != null && (flags & (Opcodes.ACC_STATIC | Opcodes.ACC_INTERFACE)) == 0;
        } else if (internalName.equals(outerName) && simpleName != null) {
            memberTypes.put(simpleName, innerName.replace('/', '.'));
        }
    }

    private static @Nullable Literal literal(@Nullable Object value) {
        if (value instanceof String text) {
            return new Literal.Text(text);
        }
        return value instanceof Integer || value instanceof Long
                ? new Literal.Whole(((Number) value).longValue(), value instanceof Long)
                : null;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int flags, String fieldName, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((flags & HIDDEN) == 0) {
            Type type = Signatures.ofField(signature == null ? descriptor : signature, variables);
            fields.add(new FieldSymbol(name, fieldName, type, flags & KEPT, List.of(), literal(value), origin));
        }
        return null;
    }

    /** Components are fields that only the record itself can use; patterns name them by their order. */
    @Override
    public @Nullable RecordComponentVisitor visitRecordComponent(
            String component, String descriptor, @Nullable String signature) {
        Type type = Signatures.ofField(signature == null ? descriptor : signature, variables);
        int modifiers = Modifiers.PRIVATE | Modifiers.FINAL;
        fields.add(new FieldSymbol(name, component, type, modifiers, List.of(), null, origin));
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int flags,
            String methodName,
            String descriptor,
            @Nullable String signature,
            String @Nullable [] exceptions) {
        if ((flags & HIDDEN) == 0 && !methodName.equals("<clinit>")) {
            methods.add(method(flags, methodName, descriptor, signature));
        }
        return null;
    }

    private MethodSymbol method(int flags, String methodName, String descriptor, @Nullable String signature) {
        Signatures.MethodSignature read = Signatures.ofMethod(signature == null ? descriptor : signature, variables);
        List<Type> parameters = read.parameters();
        // The descriptor of an inner class's constructor begins with the enclosing instance, its generic signature does
        // not.
        if (methodName.equals("<init>") && inner && signature == null && !parameters.isEmpty()) {
            parameters = parameters.subList(1, parameters.size());
        }
        return new MethodSymbol(
                name,
                methodName.intern(),
                read.variables(),
                parameters,
                read.returns(),
                modifiers(flags),
                List.of(),
                origin);
    }

    private int modifiers(int flags) {
        // 0x40 is VOLATILE for fields and a bridge for methods.
        int kept = flags & KEPT & ~Modifiers.VOLATILE;
        boolean isDefault =
                (access & Opcodes.ACC_INTERFACE) != 0 && (flags & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC)) == 0;
        return isDefault ? kept | Modifiers.DEFAULT : kept;
    }
}
