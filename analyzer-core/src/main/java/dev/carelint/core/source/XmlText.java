package dev.carelint.core.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The text of settings in XML beside the sources, as far as patterns need it: without comments. */
final class XmlText {
    private static final long MAX_SIZE = 1 << 20;
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private XmlText() {}

    /** Reads a file; one that is too large or cannot be read is empty. */
    static String read(Path file) {
        try {
            return Files.size(file) > MAX_SIZE
                    ? ""
                    : COMMENT.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .replaceAll("");
        } catch (IOException unreadable) {
            return "";
        }
    }
}
