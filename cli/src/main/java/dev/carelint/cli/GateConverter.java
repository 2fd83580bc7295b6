package dev.carelint.cli;

import dev.carelint.core.triage.Gate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the threshold of the gate. */
final class GateConverter implements ITypeConverter<Gate> {
    @Override
    public Gate convert(String text) {
        try {
            return Gate.parse(text);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(String.valueOf(unknown.getMessage()));
        }
    }
}
