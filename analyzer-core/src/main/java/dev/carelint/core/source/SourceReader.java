package dev.carelint.core.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads and decodes source files; immutable, safe for many threads. */
public final class SourceReader {
    private final Charset charset;
    private final long sizeLimit;

    public SourceReader(Charset charset, long sizeLimit) {
        this.charset = charset;
        this.sizeLimit = sizeLimit;
    }

    /**
     * What became of a file.
     *
     * @param text its text, silent also when it says that it is generated; null when it was left out
     * @param problems why it was left out, or what is wrong with it
     */
    public record ReadResult(@Nullable SourceText text, List<Problem> problems) {
        public ReadResult {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a file. */
    public ReadResult read(SourceFile file) {
        byte[] bytes;
        try {
            long size = Files.size(file.file());
            if (size > sizeLimit) {
                return failure(file, Problem.Kind.TOO_LARGE, tooLarge(size));
            }
            bytes = Files.readAllBytes(file.file());
        } catch (IOException e) {
            return failure(file, Problem.Kind.UNREADABLE, "cannot be read" + reason(e));
        }
        return decode(file, bytes);
    }

    private static ReadResult failure(SourceFile file, Problem.Kind kind, String message) {
        return new ReadResult(null, List.of(problem(file, kind, 1, message)));
    }

    private static Problem problem(SourceFile file, Problem.Kind kind, int line, String message) {
        return new Problem(kind, new Location(file.path(), new Span(line, 1, line, 1)), message);
    }

    private String tooLarge(long size) {
        return "its size of " + size(size) + " is above the limit of " + size(sizeLimit)
                + "; exclude it or raise the limit";
    }

    private static String size(long bytes) {
        return bytes < 10_000 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f MB", bytes / (1024.0 * 1024.0));
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return ": access denied";
        }
        return e instanceof NoSuchFileException ? ": it does not exist any more" : "";
    }

    private ReadResult decode(SourceFile file, byte[] bytes) {
        String hash = hash(bytes);
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        Charset used = mark == null ? charset : mark.charset;
        int start = mark == null ? 0 : mark.length;
        String text = new String(bytes, start, bytes.length - start, used);
        List<Problem> problems = List.of();
        if (text.indexOf('\uFFFD') >= 0) {
            int line = firstMalformedLine(ByteBuffer.wrap(bytes, start, bytes.length - start), used);
            if (line > 0) {
                String message = "is not valid " + used.name()
                        + ": unknown characters were replaced; set the encoding of the sources";
                problems = List.of(problem(file, Problem.Kind.ENCODING, line, message));
            }
        }
        boolean silent = file.silent() || GeneratedCode.isGenerated(text);
        SourceFile known = silent == file.silent() ? file : new SourceFile(file.file(), file.path(), true);
        return new ReadResult(new SourceText(known, text, hash), problems);
    }

    /** Returns the line of the first bytes that are no characters, or 0: the file may contain the replacement character itself. */
    private static int firstMalformedLine(ByteBuffer bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(8192);
        int line = 1;
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, true);
            chars.flip();
            line += (int) chars.chars().filter(c -> c == '\n').count();
            chars.clear();
            if (result.isError()) {
                return line;
            }
            if (result.isUnderflow()) {
                return 0;
            }
        }
    }

    private enum ByteOrderMark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        BIG_ENDIAN(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        LITTLE_ENDIAN(StandardCharsets.UTF_16LE, 0xFF, 0xFE);

        private final Charset charset;
        private final int length;
        private final byte[] mark;

        ByteOrderMark(Charset charset, int... mark) {
            this.charset = charset;
            this.length = mark.length;
            this.mark = new byte[mark.length];
            for (int i = 0; i < mark.length; i++) {
                this.mark[i] = (byte) mark[i];
            }
        }

        static @Nullable ByteOrderMark of(byte[] bytes) {
            for (ByteOrderMark candidate : values()) {
                int end = Math.min(bytes.length, candidate.length);
                if (java.util.Arrays.equals(bytes, 0, end, candidate.mark, 0, candidate.length)) {
                    return candidate;
                }
            }
            return null;
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
