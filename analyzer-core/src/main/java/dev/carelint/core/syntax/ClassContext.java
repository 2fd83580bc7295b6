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
    /** Names visible where it is declared. */
    final Scope scope;

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
        this.scope = scope;
        this.declaration = declaration;
    }

    /** Returns the binary name of the next anonymous (empty name) or local class in this one, counted as javac does. */
    String nextLocalName(String name) {
        return binaryName + "$" + used.merge(name, 1, Integer::sum) + name;
    }
}
