package dev.carelint.core.vocabulary;

import dev.carelint.core.vocabulary.Clue.Kind;
import dev.carelint.core.vocabulary.Definition.Strength;
import dev.carelint.core.vocabulary.Evidence.Certainty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts into words why a name speaks for sensitive data, or why it does not; decides nothing itself. */
final class Reasons {
    private final NameReader names;
    private final Judge judge;
    private final ValueTypes types;

    Reasons(NameReader names, Judge judge, ValueTypes types) {
        this.names = names;
        this.judge = judge;
        this.types = types;
    }

    /** Returns short sentences, the most telling first. */
    List<String> of(Clue clue, @Nullable Evidence evidence) {
        if (clue.kind() == Kind.HL7_PATH || clue.kind() == Kind.DICOM_TAG) {
            String table = clue.kind() == Kind.HL7_PATH ? "the table of HL7 v2 fields" : "the table of DICOM tags";
            return List.of(Sentence.of(
                    clue, evidence == null ? "is no patient data in " + table : "is listed in " + table + " as such"));
        }
        if (clue.annotations().contains("NotPhi")) {
            return List.of(Sentence.of(clue, "is annotated with @NotPhi"));
        }
        if (clue.annotations().contains("Phi")) {
            return List.of(Sentence.of(clue, "is annotated with @Phi"));
        }
        return evidence == null ? against(clue) : speaking(clue, evidence);
    }

    private List<String> speaking(Clue clue, Evidence evidence) {
        List<String> reasons = new ArrayList<>();
        Reading reading = read(clue);
        for (PhraseBook.Entry entry : reading.entries()) {
            if (entry.definition().type().equals(evidence.type())) {
                String words = words(clue.name(), entry);
                reasons.add((words.isEmpty() ? "its name says so" : "\"" + words + "\" in its name says so")
                        + strength(entry.strength())
                        + whose(clue, reading, entry)
                        + type(clue));
            }
        }
        if (reasons.isEmpty()) {
            reasons.add("its class is named so, and it is what the class is" + type(clue));
        }
        if (evidence.type().special()) {
            reasons.add("special statutes protect it, so a finding about it is one step more severe");
        }
        if (evidence.certainty() == Certainty.LOW) {
            reasons.add("that is debatable, and what is debatable is not reported");
        }
        return reasons;
    }

    private static String type(Clue clue) {
        return clue.type().isEmpty() ? "" : "; its type " + simple(clue.type()) + " can hold one";
    }

    private static String strength(Strength strength) {
        return switch (strength) {
            case NAME -> "";
            case FAINT -> ", though faintly";
            case HINT -> " of someone whose data it may be";
            case WHOLE -> ", as it is the whole name";
        };
    }

    /** Says whom the value belongs to, where that plays a part. */
    private String whose(Clue clue, Reading reading, PhraseBook.Entry entry) {
        Role role = judge.situation(clue, reading, entry);
        boolean plays = role != Role.NEUTRAL
                && role != Role.TECHNICAL
                && entry.definition().type().family() != DataType.Family.CREDENTIAL;
        return plays ? "; it belongs to " + noun(role) : "";
    }

    private List<String> against(Clue clue) {
        ValueKind kind = types.kindOf(clue.type());
        if (kind == ValueKind.NEVER) {
            return List.of(Sentence.of(clue, "is a " + simple(clue.type()) + ", which tells nothing about anyone"));
        }
        if (clue.kind() == Kind.FIELD && clue.name().chars().noneMatch(Character::isLowerCase)) {
            return List.of(Sentence.of(clue, "is written like a constant, which the program itself fixes"));
        }
        Reading reading = read(clue);
        if (reading.entries().isEmpty()) {
            return List.of(Sentence.of(clue, unread(clue)));
        }
        List<String> reasons = new ArrayList<>();
        for (PhraseBook.Entry entry : reading.entries()) {
            String title = Sentence.withArticle(entry.definition().type().title());
            reasons.add(Sentence.of(clue, "is named like " + title + ", but " + doubt(clue, reading, entry, kind)));
        }
        return reasons;
    }

