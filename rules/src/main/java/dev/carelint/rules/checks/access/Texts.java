package dev.carelint.rules.checks.access;

import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.ir.TypeUse;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.symbols.FieldSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads texts out of the members of annotations: literals, constants, what is joined of them, and lists. */
final class Texts {
    /** Stands for a part that is not known. */
    static final String UNKNOWN = "\0";

    private static final Pattern NAME = Pattern.compile("[\\p{Alpha}_$][\\w$]*(\\.[\\p{Alpha}_$][\\w$]*)*");
    private static final Pattern PART = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|([\\p{Alpha}_$][\\w$.]*)|([,+])");

    private final Scene scene;

    Texts(Scene scene) {
        this.scene = scene;
    }

    /** Returns the texts that a member lists; each part that is not known is {@link #UNKNOWN}. */
    List<String> of(Marks.Mark mark, String member) {
        String source = mark.member(member);
        if (NAME.matcher(source).matches()) {
            String constant = constant(source, mark.at());
            return List.of(constant == null ? unresolved(source) : constant);
        }
        return source.indexOf('"') < 0 ? source.isEmpty() ? List.of() : List.of(source) : listed(source, mark.at());
    }

    /** A name that is no constant is the literal {@code "patients"}, unless it is written like a constant. */
    private static String unresolved(String name) {
        boolean isConstant = name.chars().noneMatch(Character::isLowerCase) || name.indexOf('.') >= 0;
        return isConstant ? UNKNOWN : name;
    }

    private List<String> listed(String source, TypeDeclaration at) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Matcher parts = PART.matcher(source);
        while (parts.find()) {
            if (parts.group(1) != null) {
                text.append(parts.group(1));
            } else if (parts.group(2) != null) {
                String constant = constant(parts.group(2), at);
                text.append(constant == null ? UNKNOWN : constant);
            } else if (parts.group(3).equals(",")) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        texts.add(text.toString());
        return texts;
    }

    private @Nullable String constant(String name, TypeDeclaration at) {
        int dot = name.lastIndexOf('.');
        if (dot >= 0) {
            String owner = scene.index()
                    .scope(at)
                    .resolve(TypeUse.of(name.substring(0, dot)))
                    .erasedName();
            return text(owner, name.substring(dot + 1));
        }
        String owner = at.name();
        while (owner != null) {
            String found = text(owner, name);
            if (found != null) {
                return found;
            }
            owner = scene.index().declaration(owner).map(TypeDeclaration::outer).orElse(null);
        }
        return null;
    }

    private @Nullable String text(String owner, String name) {
        FieldSymbol field = scene.index().field(owner, name);
        return field != null && field.constant() instanceof Literal.Text text ? text.value() : null;
    }
}
