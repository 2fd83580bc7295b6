package dev.carelint.core.syntax;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.StringProvider;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node.Parsedness;
import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.SuppressionComment;
import dev.carelint.core.source.LombokConfig;
import dev.carelint.core.source.SourceText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses and lowers one file after another; one instance for each thread.
 *
 * <p>Must run on a thread with a large stack: both JavaParser and lowering recurse as deep as the code nests.
 */
public final class SourceParser {
    /** How often a file is repaired and parsed again before it is given up. */
    private static final int REPAIRS = 10;

    private static final Pattern LEXICAL = Pattern.compile("Lexical error at line (\\d+), column (\\d+)");

    private JavaParser parser = new JavaParser(configuration());
    private final Map<Path, LombokConfig> lombokConfigs = new HashMap<>();

    /** The newest language, without the validators and the attribution of comments, which cost a third of the time. */
    static ParserConfiguration configuration() {
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_26)
                .setAttributeComments(false);
        configuration.getProcessors().clear();
        return configuration;
    }

    /** Parses and lowers a file; never throws for anything the file contains. */
    public Parsed parse(SourceText source) {
        SyntaxProblems problems = new SyntaxProblems(source);
        int lines = SyntaxProblems.lineOf(source.text(), source.text().length());
        try {
            return parse(source, problems, lines);
        } catch (StackOverflowError tooDeep) {
            // The parser was left in the middle of something.
            parser = new JavaParser(configuration());
            return new Parsed(empty(source, lines), List.of(problems.tooDeep(lines)));
        }
    }

    private Parsed parse(SourceText source, SyntaxProblems problems, int lines) {
        List<Recovery.Region> deep = DeepBodies.in(source.text());
        String text = deep.isEmpty() ? source.text() : Recovery.blank(source.text(), deep);
        ParseResult<com.github.javaparser.ast.CompilationUnit> result = parse(text);
        LocalEnums enums = LocalEnums.of(result.isSuccessful() ? "" : text, this::flawless);
        if (!enums.isEmpty()) {
            result = parse(enums.text());
        }
        Recovery recovery = new Recovery(enums.isEmpty() ? text : enums.text());
        com.github.javaparser.ast.CompilationUnit tree = whole(result);
        for (int i = 0; isToRepair(tree, result, recovery) && i < REPAIRS; i++) {
            // Errors it recovered from come first; the last one is what it gave up at.
            if (!repair(recovery, result.getProblems().get(result.getProblems().size() - 1))) {
                break;
            }
            result = parse(recovery.text());
            tree = whole(result);
        }
        if (tree == null) {
            return new Parsed(empty(source, lines), List.of(problems.wholeFile(lines)));
        }
        enums.attach(tree);
        problems.add(result.getProblems(), tree);
        recovery.lost().forEach(problems::add);
        deep.forEach(problems::tooDeep);
        return new Parsed(lower(source, tree, result, lines), problems.list());
    }

    /** A tree is lost, or shaped wrongly by a brace too few or too many, which took members into a statement list. */
    private static boolean isToRepair(
            com.github.javaparser.ast.@Nullable CompilationUnit tree,
            ParseResult<com.github.javaparser.ast.CompilationUnit> result,
            Recovery recovery) {
        return tree == null || (!result.getProblems().isEmpty() && !recovery.isBalanced());
    }

    private ParseResult<com.github.javaparser.ast.CompilationUnit> parse(String text) {
        return parser.parse(ParseStart.COMPILATION_UNIT, new StringProvider(text));
    }

    /** Returns the tree, or null when the parser lost it. */
    private static com.github.javaparser.ast.@Nullable CompilationUnit whole(
            ParseResult<com.github.javaparser.ast.CompilationUnit> result) {
        return result.getResult()
                .filter(tree -> tree.getParsed() == Parsedness.PARSED)
                .orElse(null);
    }

    private com.github.javaparser.ast.@Nullable CompilationUnit flawless(String text) {
        ParseResult<com.github.javaparser.ast.CompilationUnit> result = parse(text);
        return result.isSuccessful() ? whole(result) : null;
    }

    private static boolean repair(Recovery recovery, Problem problem) {
        Matcher lexical = LEXICAL.matcher(problem.getMessage());
        if (lexical.find()) {
            int line = Integer.parseInt(lexical.group(1));
            int column = Integer.parseInt(lexical.group(2));
            return recovery.repair(offset(recovery.text(), line, column), true);
        }
        int offset = problem.getLocation()
                .flatMap(TokenRange::toRange)
                .map(range -> offset(recovery.text(), range.begin.line, range.begin.column))
                .orElse(0);
        return recovery.repair(offset, false);
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line && start >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return Math.min(text.length(), start + Math.max(0, column - 1));
    }

    private CompilationUnit lower(
            SourceText source,
            com.github.javaparser.ast.CompilationUnit tree,
            ParseResult<com.github.javaparser.ast.CompilationUnit> result,
            int lines) {
        UnitLowering lowering = new UnitLowering(tree, source, () -> lombokConfig(source));
        List<SuppressionComment> suppressions = List.of();
        if (source.text().contains(Suppressions.PREFIX)) {
            suppressions = Stream.concat(
                            result.getCommentsCollection().map(new Suppressions(tree)::of).orElse(List.of()).stream(),
                            SuppressingAnnotations.of(tree).stream())
                    .toList();
        }
        return new CompilationUnit(
                source.file().path(),
                source.file().silent(),
                lowering.packageName(),
                lowering.imports(),
                lowering.types(),
                suppressions,
                lines);
    }

    private LombokConfig lombokConfig(SourceText source) {
        Path directory = source.file().file().toAbsolutePath().getParent();
        return directory == null ? LombokConfig.NONE : lombokConfigs.computeIfAbsent(directory, LombokConfig::of);
    }

    private static CompilationUnit empty(SourceText source, int lines) {
        return new CompilationUnit(
                source.file().path(), source.file().silent(), "", List.of(), List.of(), List.of(), lines);
    }
}
