package dev.carelint.core.syntax;

import com.github.javaparser.ast.Node;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.source.LombokConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the lowering of one file shares: its types so far, its records, and the classes declared inside bodies. */
final class FileContext {
    final String packageName;
    final TypeUses types = new TypeUses();
    /** Component names of the records declared in this file, by simple name. */
    final Map<String, List<String>> records = new HashMap<>();

    private final List<@Nullable TypeDeclaration> declared = new ArrayList<>();
    /** Classes whose declaration was met already: the code of a finally clause is lowered more than once. */
    private final IdentityHashMap<Node, ClassContext> lowered = new IdentityHashMap<>();

    final LombokNames lombok;

    final LombokConfig lombokConfig;

    FileContext(String packageName, LombokNames lombok, LombokConfig lombokConfig) {
        this.packageName = packageName;
        this.lombok = lombok;
        this.lombokConfig = lombokConfig;
    }

    /** Reserves the place of a type before those inside it. */
    int reserve() {
        declared.add(null);
        return declared.size() - 1;
    }

    void put(int place, TypeDeclaration type) {
        declared.set(place, type);
    }

    /** Tells whether a type of this binary name is declared already. */
    boolean isDeclared(String binaryName) {
        return declared.stream().anyMatch(type -> type != null && type.name().equals(binaryName));
    }

    List<TypeDeclaration> declared() {
        return declared.stream().filter(java.util.Objects::nonNull).toList();
    }

    @Nullable
    ClassContext lowered(Node declaration) {
        return lowered.get(declaration);
    }

    void remember(Node declaration, ClassContext context) {
        lowered.put(declaration, context);
    }
}
