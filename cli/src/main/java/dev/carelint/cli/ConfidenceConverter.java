package dev.carelint.cli;

import dev.carelint.core.finding.Confidence;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the threshold of confidence. */
final class ConfidenceConverter implements ITypeConverter<Confidence> {
    @Override
    public Confidence convert(String text) {
        try {
            return Confidence.parse(text);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(String.valueOf(unknown.getMessage()));
        }
    }
}
