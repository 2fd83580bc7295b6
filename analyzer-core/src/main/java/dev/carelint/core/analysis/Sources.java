package dev.carelint.core.analysis;

import dev.carelint.core.source.SourceFile;
import dev.carelint.core.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Interim. */
final class Sources {
    static List<SourceFile> find(Request request) {
        List<SourceFile> files = new ArrayList<>();
        for (Path root : request.roots()) {
            walk(request, root, false, files);
        }
        for (Path root : request.silentRoots()) {
            walk(request, root, true, files);
        }
        files.sort(Comparator.comparing(SourceFile::path));
        return files;
    }

    private static void walk(Request request, Path root, boolean silent, List<SourceFile> files) {
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.toString().contains("/src/test/")
                            && !f.toString().contains("/target/"))
                    .forEach(f -> files.add(new SourceFile(
                            f,
                            request.base()
                                    .toAbsolutePath()
                                    .normalize()
                                    .relativize(f.toAbsolutePath().normalize())
                                    .toString(),
                            silent)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceText read(SourceFile file) {
        try {
            return new SourceText(
                    file, new String(Files.readAllBytes(file.file()), java.nio.charset.StandardCharsets.UTF_8), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
