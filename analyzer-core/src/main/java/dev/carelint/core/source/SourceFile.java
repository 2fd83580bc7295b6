package dev.carelint.core.source;

import java.nio.file.Path;

/**
 * One Java source file that takes part in an analysis.
 *
 * @param file where it is on disk
 * @param path its path relative to the analysis root, with forward slashes; what reports show
 * @param silent whether it is read for flow only and never reported in (generated or upstream sources)
 */
public record SourceFile(Path file, String path, boolean silent) {}
