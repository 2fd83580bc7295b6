package dev.carelint.core.ir;

import java.util.List;

/**
 * The program model of one source file.
 *
 * @param path the file's path relative to the analysis root
 * @param silent whether findings in it are never reported
 * @param packageName its package, empty for the unnamed one
 * @param imports its imports, in source order
 * @param types all types declared anywhere in it, flat, outer before inner
 * @param suppressions comments that speak to Carelint
 * @param lines number of lines of the file
 */
public record CompilationUnit(
        String path,
        boolean silent,
        String packageName,
        List<Import> imports,
        List<TypeDeclaration> types,
        List<SuppressionComment> suppressions,
        int lines) {
    public CompilationUnit {
        imports = List.copyOf(imports);
        types = List.copyOf(types);
        suppressions = List.copyOf(suppressions);
    }
}
