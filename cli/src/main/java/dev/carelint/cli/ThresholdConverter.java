package dev.carelint.cli;

import dev.carelint.core.triage.Gate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the threshold of the gate. */
final class ThresholdConverter implements ITypeConverter<Gate.Threshold> {
    @Override
    public Gate.Threshold convert(String text) {
        try {
            return Gate.Threshold.parse(text);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(String.valueOf(unknown.getMessage()));
        }
    }
}
