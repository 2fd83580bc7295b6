package dev.carelint.core.syntax;

import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.source.Problem;
import java.util.List;

/**
 * What became of one file: its model, and what of it could not be understood.
 *
 * @param unit the model; without types when the whole file was lost
 * @param problems what was lost
 */
public record Parsed(CompilationUnit unit, List<Problem> problems) {
    public Parsed {
        problems = List.copyOf(problems);
    }
}
