package dev.carelint.core.amend;

import dev.carelint.core.settings.ConfigException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file's text in an encoding that gives back the same bytes.
 *
 * @param mark the byte order mark; may be empty
 * @param text all else
 * @param charset the encoding
 */
record Encoded(String mark, String text, Charset charset) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file.
     *
     * @throws ConfigException when the file is not text in this encoding
     */
    static Encoded read(Path file, Charset charset) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String all = new String(bytes, charset);
        if (!Arrays.equals(all.getBytes(charset), bytes)) {
            throw new ConfigException(
                    file + " is not valid " + charset.name()
                            + ", so nothing can be added safely; name its encoding, or write it into the settings (as config).");
        }
        String mark = all.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        return new Encoded(mark, all.substring(mark.length()), charset);
    }

    /** Writes a changed text. */
    void write(Path file, String changed) throws IOException {
        if (!charset.newEncoder().canEncode(changed)) {
            throw new ConfigException("The encoding of " + file + ", " + charset.name()
                    + ", cannot write a character of the reason; use others.");
        }
        Files.write(file, (mark + changed).getBytes(charset));
    }
}
