package dev.carelint.core.syntax;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.StringProvider;
import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.source.SourceText;
import java.util.List;

/**
 * Parses and lowers one file after another; one instance for each thread.
 *
 * <p>Must run on a thread with a large stack: both JavaParser and lowering recurse as deep as the code nests.
 */
public final class SourceParser {
    private final JavaParser parser = new JavaParser(configuration());

    /** The newest language, without the validators and the attribution of comments, which cost a third of the time. */
    static ParserConfiguration configuration() {
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_26)
                .setAttributeComments(false);
        configuration.getProcessors().clear();
        return configuration;
    }

    /** Parses and lowers a file; never throws for anything the file contains. */
    public Parsed parse(SourceText text) {
        ParseResult<com.github.javaparser.ast.CompilationUnit> result =
                parser.parse(ParseStart.COMPILATION_UNIT, new StringProvider(text.text()));
        UnitLowering lowering =
                new UnitLowering(result.getResult().orElseGet(com.github.javaparser.ast.CompilationUnit::new));
        CompilationUnit unit = new CompilationUnit(
                text.file().path(),
                text.file().silent(),
                lowering.packageName(),
                lowering.imports(),
                lowering.types(),
                List.of(),
                (int) text.text().lines().count());
        return new Parsed(unit, List.of());
    }
}
