package dev.carelint.core.syntax;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.Import;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which annotations of a file are Lombok's, by its imports or their qualified names: others bear the same simple names. */
final class LombokNames {
    private static final String PACKAGE = "lombok.";

    private final Set<String> imported = new HashSet<>();
    private final boolean written;
    private boolean onDemand;

    private LombokNames(boolean written) {
        this.written = written;
    }

    /** Reads the imports of a file of this text. */
    static LombokNames of(List<Import> imports, String text) {
        LombokNames names = new LombokNames(text.contains("@" + PACKAGE));
        for (Import declaration : imports) {
            String name = declaration.name();
            if (name.equals("lombok") || name.startsWith(PACKAGE)) {
                names.onDemand |= declaration.onDemand();
                names.imported.add(name.substring(name.lastIndexOf('.') + 1));
            }
        }
        return names;
    }

    boolean isUsed() {
        return written || onDemand || !imported.isEmpty();
    }

    /** Returns Lombok's annotation of this name ({@code Getter}, {@code ToString.Exclude}), or null. */
    @Nullable
    Annotation find(List<Annotation> annotations, String name) {
        for (Annotation annotation : annotations) {
            if (isLomboks(annotation.name(), name)) {
                return annotation;
            }
        }
        return null;
    }

    boolean has(List<Annotation> annotations, String name) {
        return find(annotations, name) != null;
    }

    private boolean isLomboks(String written, String name) {
        String inner = name.substring(name.indexOf('.') + 1);
        String outer = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return (written.equals(name) && (onDemand || imported.contains(outer)))
                || (written.equals(inner) && imported.contains(inner) && !inner.equals(outer))
                || (written.startsWith(PACKAGE) && written.endsWith("." + name));
    }
}
