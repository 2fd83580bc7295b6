package dev.carelint.core.flow;

import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known to stay below a directory when a canonical path begins with the directory's: {@code file.getCanonicalPath().startsWith(base)}.
 *
 * <p>The path, what it is the canonical form of, and the name that this was made of: whoever makes the path again of the same name gets
 * one below, too. A path that only begins so, without being canonical, proves nothing; nor does a name that was, alone.
 */
final class CheckedPaths {
    /** Values that a path is made of, looked at. */
    private static final int MAX_PARTS = 16;

    private static final Set<String> MAKING_CANONICAL =
            Set.of("getCanonicalPath", "getCanonicalFile", "normalize", "toRealPath");
    private static final Set<String> SAME_PATH =
            Set.of("toPath", "toString", "toAbsolutePath", "getPath", "getAbsolutePath");

    /** Methods that make a path of a directory and a name, and the classes that have them. */
    private static final Set<String> MAKING_PATHS = Set.of("get", "of", "resolve", "resolveSibling", "concat");

    private static final Set<String> PATHS = Set.of("java.nio.file.Path", "java.nio.file.Paths", "java.lang.String");

    private final LinkedMethod method;
    private final Definitions definitions;

    CheckedPaths(LinkedMethod method, Definitions definitions) {
        this.method = method;
        this.definitions = definitions;
    }

    /** Returns the values that stay below a directory when a call answers yes; none when it asks for something else. */
    List<Integer> insideOf(Instruction.Call call) {
        if (!call.name().equals("startsWith") || call.arguments().length != 1) {
            return List.of();
        }
        List<Integer> inside = new ArrayList<>();
        boolean isCanonical = false;
        int value = call.target();
        while (value >= 0 && inside.size() < MAX_PARTS) {
            inside.add(value);
            Instruction code = definitions.of(value);
            if (code instanceof Instruction.Call made && MAKING_CANONICAL.contains(made.name())) {
                isCanonical = true;
                value = made.target();
            } else if (code instanceof Instruction.Call made && SAME_PATH.contains(made.name())) {
                value = made.target();
            } else if (code instanceof Instruction.Assign copy) {
                value = copy.value();
            } else if (code instanceof Instruction.Cast cast) {
                value = cast.value();
            } else {
                value = isCanonical ? name(value, code) : -1;
            }
        }
        return isCanonical ? inside : List.of();
    }

    /** Returns the part of a path that is behind its directory: the last argument of what makes it, the end of a joined text; or -1. */
    private int name(int value, @Nullable Instruction code) {
        if (code instanceof Instruction.Binary joined) {
            return joined.right();
        }
        if (code instanceof Instruction.Allocate) {
            int made = method.body().constructIndex(definitions.index(value));
            return made < 0
                    ? -1
                    : last(((Instruction.Construct) method.body().code().get(made)).arguments());
        }
        return code instanceof Instruction.Call made && isMaking(made, definitions.index(value))
                ? last(made.arguments())
                : -1;
    }

    private boolean isMaking(Instruction.Call call, int instruction) {
        return MAKING_PATHS.contains(call.name())
                && method.resolutions()[instruction] instanceof Resolution.Method target
                && PATHS.contains(target.method().owner());
    }

    private static int last(int[] arguments) {
        return arguments.length == 0 ? -1 : arguments[arguments.length - 1];
    }
}
