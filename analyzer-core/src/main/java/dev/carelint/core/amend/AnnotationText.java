package dev.carelint.core.amend;

import dev.carelint.core.settings.ConfigException;
import dev.carelint.core.syntax.WarningAnnotation;
import java.util.Optional;

/** Writes {@code @SuppressWarnings} at the declaration around a line, or adds to the one that stands there. */
final class AnnotationText {
    private AnnotationText() {}

    /**
     * Returns the text with the annotation.
     *
     * @throws ConfigException when it cannot be written there
     */
    static Draft add(Wish wish, String text) {
        if (!Reading.isJava(wish.path())) {
            throw new ConfigException("Only Java has annotations, and " + wish.path() + " is none; write a comment.");
        }
        if (wish.reason().contains("\\")) {
            throw new ConfigException("A backslash in the reason does not suit an annotation; write it without.");
        }
        String words = "carelint:" + wish.rule() + " -- " + wish.reason().replace("\"", "'");
        return WarningAnnotation.add(text, wish.line(), words)
                .map(added -> new Draft(added.text(), added.line(), "@SuppressWarnings(\"" + words + "\")"))
                .filter(draft -> isRead(wish, text, draft, words))
                .orElseThrow(() -> new ConfigException(
                        "No declaration around " + wish.place() + " takes an annotation; write a comment."));
    }

    private static boolean isRead(Wish wish, String text, Draft draft, String words) {
        int moved = new TextLines(draft.text()).count() - new TextLines(text).count();
        Optional<Reading> before = Reading.of(wish.path(), text);
        String read = words.replaceFirst("carelint:", "carelint:ignore ");
        return Reading.of(wish.path(), draft.text())
                .flatMap(after -> before.flatMap(old -> after.widthOfNew(old, read, wish.line() + moved)))
                .isPresent();
    }
}
