package dev.carelint.core.triage;

import dev.carelint.core.triage.Baseline.Entry;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The text form of a baseline. */
final class BaselineFile {
    private static final String MAGIC = "# carelint baseline ";
    private static final String VERSION = "1";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String HEADER = """
            # carelint baseline 1
            # Known findings, which do not fail the build. One a line: rule, fingerprint, path (for readers).
            # Write it again with --write-baseline when findings are gone.
            """;
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::path).thenComparing(Entry::rule).thenComparing(Entry::fingerprint);

    private BaselineFile() {}

    static Baseline read(Path file) {
        String name = file.toString().replace('\\', '/');
        try {
            return parse(name, Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            throw new BaselineException(name + ": there is no such baseline; write it first", e);
        } catch (CharacterCodingException e) {
            throw new BaselineException(name + ": is not UTF-8 text and no baseline", e);
        } catch (IOException e) {
            throw new BaselineException(name + ": the baseline cannot be read: " + e.getMessage(), e);
        }
    }

    static String format(Collection<Entry> entries) {
        StringBuilder text = new StringBuilder(HEADER);
        entries.stream()
                .sorted(ORDER)
                .forEach(entry -> text.append(entry.key())
                        .append(' ')
                        .append(entry.path())
                        .append('\n'));
        return text.toString();
    }

    private static Baseline parse(String name, List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace(BYTE_ORDER_MARK, "").strip();
            if (line.startsWith(MAGIC)) {
                checkVersion(name, i + 1, line.substring(MAGIC.length()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                entries.add(entry(name, i + 1, line));
            }
        }
        return new Baseline(name.substring(name.lastIndexOf('/') + 1), entries);
    }

    private static void checkVersion(String name, int line, String version) {
        if (!version.equals(VERSION)) {
            throw new BaselineException(name + ":" + line + ": this baseline has version '" + version
                    + "'; this Carelint reads version " + VERSION + ", so write the baseline again");
        }
    }

    private static Entry entry(String name, int line, String text) {
        String[] parts = text.split(" +", 3);
        if (parts.length < 3 || !parts[0].matches("[a-z][a-z0-9-]*")) {
            throw new BaselineException(
                    name + ":" + line + ": not an entry of a baseline; each line is RULE FINGERPRINT PATH");
        }
        return new Entry(parts[0], parts[1], parts[2], line);
    }
}
