package dev.carelint.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Which laws and standards the code is held to; picocli fills the field. */
final class ProfileOption {
    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            split = ",",
            description = "Laws and standards to cite and to grade by: hipaa, gdpr, apac or all; may be repeated."
                    + " Default: what the settings say, else hipaa.")
    List<String> profiles = List.of();
}
