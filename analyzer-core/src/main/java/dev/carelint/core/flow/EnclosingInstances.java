package dev.carelint.core.flow;

import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The object a body runs in, {@code this}, and those that enclose it: an inner object holds the next one out. */
final class EnclosingInstances {
    private final Program program;
    private final LinkedMethod method;

    EnclosingInstances(Program program, LinkedMethod method) {
        this.program = program;
        this.method = method;
    }

    /** Returns the part in which an inner object holds the one around it. */
    static Part outer(Type type) {
        return Part.field("", ".this$0", type);
    }

    /** Returns {@code this}. */
    Value self() {
        Type type = Type.ofClass(method.type().name());
        return Value.of(new Atom.Place(new Root.Entry(Root.Entry.THIS), AccessPath.EMPTY, false, type), null);
    }

    /** Returns {@code this} of the class so many levels out. */
    Value outward(int hops, Heap heap) {
        Value self = self();
        @Nullable String outer = method.type().outer();
        for (int i = 0; i < hops && outer != null; i++) {
            self = Memory.load(heap, self, outer(Type.ofClass(outer)), null);
            outer = program.index().find(outer).map(ClassSymbol::outer).orElse(null);
        }
        return self;
    }

    /** Returns {@code Name.this}. */
    Value named(Instruction.This self, Heap heap) {
        String wanted = self.qualifier() == null ? "" : self.qualifier().name();
        Type type = method.valueTypes()[self.result()];
        int hops = 0;
        @Nullable String here = method.type().name();
        while (here != null
                && !here.equals(type.erasedName())
                && !simpleName(here).equals(wanted)) {
            here = program.index().find(here).map(ClassSymbol::outer).orElse(null);
            hops++;
        }
        return here == null ? self() : outward(hops, heap);
    }

    /** The enclosing instance of a new inner object: the nearest {@code this} of the class it is declared in. */
    Value outerFor(ClassSymbol inner, Heap heap) {
        Value self = self();
        String here = method.type().name();
        while (inner.outer() != null && !program.index().isSubtype(here, inner.outer())) {
            Optional<String> outer = program.index().find(here).map(ClassSymbol::outer);
            if (outer.isEmpty()) {
                break;
            }
            self = Memory.load(heap, self, outer(Type.ofClass(outer.get())), null);
            here = outer.get();
        }
        return self;
    }

    private static String simpleName(String binaryName) {
        return binaryName.substring(Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
    }
}
