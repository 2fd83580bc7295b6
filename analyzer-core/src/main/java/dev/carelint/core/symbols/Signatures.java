package dev.carelint.core.symbols;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Types from the signatures and descriptors of class files; wildcards become their bound, {@code ?} alone unknown. */
final class Signatures {
    static final Type OBJECT = Type.ofClass("java.lang.Object");

    private Signatures() {}

    /** The header of a class. */
    record ClassSignature(
            List<Type.TypeVariable> parameters, @Nullable Type superClass, List<Type> interfaces) {
        static final ClassSignature NONE = new ClassSignature(List.of(), null, List.of());
    }

    /** The types of a method. */
    record MethodSignature(List<String> variables, List<Type> parameters, Type returns) {}

    static ClassSignature ofClass(
            @Nullable String signature, @Nullable String superName, String @Nullable [] interfaces) {
        if (signature == null) {
            return new ClassSignature(
                    List.of(),
                    superName == null ? null : named(superName),
                    interfaces == null
                            ? List.of()
                            : Arrays.stream(interfaces).map(Signatures::named).toList());
        }
        Collector collector = read(signature, Map.of());
        return new ClassSignature(
                List.copyOf(collector.variables.values().stream().map(v -> v).toList()),
                collector.superClass,
                collector.interfaces);
    }

    static MethodSignature ofMethod(String signature, Map<String, Type.TypeVariable> outer) {
        Collector collector = read(signature, outer);
        return new MethodSignature(List.copyOf(collector.variables.keySet()), collector.parameters, collector.returns);
    }

    static Type ofField(String signature, Map<String, Type.TypeVariable> outer) {
        Type[] type = {Type.unknown()};
        new SignatureReader(signature).acceptType(new TypeReader(outer, Map.of(), read -> type[0] = read));
        return type[0];
    }

    static Map<String, Type.TypeVariable> byName(List<Type.TypeVariable> variables) {
        if (variables.isEmpty()) {
            return Map.of();
        }
        Map<String, Type.TypeVariable> byName = new HashMap<>();
        variables.forEach(variable -> byName.put(variable.name(), variable));
        return byName;
    }

    private static Type named(String internalName) {
        return Type.ofClass(internalName.replace('/', '.').intern());
    }

    /**
     * Reads a signature twice when it declares variables: bounds may name variables that are declared later, so the first pass
     * only learns the names and plain bounds.
     */
    private static Collector read(String signature, Map<String, Type.TypeVariable> outer) {
        Collector first = new Collector(outer, Map.of());
        new SignatureReader(signature).accept(first);
        if (first.variables.isEmpty()) {
            return first;
        }
        Collector second = new Collector(outer, first.variables);
        new SignatureReader(signature).accept(second);
        return second;
    }

    /** Receives one type when it is complete. */
    private interface Sink {
        void accept(Type type);
    }

    /** Collects the parts of a class or method signature. */
    private static final class Collector extends SignatureVisitor {
        private final Map<String, Type.TypeVariable> outer;
        private final Map<String, Type.TypeVariable> known;
        private final Map<String, Type.TypeVariable> variables = new java.util.LinkedHashMap<>();
        private final List<Type> interfaces = new ArrayList<>();
        private final List<Type> parameters = new ArrayList<>();
        private @Nullable Type superClass;
        private Type returns = Type.unknown();
        private String variable = "";

        Collector(Map<String, Type.TypeVariable> outer, Map<String, Type.TypeVariable> known) {
            super(Opcodes.ASM9);
            this.outer = outer;
            this.known = known;
        }

        private SignatureVisitor type(Sink sink) {
            return new TypeReader(outer, known, sink);
        }

        @Override
        public void visitFormalTypeParameter(String name) {
            variable = name;
            variables.put(name, new Type.TypeVariable(name, OBJECT));
        }

        @Override
        public SignatureVisitor visitClassBound() {
            String name = variable;
            return type(bound -> variables.put(name, new Type.TypeVariable(name, bound)));
        }

        @Override
        public SignatureVisitor visitInterfaceBound() {
            String name = variable;
            return type(bound -> {
                Type.TypeVariable declared = variables.get(name);
                if (declared == null || declared.bound().equals(OBJECT)) {
                    variables.put(name, new Type.TypeVariable(name, bound));
                }
            });
        }

        @Override
        public SignatureVisitor visitSuperclass() {
            return type(type -> superClass = type);
        }

        @Override
        public SignatureVisitor visitInterface() {
            return type(interfaces::add);
        }

        @Override
        public SignatureVisitor visitParameterType() {
            return type(parameters::add);
        }

        @Override
        public SignatureVisitor visitReturnType() {
            return type(type -> returns = type);
        }

        @Override
        public SignatureVisitor visitExceptionType() {
            return type(type -> {});
        }
    }

    /** Reads one type. */
    private static final class TypeReader extends SignatureVisitor {
        private final Map<String, Type.TypeVariable> outer;
        private final Map<String, Type.TypeVariable> known;
        private final Sink sink;
        private final StringBuilder name = new StringBuilder();
        private List<Type> arguments = new ArrayList<>();

        TypeReader(Map<String, Type.TypeVariable> outer, Map<String, Type.TypeVariable> known, Sink sink) {
            super(Opcodes.ASM9);
            this.outer = outer;
            this.known = known;
            this.sink = sink;
        }

        @Override
        public void visitBaseType(char descriptor) {
            sink.accept(Primitives.ofDescriptor(descriptor));
        }

        @Override
        public void visitTypeVariable(String variable) {
            Type.TypeVariable found = known.getOrDefault(variable, outer.get(variable));
            sink.accept(found == null ? new Type.TypeVariable(variable, OBJECT) : found);
        }

        @Override
        public SignatureVisitor visitArrayType() {
            return new TypeReader(outer, known, element -> sink.accept(new Type.ArrayType(element)));
        }

        @Override
        public void visitClassType(String internalName) {
            name.append(internalName.replace('/', '.'));
        }

        @Override
        public void visitInnerClassType(String simpleName) {
            name.append('$').append(simpleName);
            arguments = new ArrayList<>();
        }

        @Override
        public void visitTypeArgument() {
            arguments.add(Type.unknown());
        }

        @Override
        public SignatureVisitor visitTypeArgument(char wildcard) {
            return new TypeReader(outer, known, arguments::add);
        }

        @Override
        public void visitEnd() {
            sink.accept(new Type.ClassType(name.toString().intern(), arguments));
        }
    }
}
