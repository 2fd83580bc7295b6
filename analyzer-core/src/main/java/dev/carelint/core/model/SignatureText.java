package dev.carelint.core.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The signatures of a library's classes as text; read when a class of its packages is first asked for, parsed class by class.
 *
 * <pre>
 * packages PACKAGE …         the first line
 * # remark
 * package PACKAGE            of the lines that follow
 * .CLASS …                   as in {@link SignatureModel}; .NAME lies in the package, a NAME without any dot in java.lang
 * </pre>
 *
 * Safe for use by many threads.
 */
public final class SignatureText {
    private static final String PACKAGES = "packages ";
    private static final String PACKAGE = "package ";
    private static final int SHOWN = 40;

    private final String name;
    private final List<String> packages;
    private final Supplier<String> body;
    private volatile @Nullable Map<String, Line> lines;

    private record Line(String packageName, String text) {}

    /**
     * Creates one that is not read yet.
     *
     * @param name how errors name it
     * @param firstLine its first line
     * @param body gives the whole text
     * @throws IllegalArgumentException when the first line names no packages
     */
    public SignatureText(String name, String firstLine, Supplier<String> body) {
        if (!firstLine.startsWith(PACKAGES)) {
            throw new IllegalArgumentException(name + ": the first line must be 'packages' and their names");
        }
        this.name = name;
        this.packages = List.of(firstLine.substring(PACKAGES.length()).strip().split(" +"));
        this.body = body;
    }

    List<String> packages() {
        return packages;
    }

    /** Returns the binary names of the classes described. */
    public Set<String> classNames() {
        return lines().keySet();
    }

    /**
     * Parses what is said of a class; null when nothing is.
     *
     * @throws IllegalArgumentException when it is malformed
     */
    public @Nullable SignatureModel find(String className) {
        Line line = lines().get(className);
        return line == null ? null : SignatureModel.parse(line.text(), line.packageName());
    }

    private Map<String, Line> lines() {
        Map<String, Line> known = lines;
        if (known == null) {
            known = read(body.get());
            lines = known;
        }
        return known;
    }

    private Map<String, Line> read(String text) {
        Map<String, Line> found = new HashMap<>();
        String packageName = "";
        for (int start = text.indexOf('\n') + 1; start < text.length(); ) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            if (text.startsWith(PACKAGE, start)) {
                packageName = text.substring(start + PACKAGE.length(), end).strip();
            } else if (text.charAt(start) == '.') {
                Line line = new Line(packageName, text.substring(start, end));
                if (found.put(packageName + simpleName(line.text()), line) != null) {
                    throw new IllegalArgumentException(
                            name + ": a class stands there twice: " + simpleName(line.text()));
                }
            } else if (end > start && text.charAt(start) != '#') {
                String shown = text.substring(start, Math.min(end, start + SHOWN));
                throw new IllegalArgumentException(name + ": '" + shown + "' is neither package, .CLASS nor # remark");
            }
            start = end + 1;
        }
        return Map.copyOf(found);
    }

    private static String simpleName(String line) {
        int end = 1;
        while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }
}
