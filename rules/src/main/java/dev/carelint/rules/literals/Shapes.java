package dev.carelint.rules.literals;

import dev.carelint.core.settings.FactFile;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.rules.facts.FactFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms in which numbers of patients are written; immutable. */
final class Shapes {
    /** A text with fewer digits holds no number of a patient. */
    private static final int FEWEST_DIGITS = 4;

    /** How far around a number its context reaches, in characters. */
    private static final int NEAR = 120;

    private final List<Shape> shapes;

    private Shapes(List<Shape> shapes) {
        this.shapes = List.copyOf(shapes);
    }

    /** Reads the forms of the pack. */
    static Shapes read() {
        FactFile file = FactFiles.read("literals/identifiers.yaml", List.of("synthetic", "published", "identifiers"));
        Checksums checksums = Checksums.read();
        List<Pattern> synthetic =
                file.texts("synthetic").stream().map(Pattern::compile).toList();
        List<FactFile.Fact> published = file.entries("published", List.of("data", "numbers"));
        List<Shape> shapes = new ArrayList<>();
        for (FactFile.Fact fact :
                file.entries("identifiers", List.of("data", "pattern", "checksums", "alone", "names", "near"))) {
            String data = fact.text("data");
            Stream<Pattern> ofKind = published.stream()
                    .filter(one -> one.text("data").equals(data))
                    .flatMap(one -> one.eachParsed("numbers", Pattern::compile).stream());
            shapes.add(new Shape(
                    data,
                    fact.parsed("pattern", Pattern::compile),
                    fact.eachParsed("checksums", checksums::named),
                    fact.isTrue("alone"),
                    Set.copyOf(fact.texts("names")),
                    fact.textOrEmpty("near").isEmpty() ? null : fact.parsed("near", Pattern::compile),
                    Stream.concat(synthetic.stream(), ofKind).toList()));
        }
        return new Shapes(shapes);
    }

    List<Shape> all() {
        return shapes;
    }

    /** Tells whether a text is worth a closer look. */
    static boolean isWorth(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if (digits >= FEWEST_DIGITS) {
                return true;
            }
        }
        return false;
    }

    /** Adds the numbers that stand in a text. */
    void find(Piece piece, Meanings meanings, List<Sighting> found) {
        if (!isWorth(piece.text())) {
            return;
        }
        int from = 0;
        while (from < piece.text().length()) {
            int to = Candidates.end(piece.text(), from);
            if (to - from >= FEWEST_DIGITS && isWorth(piece.text().substring(from, to))) {
                find(piece, from, to, meanings, found);
            }
            from = Math.max(from + 1, to);
        }
    }

    private void find(Piece piece, int from, int to, Meanings meanings, List<Sighting> found) {
        for (Shape shape : shapes) {
            Matcher number = shape.pattern().matcher(piece.text()).region(from, to);
            number.useTransparentBounds(true).useAnchoringBounds(false);
            while (number.find()) {
                Sighting sighting = sighting(piece, shape, number, meanings);
                if (sighting != null) {
                    found.add(sighting);
                    return;
                }
            }
        }
    }

    private static @Nullable Sighting sighting(Piece piece, Shape shape, Matcher number, Meanings meanings) {
        boolean isAlone = shape.isAlone() && piece.kind() != Piece.Kind.NUMBER;
        if (piece.kind() == Piece.Kind.COMMENT && !isAlone || !shape.mayBeSomebodys(number.group())) {
            return null;
        }
        boolean isSure = isNamed(piece.name(), shape, meanings)
                || isNamed(Meanings.before(piece.text(), number.start()), shape, meanings)
                || isNear(piece.text(), number, shape);
        if (!isSure && !isAlone) {
            return null;
        }
        String title = meanings.type(shape.data()).map(DataType::title).orElse(shape.data());
        return new Sighting(title, title, piece.place(number.start(), number.end()), isSure);
    }

    private static boolean isNamed(String name, Shape shape, Meanings meanings) {
        return shape.names().contains(Meanings.words(name))
                || meanings.of(name)
                        .filter(type -> type.id().equals(shape.data()))
                        .isPresent();
    }

    private static boolean isNear(String text, Matcher number, Shape shape) {
        Pattern near = shape.near();
        return near != null
                && near.matcher(text)
                        .region(Math.max(0, number.start() - NEAR), Math.min(text.length(), number.end() + NEAR))
                        .find();
    }
}
