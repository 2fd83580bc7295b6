package dev.carelint.core.vocabulary;

import dev.carelint.core.vocabulary.Clue.Kind;

/** Puts the reason for a classification into words. */
final class Sentence {
    private Sentence() {}

    /** Returns a sentence such as {@code field ssn of Patient is named like a social security number}. */
    static String of(Clue clue, String predicate) {
        String owner = clue.owner().substring(clue.owner().lastIndexOf('.') + 1).replace('$', '.');
        boolean tellsOwner = !owner.isEmpty() && clue.kind() != Kind.HL7_PATH && clue.kind() != Kind.DICOM_TAG;
        return noun(clue.kind()) + " " + name(clue) + (tellsOwner ? " of " + owner : "") + " " + predicate;
    }

    /** Keys are literals of the analyzed code, the rest are its names. */
    private static String name(Clue clue) {
        return clue.kind() == Kind.KEY ? Shapes.hidden(clue.name()) : clue.name();
    }

    private static String noun(Kind kind) {
        return switch (kind) {
            case FIELD -> "field";
            case PARAMETER -> "parameter";
            case METHOD -> "method";
            case KEY -> "key";
            case HL7_PATH -> "HL7 field";
            case DICOM_TAG -> "DICOM tag";
        };
    }

    static String withArticle(String title) {
        boolean vowel = "aeiou".indexOf(Character.toLowerCase(title.charAt(0))) >= 0;
        return (vowel ? "an " : "a ") + title;
    }
}
