package dev.carelint.core.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a configuration file as UTF-8 text, with or without a byte order mark. */
final class TextFile {
    private static final long MOST_BYTES = 1 << 20;

    private TextFile() {}

    static ConfigText read(Path file) {
        String name = file.toString().replace('\\', '/');
        try {
            if (Files.isDirectory(file)) {
                throw new ConfigException(name + ": is a directory, not a configuration file");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new ConfigException(name + ": is larger than 1 MB, which no configuration file should be");
            }
            return new ConfigText(name, decode(name, Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw new ConfigException(name + ": there is no such file");
        } catch (IOException e) {
            throw new ConfigException(name + ": cannot be read: " + e.getMessage());
        }
    }

    private static String decode(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(letter -> letter == '\n').count();
            throw new Place(name, line).error("is not UTF-8 text; save the file as UTF-8");
        }
        String decoded = text.toString();
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }
}
