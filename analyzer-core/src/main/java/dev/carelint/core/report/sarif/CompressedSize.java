package dev.carelint.core.report.sarif;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Counts the bytes that a text has when it is compressed for upload; keeps none of them. */
final class CompressedSize extends OutputStream {
    private long bytes;

    private CompressedSize() {}

    /** Returns the size of what is written. */
    static long of(Consumer<Writer> text) {
        CompressedSize size = new CompressedSize();
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(size), StandardCharsets.UTF_8)) {
            text.accept(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("counting does not fail", impossible);
        }
        return size.bytes;
    }

    @Override
    public void write(int one) {
        bytes++;
    }

    @Override
    public void write(byte[] chunk, int from, int length) {
        bytes += length;
    }
}
