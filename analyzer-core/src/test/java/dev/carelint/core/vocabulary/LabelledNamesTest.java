package dev.carelint.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carelint.core.vocabulary.Clue.Kind;
import dev.carelint.core.vocabulary.Evidence.Certainty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Measures the shipped vocabulary on names in their context, many taken from public healthcare code.
 *
 * <p>What is only of LOW certainty counts as not recognized, since it is not reported by default. The labelled fields of a class are
 * each other's siblings.
 */
class LabelledNamesTest {
    private static final String NOTHING = "-";
    private static final Path LIST = Path.of("src/test/resources/vocabulary/labelled.csv");

    private final Vocabulary vocabulary = ShippedVocabulary.read();

    private record Row(Kind kind, String name, String owner, String receiver, String type, String expected) {
        static Row parse(String line) {
            String[] cells = line.split(",", -1);
            return new Row(Kind.valueOf(cells[0]), cells[1], cells[2], cells[3], cells[4], cells[5]);
        }

        Clue clue(Map<String, List<String>> fields) {
            List<String> siblings = kind == Kind.FIELD ? new ArrayList<>(fields.get(owner)) : new ArrayList<>();
            siblings.remove(name);
            return new Clue(kind, name, owner, receiver, type, List.of(), siblings);
        }
    }

    @Test
    void recognizesWhatIsSensitiveAndLittleElse() throws IOException {
        List<Row> rows = Files.readAllLines(LIST).stream()
                .skip(1)
                .filter(line -> !line.startsWith("#"))
                .map(Row::parse)
                .toList();
        Map<String, List<String>> fields = new HashMap<>();
        rows.stream()
                .filter(row -> row.kind() == Kind.FIELD)
                .forEach(row -> fields.computeIfAbsent(row.owner(), owner -> new ArrayList<>())
                        .add(row.name()));
        int right = 0;
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Row row : rows) {
            String found = found(row.clue(fields));
            boolean same = found.equals(row.expected());
            right += same && !found.equals(NOTHING) ? 1 : 0;
            if (!same && !found.equals(NOTHING)) {
                wrong.add(row + " found " + found);
            }
            if (!same && !row.expected().equals(NOTHING)) {
                missed.add(row + " found " + found);
            }
        }
        double precision = right / (double) (right + wrong.size());
        double recall = right / (double) (right + missed.size());
        System.out.printf("%d names: precision %.3f, recall %.3f%n", rows.size(), precision, recall);
        assertThat(rows).hasSizeGreaterThan(400);
        assertThat(precision).as("wrong: %s", wrong).isGreaterThanOrEqualTo(0.95);
        assertThat(recall).as("missed: %s", missed).isGreaterThanOrEqualTo(0.95);
    }

    private String found(Clue clue) {
        return vocabulary
                .classify(clue)
                .filter(evidence -> evidence.certainty() != Certainty.LOW)
                .map(evidence -> evidence.type().id())
                .orElse(NOTHING);
    }
}
