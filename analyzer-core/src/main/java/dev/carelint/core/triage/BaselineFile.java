package dev.carelint.core.triage;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text form of a baseline. */
final class BaselineFile {
    private static final String MAGIC = "# carelint baseline ";
    private static final String VERSION = "2";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String HEADER = """
            # carelint baseline 2
            # Known findings, which do not fail the build: rule, fingerprint, flow, path | method | data that leaks.
            # Shrink it with --prune-baseline (Maven: carelint:baseline -Dcarelint.prune) when findings are gone.
            """;
    private static final Pattern LINE = Pattern.compile("([a-z][a-z0-9-]*) +(\\S+) +(\\S+) +(.+?) \\| (\\S+) \\|(.*)");

    /** The order of the file. */
    static final Comparator<Entry> ORDER = Comparator.comparing(Entry::path)
            .thenComparing(Entry::rule)
            .thenComparing(Entry::method)
            .thenComparing(Entry::fingerprint);

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
        entries.stream().sorted(ORDER).map(BaselineFile::line).forEach(text::append);
        return text.toString();
    }

    private static String line(Entry entry) {
        String data = String.join(", ", entry.sortedData());
        return entry.key() + " " + entry.flow() + " " + entry.path() + " | " + entry.method() + " |"
                + (data.isEmpty() ? "" : " " + data) + "\n";
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
        Matcher parts = LINE.matcher(text);
        if (!parts.matches()) {
            throw new BaselineException(name + ":" + line
                    + ": not an entry of a baseline; each line is RULE FINGERPRINT FLOW PATH | METHOD | DATA");
        }
        Set<String> data = Pattern.compile(", ")
                .splitAsStream(parts.group(6).strip())
                .filter(title -> !title.isEmpty())
                .collect(Collectors.toSet());
        return new Entry(
                parts.group(1), parts.group(2), parts.group(3), parts.group(4).strip(), parts.group(5), data, line);
    }
}
