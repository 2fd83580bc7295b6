package dev.carelint.rules.literals;

import dev.carelint.core.settings.FactFile;
import dev.carelint.rules.facts.FactFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms of secrets that say who issued them; immutable. */
final class SecretShapes {
    /** Keys are shorter than this; a longer text is looked at up to here. */
    private static final int LONGEST = 4096;

    private final List<Shape> shapes;
    private final List<Pattern> nobodys;

    /**
     * One form.
     *
     * @param kind how messages name it
     * @param starts constant parts of which one must be in a text
     * @param pattern the form, its first group the secret when there is one
     * @param entropy least bits of each character
     * @param isWeak whether it often opens nothing any more
     * @param isWeakInTests whether tests often make their own
     */
    private record Shape(
            String kind, List<String> starts, Pattern pattern, double entropy, boolean isWeak, boolean isWeakInTests) {}

    private SecretShapes(List<Shape> shapes, List<Pattern> nobodys) {
        this.shapes = List.copyOf(shapes);
        this.nobodys = List.copyOf(nobodys);
    }

    /** Reads the forms of the pack. */
    static SecretShapes read() {
        FactFile file = FactFiles.read("literals/secrets.yaml", List.of("examples", "secrets", "published"));
        List<Pattern> nobodys = Stream.of("examples", "published")
                .flatMap(section -> file.texts(section).stream())
                .map(Pattern::compile)
                .toList();
        List<Shape> shapes = new ArrayList<>();
        for (FactFile.Fact fact :
                file.entries("secrets", List.of("id", "starts", "pattern", "entropy", "weak", "weak-in-tests"))) {
            shapes.add(new Shape(
                    fact.text("id"),
                    fact.texts("starts"),
                    fact.parsed("pattern", Pattern::compile),
                    fact.parsed("entropy", Double::valueOf),
                    fact.isTrue("weak"),
                    fact.isTrue("weak-in-tests")));
        }
        return new SecretShapes(shapes, nobodys);
    }

    /** Tells whether a text is worth a closer look. */
    boolean isWorth(String text) {
        return text.length() >= 16
                && shapes.stream().flatMap(shape -> shape.starts().stream()).anyMatch(text::contains);
    }

    /** Tells whether a text is a published or an obvious example. */
    boolean isNobodys(String text) {
        String shown = text.substring(0, Math.min(text.length(), LONGEST));
        return nobodys.stream().anyMatch(pattern -> pattern.matcher(shown).matches());
    }

    /** Adds the secrets that stand in a text. */
    void find(Piece piece, boolean isTest, List<Sighting> found) {
        for (Shape shape : shapes) {
            if (shape.starts().stream().anyMatch(piece.text()::contains)) {
                find(piece, shape, isTest, found);
            }
        }
    }

    private void find(Piece piece, Shape shape, boolean isTest, List<Sighting> found) {
        Matcher matcher = shape.pattern().matcher(piece.text());
        while (matcher.find()) {
            String secret = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
            if (!isNobodys(secret) && Entropy.of(secret) >= shape.entropy()) {
                boolean isWeak = shape.isWeak() || isTest && shape.isWeakInTests();
                found.add(new Sighting(shape.kind(), "", piece.place(matcher.start(), matcher.end()), !isWeak));
            }
        }
    }
}
