package dev.carelint.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of bytes as users write it: {@code 800k}, {@code 4m}. */
record ByteSize(long bytes) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})([kmg]?)");

    /** Reads a size. */
    static final class Converter implements ITypeConverter<ByteSize> {
        @Override
        public ByteSize convert(String text) {
            Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
            if (!form.matches()) {
                throw new TypeConversionException(
                        "'" + text + "' is no size; write bytes, or a number with k, m or g: 4m");
            }
            int unit = "_kmg".indexOf(form.group(2)); // 0 for no letter
            return new ByteSize(Long.parseLong(form.group(1)) << (10 * unit));
        }
    }
}
