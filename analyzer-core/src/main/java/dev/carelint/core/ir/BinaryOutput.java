package dev.carelint.core.ir;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Grows a byte array by variable-length numbers and strings; a string that came before is written as its number. */
final class BinaryOutput {
    private final Map<String, Integer> strings = new HashMap<>();
    private byte[] bytes = new byte[1024];
    private int size;

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    void write(int value) {
        writeLong(value & 0xFFFFFFFFL);
    }

    /** Writes a number that may be -1, which is short. */
    void writeOptional(int value) {
        write(value + 1);
    }

    void writeLong(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    /** Writes a number that may be negative. */
    void writeSigned(long value) {
        writeLong((value << 1) ^ (value >> 63));
    }

    void writeBoolean(boolean value) {
        put((byte) (value ? 1 : 0));
    }

    void writeString(String value) {
        Integer known = strings.putIfAbsent(value, strings.size());
        if (known != null) {
            write(known + 1);
            return;
        }
        write(0);
        // Not UTF-8, which cannot hold the lone surrogates that a literal may.
        write(value.length());
        boolean ascii = value.chars().allMatch(c -> c < 0x80);
        writeBoolean(ascii);
        for (int i = 0; i < value.length(); i++) {
            if (ascii) {
                put((byte) value.charAt(i));
            } else {
                write(value.charAt(i));
            }
        }
    }

    void writeNullable(@Nullable String value) {
        writeBoolean(value != null);
        if (value != null) {
            writeString(value);
        }
    }

    <T> void writeList(List<T> list, Consumer<T> writer) {
        write(list.size());
        list.forEach(writer);
    }

    void writeValues(int[] values) {
        write(values.length);
        for (int value : values) {
            writeOptional(value);
        }
    }

    private void put(byte value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = value;
    }
}
