package dev.carelint.cli;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Where a command runs.
 *
 * @param engine loads the engine, when a command needs it
 * @param terminal what the standard streams are connected to
 * @param directory the working directory
 */
record Session(Supplier<Engine> engine, Terminal terminal, Path directory) {}
