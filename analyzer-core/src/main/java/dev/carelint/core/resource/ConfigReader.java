package dev.carelint.core.resource;

import dev.carelint.core.source.FileFailure;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Problem;
import dev.carelint.core.source.SourceFile;
import dev.carelint.core.source.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the configuration files among those given; what cannot be read becomes a problem and harms no other file.
 *
 * <p>Texts are UTF-8, and what is not is read as ISO 8859-1. Used by one thread.
 */
public final class ConfigReader {
    private final long sizeLimit;
    private final List<ConfigFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ConfigReader(long sizeLimit) {
        this.sizeLimit = sizeLimit;
    }

    /** What was read, in the order given, and what is wrong with some of it. */
    public record ReadResult(List<ConfigFile> files, List<Problem> problems) {
        public ReadResult {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /** Reads files that are there; those that are no configuration we know are left out. */
    public static ReadResult read(Collection<SourceFile> files, long sizeLimit) {
        ConfigReader reader = new ConfigReader(sizeLimit);
        files.forEach(file -> Role.of(file.path()).ifPresent(role -> reader.read(file, role)));
        return new ReadResult(reader.files, reader.problems);
    }

    /** Reads the text of one file; empty when it is no configuration we know, or has mistakes. */
    public static Optional<ConfigFile> parse(String path, String text) {
        ConfigReader reader = new ConfigReader(Long.MAX_VALUE);
        SourceFile file = new SourceFile(Path.of(path), path, false);
        Optional<ConfigFile> parsed = Role.of(path).map(role -> reader.parse(file, role, text));
        return reader.problems.isEmpty() ? parsed : Optional.empty();
    }

    private void read(SourceFile file, Role role) {
        try {
            long size = Files.size(file.file());
            if (size > sizeLimit) {
                tell(file, Problem.Kind.TOO_LARGE, 1, "is above the limit for files; exclude it or raise the limit");
                return;
            }
            files.add(parse(file, role, decoded(Files.readAllBytes(file.file()))));
        } catch (IOException e) {
            tell(file, Problem.Kind.UNREADABLE, 1, "cannot be read: " + FileFailure.reason(e));
        }
    }

    private ConfigFile parse(SourceFile file, Role role, String text) {
        Lines lines = new Lines(text);
        Format format = format(file.path());
        List<Entry> entries;
        try {
            entries = switch (format) {
                case PROPERTIES -> PropertiesEntries.read(lines);
                case YAML -> YamlEntries.read(text, lines);
                case XML -> XmlEntries.read(text, lines, role);
            };
        } catch (MalformedFile mistake) {
            String message = "is no valid " + mistake.language() + " from this line on, and the rest is not looked at; "
                    + "correct it or exclude the file";
            tell(file, Problem.Kind.SYNTAX, Math.min(mistake.line(), lines.count()), message);
            entries = mistake.before();
        }
        return new ConfigFile(
                file.path(),
                file.silent(),
                format,
                role,
                Profiles.of(file.path()),
                completed(role, entries),
                comments(format, lines));
    }

    private static List<Entry> completed(Role role, List<Entry> entries) {
        List<Entry> all = new ArrayList<>(role == Role.POM ? Pom.withProfiles(entries) : entries);
        if (role == Role.LOGBACK || role == Role.LOG4J) {
            all.addAll(LoggerLevels.of(all));
        }
        return all;
    }

    private static List<Comment> comments(Format format, Lines lines) {
        return switch (format) {
            case PROPERTIES -> lines.comments(PropertiesEntries.OPENING, PropertiesEntries.COMMENT);
            case YAML -> lines.comments(YamlEntries.OPENING, YamlEntries.COMMENT);
            case XML ->
                lines.comments(XmlEntries.OPENING, XmlEntries.COMMENT).stream()
                        .map(ConfigReader::withTwoHyphens)
                        .toList();
        };
    }

    /** Two hyphens must not stand in a comment of XML, so that one, or a dash, begins the reason there. */
    private static Comment withTwoHyphens(Comment comment) {
        return comment.text().contains("--")
                ? comment
                : new Comment(
                        comment.text().replaceFirst("\\s[-\u2013\u2014]\\s", " -- "), comment.span(), comment.target());
    }

    private static Format format(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "properties" -> Format.PROPERTIES;
            case "yml", "yaml" -> Format.YAML;
            default -> Format.XML;
        };
    }

    private static String decoded(byte[] bytes) {
        boolean isMarked =
                bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        int start = isMarked ? 3 : 0;
        ByteBuffer content = ByteBuffer.wrap(bytes, start, bytes.length - start);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(content).toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
        }
    }

    private void tell(SourceFile file, Problem.Kind kind, int line, String message) {
        problems.add(new Problem(kind, new Location(file.path(), new Span(line, 1, line, 1)), message));
    }
}
