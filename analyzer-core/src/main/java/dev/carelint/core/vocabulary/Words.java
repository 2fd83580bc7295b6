package dev.carelint.core.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits identifiers and keys of any style into lower-case words. */
final class Words {
    /** Only after a hiss or a vowel the plural has a syllable of its own; {@code names} are not several {@code nam}. */
    private static final Pattern PLURAL_ES = Pattern.compile("(s|x|z|ch|sh|o)es$");

    private Words() {}

    /**
     * Splits at case changes and at everything that is no letter or digit; digits stay with the word before them
     * ({@code address1}, {@code icd10}), and a plural s stays with its acronym ({@code SSNs}).
     */
    static List<String> split(String name) {
        List<String> words = new ArrayList<>(4);
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
                add(words, name, start, i);
                start = i + 1;
            } else if (i > start && startsWord(name, i)) {
                add(words, name, start, i);
                start = i;
            }
        }
        return words;
    }

    private static void add(List<String> words, String name, int start, int end) {
        if (end > start) {
            words.add(name.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean startsWord(String name, int i) {
        if (!Character.isUpperCase(name.charAt(i))) {
            return false;
        }
        if (!Character.isUpperCase(name.charAt(i - 1))) {
            return true;
        }
        boolean lowerFollows = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return lowerFollows && !isPluralAcronym(name, i);
    }

    private static boolean isPluralAcronym(String name, int i) {
        boolean lastLetter = i + 2 == name.length() || !Character.isLowerCase(name.charAt(i + 2));
        return name.charAt(i + 1) == 's' && lastLetter;
    }

    /** Returns a word and the simpler forms of it that a vocabulary may list: singular, without trailing digits. */
    static List<String> forms(String word) {
        List<String> forms = new ArrayList<>(4);
        forms.add(word);
        String bare = withoutDigits(word);
        if (!bare.isEmpty() && !bare.equals(word)) {
            forms.add(bare);
        }
        if (bare.endsWith("ies") && bare.length() > 4) {
            forms.add(bare.substring(0, bare.length() - 3) + "y");
        }
        if (bare.length() > 4 && PLURAL_ES.matcher(bare).find()) {
            forms.add(bare.substring(0, bare.length() - 2));
        }
        if (bare.endsWith("s") && !bare.endsWith("ss") && bare.length() > 3) {
            forms.add(bare.substring(0, bare.length() - 1));
        }
        return forms;
    }

    private static String withoutDigits(String word) {
        int end = word.length();
        while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }
}
