package dev.carelint.core.link;

import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Links the bodies of one file after another; immutable, safe for many threads. */
public final class Linker {
    private final ClassIndex index;
    private final AssumedMethods assumed;

    /** Links against the index alone. */
    public Linker(ClassIndex index) {
        this(index, (method, arguments) -> method);
    }

    /** Links against the index and what else is known of methods whose class is nowhere. */
    public Linker(ClassIndex index, AssumedMethods assumed) {
        this.index = index;
        this.assumed = assumed;
    }

    /** Links all bodies of a file that the index was opened with; lambdas stand inside the method that creates them. */
    public List<LinkedMethod> link(CompilationUnit unit) {
        UnitContext context = new UnitContext(unit, index, assumed);
        Map<String, TypeContext> types = new HashMap<>();
        List<LinkedMethod> methods = new ArrayList<>();
        for (TypeDeclaration declaration : unit.types()) {
            TypeContext enclosing = declaration.outer() == null ? null : types.get(declaration.outer());
            TypeContext type = new TypeContext(context, declaration, index.symbol(declaration), enclosing);
            types.putIfAbsent(declaration.name(), type);
            link(type, methods);
        }
        return methods;
    }

    private static void link(TypeContext type, List<LinkedMethod> methods) {
        ClassSymbol symbol = type.symbol();
        MapperBodies mapper = MapperBodies.of(type);
        for (int i = 0; i < symbol.methods().size(); i++) {
            MethodDeclaration declaration = type.declaration().methods().get(i);
            MethodSymbol method = symbol.methods().get(i);
            Body body = declaration.body();
            if (body == null && mapper != null) {
                body = mapper.body(declaration, method);
            }
            if (body != null) {
                methods.add(BodyLinker.link(new MethodContext(type, declaration, method), body));
            }
        }
    }
}