    private String unread(Clue clue) {
        String negation = names.negation(clue.name());
        if (negation != null) {
            return "is named for something else: \"" + negation + "\" in the name speaks against sensitive data";
        }
        return clue.kind() == Kind.METHOD && names.isAction(clue.name())
                ? "is named for what it does, not for what it returns"
                : "has no name that the vocabulary knows for patient data or secrets";
    }

    private String doubt(Clue clue, Reading reading, PhraseBook.Entry entry, ValueKind kind) {
        Definition definition = entry.definition();
        if (!Judge.canHold(definition, entry.strength(), kind, clue)) {
            return "its type " + simple(clue.type()) + " does not hold one";
        }
        if (Judge.isDenied(entry, clue, reading)) {
            return denial(clue, reading, definition);
        }
        if (!Judge.isAtHome(definition, clue)) {
            return "such a common word counts only in code whose class, package or imports deal with records";
        }
        if (entry.strength() == Strength.WHOLE) {
            return "only where that word is the whole name";
        }
        Role role = judge.situation(clue, reading, entry);
        if (role == Role.NEUTRAL || role == Role.TECHNICAL) {
            return "nothing shows that it is a patient's: neither the rest of the name nor its owner speaks of one";
        }
        return "it belongs to " + noun(role);
    }

    private static String denial(Clue clue, Reading reading, Definition definition) {
        Set<String> own =
                new HashSet<>(Words.split(clue.owner().substring(clue.owner().lastIndexOf('.') + 1)));
        for (String word : new TreeSet<>(definition.not())) {
            if (reading.others().contains(word)) {
                return "\"" + word + "\" in the name speaks against it";
            }
        }
        for (String word : new TreeSet<>(definition.notIn())) {
            if (own.contains(word)) {
                return "\"" + word + "\" in the name of its class speaks against it";
            }
        }
        return "its class is none of those where that word counts";
    }

    private Reading read(Clue clue) {
        return clue.kind() == Kind.METHOD ? names.method(clue.name()) : names.value(clue.name());
    }

    /** Returns the longest phrase of the entry that stands in a name. */
    private static String words(String name, PhraseBook.Entry entry) {
        Definition definition = entry.definition();
        List<String> phrases = switch (entry.strength()) {
            case NAME -> definition.names();
            case FAINT -> definition.faint();
            case HINT -> definition.hints();
            case WHOLE -> definition.whole();
        };
        String best = "";
        for (String phrase : phrases) {
            if (phrase.length() > best.length() && stands(phrase, name)) {
                best = Words.split(name).size() == 1 ? phrase.replace(" ", "") : phrase;
            }
        }
        return best;
    }

    private static boolean stands(String phrase, String name) {
        List<String> words = Words.split(name);
        List<String> wanted = List.of(phrase.split(" ", -1));
        for (int start = 0; start < words.size(); start++) {
            boolean glued = Words.forms(words.get(start)).contains(phrase.replace(" ", ""));
            if (glued || start + wanted.size() <= words.size() && standsAt(words, start, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAt(List<String> words, int start, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!Words.forms(words.get(start + i)).contains(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    private static String noun(Role role) {
        return switch (role) {
            case PATIENT -> "a patient";
            case RECORD -> "a part of a patient's record";
            case NAME -> "the name of some person";
            case ADDRESS -> "the address of someone";
            case CONTACT -> "a way to reach someone";
            case USER -> "an account, which may be staff's";
            case STAFF -> "staff, a company or an agency";
            case PLACE -> "a place of care";
            case CATALOGUE -> "a catalogue or code system";
            case TECHNICAL -> "machinery of the program";
            case NEUTRAL -> "nobody in particular";
        };
    }
}
