package dev.carelint.core.source;

/**
 * The decoded text of one source file.
 *
 * @param file the file
 * @param text its characters
 * @param hash SHA-256 of its bytes, in lower-case hex
 */
public record SourceText(SourceFile file, String text, String hash) {}
