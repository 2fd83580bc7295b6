package dev.carelint.core.report.sarif;

import dev.carelint.core.report.json.Json;
import dev.carelint.core.source.Location;
import dev.carelint.core.source.Span;
import java.nio.charset.StandardCharsets;

/** Writes places in files: percent-encoded relative paths and regions. */
final class Places {
    static final String ROOT = "%SRCROOT%";
    /** What a path segment may hold unescaped, RFC 3986, save the colon, which would make a first segment look like a scheme. */
    private static final String UNESCAPED = "-._~!$&'()*+,;=@/";

    private Places() {}

    /** Writes the place with a region that stays on its first line, as annotations of changed lines need it. */
    static void writePrimary(Json json, Location location) {
        writeWithin(json, location.path(), location.span().firstLine());
    }

    static void write(Json json, Location location) {
        writeWithin(json, location.path(), location.span());
    }

    /** Writes the file alone when the place has no position in it. */
    static void writeFileOrRange(Json json, Location location) {
        if (location.span().equals(Span.START)) {
            json.object("physicalLocation", physical -> artifact(physical, location.path()));
        } else {
            write(json, location);
        }
    }

    private static void writeWithin(Json json, String path, Span span) {
        json.object("physicalLocation", physical -> {
            artifact(physical, path);
            physical.object("region", region -> region(region, span));
        });
    }

    static void region(Json json, Span span) {
        json.number("startLine", span.line())
                .number("startColumn", span.column())
                .number("endLine", span.endLine());
        // without it a region reaches to the end of its last line
        if (span.endColumn() < Span.TO_END_OF_LINE) {
            json.number("endColumn", span.endColumn());
        }
    }

    static void artifact(Json json, String path) {
        json.object(
                "artifactLocation",
                artifact -> artifact.string("uri", encode(path)).string("uriBaseId", ROOT));
    }

    static String encode(String path) {
        StringBuilder uri = new StringBuilder(path.length() + 8);
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (isPlain(c)) {
                uri.append(c);
            } else {
                uri.append('%').append(hex(octet >> 4)).append(hex(octet));
            }
        }
        return uri.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || UNESCAPED.indexOf(c) >= 0;
    }

    private static char hex(int value) {
        return Character.toUpperCase(Character.forDigit(value & 0xF, 16));
    }
}
