package dev.carelint.core.model;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions of libraries: {@code org.hibernate*:hibernate-core < 6}.
 *
 * @param library group and name of the libraries, {@code *} for any letters
 * @param relation how their version relates to the bound: {@code <}, {@code <=}, {@code >=} or {@code >}
 * @param bound the version that is compared with
 */
public record VersionRange(Pattern library, String relation, String bound) {
    private static final Pattern TEXT = Pattern.compile("([\\w.*-]+:[\\w.*-]+)\\s*(<=|<|>=|>)\\s*(\\d[\\w.-]*)");
    private static final Pattern PART = Pattern.compile("\\d+|[a-z]+");

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static VersionRange parse(String text) {
        Matcher range = TEXT.matcher(text.strip());
        if (!range.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not GROUP:NAME < VERSION");
        }
        Pattern library = Pattern.compile(Pattern.quote(range.group(1)).replace("*", "\\E.*\\Q"));
        return new VersionRange(library, range.group(2), range.group(3));
    }

    /** Tells whether the range speaks of a library. */
    public boolean concerns(String id) {
        return library.matcher(id).matches();
    }

    /** Tells whether a version lies in it. */
    public boolean holds(String version) {
        int order = compare(version, bound);
        return switch (relation) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /** Compares versions number by number; a word such as {@code RC} or {@code beta} comes before what lacks it. */
    public static int compare(String one, String other) {
        Matcher left = PART.matcher(one.toLowerCase(Locale.ROOT));
        Matcher right = PART.matcher(other.toLowerCase(Locale.ROOT));
        while (true) {
            boolean more = left.find();
            boolean otherMore = right.find();
            if (!more && !otherMore) {
                return 0;
            }
            int order = part(more ? left.group() : "0", otherMore ? right.group() : "0");
            if (order != 0) {
                return order;
            }
        }
    }

    private static int part(String one, String other) {
        boolean isNumber = Character.isDigit(one.charAt(0));
        boolean isOtherNumber = Character.isDigit(other.charAt(0));
        if (isNumber && isOtherNumber) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        if (isNumber != isOtherNumber) {
            return isNumber ? released(other) : -released(one);
        }
        return one.compareTo(other);
    }

    /** {@code Final} and {@code RELEASE} say no more than the number before them. */
    private static int released(String word) {
        return word.matches("final|release|ga|jre|jdk|android|v|r") ? 0 : 1;
    }
}
