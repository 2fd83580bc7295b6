package dev.carelint.rules.literals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way of writing numbers of one kind.
 *
 * @param data id of the kind of data
 * @param pattern how it is written
 * @param checksums what its characters keep among each other
 * @param isAlone whether the form tells by itself what it is
 * @param names names in words that say what it is, besides those of the vocabulary
 * @param near what may stand near it and says what it is; null when nothing does
 * @param nobodys numbers that are nobody's
 */
record Shape(
        String data,
        Pattern pattern,
        List<Checksum> checksums,
        boolean isAlone,
        Set<String> names,
        @Nullable Pattern near,
        List<Pattern> nobodys) {
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]");

    Shape {
        checksums = List.copyOf(checksums);
        names = Set.copyOf(names);
        nobodys = List.copyOf(nobodys);
    }

    /** Tells whether a text of this form can be somebody's number. */
    boolean mayBeSomebodys(String written) {
        String number = SEPARATORS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        return checksums.stream().allMatch(checksum -> checksum.holds(number))
                && nobodys.stream().noneMatch(pattern -> pattern.matcher(number).matches());
    }
}
