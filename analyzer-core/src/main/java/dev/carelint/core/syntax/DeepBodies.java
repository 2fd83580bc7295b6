package dev.carelint.core.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Bodies of anonymous classes and lambdas that are nested too deeply for the parser.
 *
 * <p>A statement that begins with an expression makes JavaParser look ahead over all of it, for each way in which it may go on: what
 * stands in a body inside is looked at twice as often with every level. So bodies below a few levels are blanked before parsing.
 */
final class DeepBodies {
    /** Bodies within each other that are read; at this depth each character is looked at some thousand times. */
    private static final int MAX_DEPTH = 12;

    /** Characters before the arguments of {@code new} in which its type is sought. */
    private static final int MAX_TYPE = 300;

    private static final Pattern CREATION = Pattern.compile("\\bnew\\s+[\\w.@<>,?&\\[\\]\\s]*$");

    private final CodeMask mask;
    private final List<Recovery.Region> found = new ArrayList<>();
    /** Tells of each brace that is open whether it begins such a body. */
    private final Deque<Boolean> open = new ArrayDeque<>();
    /** Offsets of the parentheses that are open. */
    private final Deque<Integer> parentheses = new ArrayDeque<>();
    /** Where the parentheses begin that were closed last, and where they end. */
    private int from = -1;

    private int to = -1;
    private int depth;

    private DeepBodies(CodeMask mask) {
        this.mask = mask;
    }

    /** Returns what stands between the braces of all bodies that lie too deep, in order. */
    static List<Recovery.Region> in(String text) {
        if (text.chars().filter(c -> c == '{').limit(MAX_DEPTH + 1L).count() <= MAX_DEPTH) {
            return List.of();
        }
        DeepBodies bodies = new DeepBodies(CodeMask.of(text));
        bodies.find();
        return bodies.found;
    }

    private void find() {
        for (int i = 0; i >= 0 && i < mask.length(); i = step(i)) {
            if (!Character.isWhitespace(mask.at(i)) && mask.at(i) != ')' && mask.at(i) != '{') {
                to = -1;
            }
        }
    }

    /** Returns where to go on, or -1 when a body does not end. */
    private int step(int i) {
        switch (mask.at(i)) {
            case '(' -> parentheses.push(i);
            case ')' -> {
                from = parentheses.isEmpty() ? -1 : parentheses.pop();
                to = i;
            }
            case '{' -> {
                return enter(i);
            }
            case '}' -> depth -= !open.isEmpty() && open.pop() ? 1 : 0;
            default -> {}
        }
        return i + 1;
    }

    private int enter(int brace) {
        boolean isBody = isArrow(brace) || isCreation();
        to = -1;
        if (isBody && depth == MAX_DEPTH) {
            int end = mask.closing(brace);
            if (end > 0 && !mask.code(brace + 1, end - 1).isBlank()) {
                found.add(new Recovery.Region(brace + 1, end - 1));
            }
            return end;
        }
        open.push(isBody);
        depth += isBody ? 1 : 0;
        return brace + 1;
    }

    private boolean isArrow(int brace) {
        int i = brace - 1;
        while (i >= 0 && Character.isWhitespace(mask.at(i))) {
            i--;
        }
        return i > 0 && mask.at(i) == '>' && mask.at(i - 1) == '-';
    }

    /** {@code new Type(…)} and a brace: the parentheses before the brace are those of a creation. */
    private boolean isCreation() {
        return to >= 0
                && from >= 0
                && CREATION.matcher(mask.code(Math.max(0, from - MAX_TYPE), from))
                        .find();
    }
}
