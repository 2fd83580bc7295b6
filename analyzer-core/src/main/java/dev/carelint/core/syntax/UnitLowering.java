package dev.carelint.core.syntax;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.carelint.core.ir.Import;
import dev.carelint.core.source.LombokConfig;
import dev.carelint.core.source.SourceText;
import java.util.List;
import java.util.function.Supplier;

/** Lowers the tree of one file. */
final class UnitLowering {
    private final CompilationUnit tree;
    private final FileContext file;

    private final String path;

    UnitLowering(CompilationUnit tree, SourceText source, Supplier<LombokConfig> lombokConfig) {
        this.tree = tree;
        this.path = source.file().path();
        LombokNames lombok = LombokNames.of(imports(), source.text());
        this.file =
                new FileContext(packageName(tree), lombok, lombok.isUsed() ? lombokConfig.get() : LombokConfig.NONE);
    }

    private static String packageName(CompilationUnit tree) {
        return tree.getPackageDeclaration()
                .map(declaration -> declaration.getNameAsString())
                .orElse("");
    }

    String packageName() {
        return file.packageName;
    }

    List<Import> imports() {
        return tree.getImports().stream()
                .filter(declaration -> !declaration.isModule())
                .map(UnitLowering::convert)
                .toList();
    }

    private static Import convert(ImportDeclaration declaration) {
        return new Import(declaration.getNameAsString(), declaration.isStatic(), declaration.isAsterisk());
    }

    List<dev.carelint.core.ir.TypeDeclaration> types() {
        tree.getTypes().forEach(this::collectRecords);
        for (TypeDeclaration<?> type : tree.getTypes()) {
            String name = isCompact(type) ? fileName() : type.getNameAsString();
            String binaryName = file.packageName.isEmpty() ? name : file.packageName + "." + name;
            ClassContext context = new ClassContext(binaryName, name, null, false, false, Scope.EMPTY, type);
            new TypeLowering(file, context, false).lower(type);
        }
        return file.declared();
    }

    private static boolean isCompact(TypeDeclaration<?> type) {
        return type instanceof ClassOrInterfaceDeclaration declared && declared.isCompact();
    }

    /** A file of members without a class around them declares the class that it is named after. */
    private String fileName() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : name;
    }

    private void collectRecords(Node node) {
        if (node instanceof TypeDeclaration<?> type) {
            if (type instanceof RecordDeclaration declaration) {
                file.records.put(type.getNameAsString(), TypeLowering.componentNames(declaration));
            }
            type.getMembers().forEach(this::collectRecords);
        }
    }
}
