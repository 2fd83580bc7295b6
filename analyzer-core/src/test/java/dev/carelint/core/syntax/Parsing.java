package dev.carelint.core.syntax;

import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.source.SourceFile;
import dev.carelint.core.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Parses texts in tests, on a thread with the stack that the analysis uses. */
public final class Parsing {
    private static final long STACK = 256L << 20;

    private Parsing() {}

    /** Parses a text as the file {@code Test.java}. */
    public static Parsed parse(String text) {
        return parse("Test.java", text);
    }

    /** Parses a text as a file of that path. */
    public static Parsed parse(String path, String text) {
        AtomicReference<Parsed> parsed = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> parsed.set(
                        new SourceParser().parse(new SourceText(new SourceFile(Path.of(path), path, false), text, ""))),
                "parse",
                STACK);
        thread.setUncaughtExceptionHandler((ignored, thrown) -> failure.set(thrown));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (failure.get() != null) {
            throw new IllegalStateException(path, failure.get());
        }
        return parsed.get();
    }

    /** Parses a text that has no errors. */
    public static CompilationUnit unit(String text) {
        Parsed parsed = parse(text);
        if (!parsed.problems().isEmpty()) {
            throw new IllegalStateException(parsed.problems().toString());
        }
        return parsed.unit();
    }

    static TypeDeclaration type(CompilationUnit unit, String name) {
        return unit.types().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in "
                        + unit.types().stream().map(TypeDeclaration::name).toList()));
    }

    static List<String> methodNames(TypeDeclaration type) {
        return type.methods().stream().map(MethodDeclaration::name).toList();
    }
}
