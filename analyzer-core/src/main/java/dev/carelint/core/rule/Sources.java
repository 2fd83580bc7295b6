package dev.carelint.core.rule;

import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.source.TextFiles;
import java.util.List;

/**
 * The files of a program as they are written, for rules about what stands in them.
 *
 * @param units its Java sources
 * @param texts its other texts, and the text of any file
 */
public record Sources(List<CompilationUnit> units, TextFiles texts) {
    public Sources {
        units = List.copyOf(units);
    }
}
