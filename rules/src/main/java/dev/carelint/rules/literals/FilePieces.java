package dev.carelint.rules.literals;

import dev.carelint.core.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The text of a file as pieces: all of it, and in tables the cells below a heading that somebody asks for. */
final class FilePieces {
    private static final Pattern HEADING = Pattern.compile("[\"']?[A-Za-z][\\w .#/()-]*[\"']?");
    private static final int FEWEST_COLUMNS = 2;

    private FilePieces() {}

    /** Returns the file, and the cells of the columns whose headings mean something. */
    static List<Piece> of(String path, String text, Meanings meanings) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.ofFile(text));
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
            table(text, meanings, pieces);
        }
        return pieces;
    }

    private static void table(String text, Meanings meanings, List<Piece> pieces) {
        int end = text.indexOf('\n');
        String first = end < 0 ? "" : text.substring(0, end).strip();
        String separator = separator(first);
        String[] headings = first.split(separator, -1);
        boolean isTable = headings.length >= FEWEST_COLUMNS;
        for (String heading : headings) {
            isTable &= heading.isBlank() || HEADING.matcher(heading.strip()).matches();
        }
        if (!isTable) {
            return;
        }
        for (int column = 0; column < headings.length; column++) {
            String heading = headings[column].replaceAll("[\"']", "").strip();
            if (meanings.of(heading).isPresent()) {
                cells(text.substring(end + 1), separator, column, heading, pieces);
            }
        }
    }

    private static String separator(String line) {
        String best = ",";
        for (String candidate : List.of(";", "\t", "|")) {
            best = count(line, candidate) > count(line, best) ? candidate : best;
        }
        return Pattern.quote(best);
    }

    private static int count(String line, String separator) {
        return line.split(Pattern.quote(separator), -1).length;
    }

    /** Cells that hold separators in quotes shift those behind them, which then say nothing. */
    private static void cells(String text, String separator, int column, String heading, List<Piece> pieces) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String[] cells = lines[i].split(separator, -1);
            if (cells.length > column && Shapes.isWorth(cells[column])) {
                String cell = cells[column].replaceAll("[\"'\r]", "").strip();
                Span span = new Span(i + 2, 1, i + 2, Span.TO_END_OF_LINE);
                pieces.add(Piece.ofLiteral(cell, heading, Piece.Kind.FILE, span));
            }
        }
    }
}
