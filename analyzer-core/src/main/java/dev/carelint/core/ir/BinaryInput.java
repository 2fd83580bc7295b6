package dev.carelint.core.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link BinaryOutput} wrote. */
final class BinaryInput {
    private final List<String> strings = new ArrayList<>();
    private final byte[] bytes;
    private int next;

    BinaryInput(byte[] bytes) {
        this.bytes = bytes;
    }

    int read() {
        return (int) readLong();
    }

    int readOptional() {
        return read() - 1;
    }

    long readLong() {
        long value = 0;
        int shift = 0;
        byte part = bytes[next++];
        while (part < 0) {
            value |= (long) (part & 0x7F) << shift;
            shift += 7;
            part = bytes[next++];
        }
        return value | (long) part << shift;
    }

    long readSigned() {
        long value = readLong();
        return (value >>> 1) ^ -(value & 1);
    }

    boolean readBoolean() {
        return bytes[next++] != 0;
    }

    String readString() {
        int known = read();
        if (known > 0) {
            return strings.get(known - 1);
        }
        char[] chars = new char[readSize()];
        boolean ascii = readBoolean();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (ascii ? bytes[next++] : read());
        }
        String value = new String(chars);
        strings.add(value);
        return value;
    }

    @Nullable
    String readNullable() {
        return readBoolean() ? readString() : null;
    }

    <T> List<T> readList(Supplier<T> reader) {
        int size = readSize();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(reader.get());
        }
        return list;
    }

    int[] readValues() {
        int[] values = new int[readSize()];
        for (int i = 0; i < values.length; i++) {
            values[i] = readOptional();
        }
        return values;
    }

    /** Reads a number of things that follow, each of which takes at least one byte. */
    private int readSize() {
        int size = read();
        if (size < 0 || size > bytes.length - next + 1) {
            throw new IllegalArgumentException("damaged");
        }
        return size;
    }

    boolean isAtEnd() {
        return next == bytes.length;
    }
}
