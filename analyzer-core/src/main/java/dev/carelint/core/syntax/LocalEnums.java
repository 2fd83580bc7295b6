package dev.carelint.core.syntax;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.DataKey;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Enums that are declared inside bodies, which JavaParser cannot read.
 *
 * <p>They are cut out of the text, parsed on their own at the same lines and columns, and hung on the block that they stand in.
 */
final class LocalEnums {
    private static final DataKey<List<EnumDeclaration>> DECLARED = new DataKey<>() {};
    private static final Pattern ENUM = Pattern.compile("\\benum\\s+\\w+[^{};()]*\\{");

    private final String text;
    private final List<EnumDeclaration> found;

    private LocalEnums(String text, List<EnumDeclaration> found) {
        this.text = text;
        this.found = found;
    }

    /** Cuts the local enums out of a text; what the parser cannot read stays where it is. */
    static LocalEnums of(String text, Function<String, @Nullable CompilationUnit> parser) {
        List<EnumDeclaration> found = new ArrayList<>();
        String rest = text;
        if (text.contains("enum")) {
            CodeMask mask = CodeMask.of(text);
            Matcher matcher = ENUM.matcher(mask.code(0, mask.length()));
            for (int from = 0; matcher.find(from); from = matcher.end()) {
                int end = mask.closing(matcher.end() - 1);
                int around = mask.opening(matcher.start());
                if (end < 0 || around < 0 || Recovery.isTypeBody(mask, around)) {
                    continue;
                }
                EnumDeclaration parsed = parse(text, matcher.start(), end, parser);
                if (parsed != null) {
                    found.add(parsed);
                    rest = rest.substring(0, matcher.start())
                            + blank(rest.substring(matcher.start(), end))
                            + rest.substring(end);
                }
            }
        }
        return new LocalEnums(rest, found);
    }

    private static @Nullable EnumDeclaration parse(
            String text, int from, int end, Function<String, @Nullable CompilationUnit> parser) {
        CompilationUnit alone = parser.apply(blank(text.substring(0, from)) + text.substring(from, end));
        return alone != null && alone.getTypes().size() == 1 && alone.getType(0) instanceof EnumDeclaration declared
                ? declared
                : null;
    }

    private static String blank(String text) {
        return text.replaceAll("[^\\r\\n\\t]", " ");
    }

    /** Returns the text without them, everything else where it was. */
    String text() {
        return text;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Hangs them on the innermost blocks around them. */
    void attach(CompilationUnit tree) {
        List<BlockStmt> blocks =
                found.isEmpty() ? List.of() : tree.findAll(BlockStmt.class, Node.TreeTraversal.POSTORDER);
        for (EnumDeclaration declaration : found) {
            Optional<BlockStmt> around = blocks.stream()
                    .filter(block -> block.getRange().isPresent()
                            && declaration.getRange().isPresent()
                            && block.getRange()
                                    .get()
                                    .contains(declaration.getRange().get()))
                    .findFirst();
            around.ifPresent(block -> {
                List<EnumDeclaration> all = new ArrayList<>(in(block));
                all.add(declaration);
                block.setData(DECLARED, all);
            });
        }
    }

    /** Returns the enums declared directly in a block. */
    static List<EnumDeclaration> in(BlockStmt block) {
        return block.containsData(DECLARED) ? block.getData(DECLARED) : List.of();
    }
}
