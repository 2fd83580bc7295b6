package dev.carelint.cli;

import java.nio.charset.Charset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an encoding. */
final class CharsetConverter implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String text) {
        try {
            return Charset.forName(text);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(
                    "this Java knows no encoding '" + text + "'; write one such as UTF-8, ISO-8859-1 or windows-1252");
        }
    }
}
