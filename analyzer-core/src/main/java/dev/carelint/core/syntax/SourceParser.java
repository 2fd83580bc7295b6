package dev.carelint.core.syntax;

import dev.carelint.core.source.SourceText;

/**
 * Parses and lowers one file after another; one instance for each thread.
 *
 * <p>Must run on a thread with a large stack: both JavaParser and lowering recurse as deep as the code nests.
 */
public final class SourceParser {
    /** Parses and lowers a file; never throws for anything the file contains. */
    public Parsed parse(SourceText text) {
        throw new UnsupportedOperationException(text.file().path());
    }
}
