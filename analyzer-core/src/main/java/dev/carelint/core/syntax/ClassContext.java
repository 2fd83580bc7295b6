package dev.carelint.core.syntax;

import com.github.javaparser.ast.Node;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a class while it is lowered: its name, what encloses it, and what it captures so far. */
final class ClassContext {
    final String binaryName;
    final String simpleName;
    final @Nullable ClassContext outer;
    /** Whether it is a local or anonymous class, which may capture locals. */
    final boolean local;

    final boolean hasOuterInstance;
    /** Names visible inside it, without its fields' hiding others; includes its own name when it is a local class. */
    final Scope scope;
    /** Names visible to its members. */
    Scope inside;

    final Node declaration;
    final Set<Variable> captures = new LinkedHashSet<>();
    /** Whether its body has been lowered, so that its captures are known. */
    boolean complete;

    private final Map<String, Integer> used = new HashMap<>();

    ClassContext(
            String binaryName,
            String simpleName,
            @Nullable ClassContext outer,
            boolean local,
            boolean hasOuterInstance,
            Scope scope,
            Node declaration) {
        this.binaryName = binaryName;
        this.simpleName = simpleName;
        this.outer = outer;
        this.local = local;
        this.hasOuterInstance = hasOuterInstance;
        this.scope = local && !simpleName.isEmpty() ? scope.with(this) : scope;
        this.inside = this.scope;
        this.declaration = declaration;
    }

    /** Returns the binary name of the next anonymous (empty name) or local class in this one, counted as javac does. */
    String nextLocalName(String name) {
        return binaryName + "$" + used.merge(name, 1, Integer::sum) + name;
    }
}
