package dev.carelint.core.analysis;

import dev.carelint.core.finding.Result;
import dev.carelint.core.history.EarlierTree;
import dev.carelint.core.triage.Baseline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the code brought since an earlier revision.
 *
 * <p>Both trees are analyzed whole, by the rules and settings of today: a change may complete a flow in a file that it does not touch.
 *
 * @param result what is new, with what was seen of all
 * @param revision what the user calls the revision
 * @param commit the start of the id of the commit that was compared with
 * @param before how many findings were there before, and are not in the result
 */
public record Since(Result result, String revision, String commit, int before) {
    private static final List<String> OUTPUT = List.of("target", "build");

    /** Returns what a reader hears of it. */
    public String told() {
        int fresh = result.findings().size();
        String compared =
                revision.startsWith(commit) || commit.startsWith(revision) ? commit : revision + " (" + commit + ")";
        return "only what changed since " + compared + ": " + fresh + (fresh == 1 ? " new finding" : " new findings")
                + "; " + before + (before == 1 ? " finding was" : " findings were") + " there before.";
    }

    /**
     * Analyzes code and what it was.
     *
     * @param analysis turns a request into a result
     * @throws dev.carelint.core.history.HistoryException when the revision cannot be read
     */
    public static Since of(Request request, String revision, Function<Request, Result> analysis) {
        String commit;
        Result earlier;
        try (EarlierTree tree = EarlierTree.of(request.base(), revision, request.sizeLimit())) {
            commit = tree.commit();
            copyGenerated(request.silentRoots(), tree);
            Request then = request.at(tree.moved(request.base()), tree::moved);
            earlier = analysis.apply(then);
        }
        Result now = analysis.apply(request);
        Result fresh = Baseline.brought(earlier, now, request::isGone);
        return new Since(
                fresh,
                revision,
                commit,
                now.findings().size() - fresh.findings().size());
    }

    /** What builds generate is in no commit; today's does for both. */
    private static void copyGenerated(List<Path> roots, EarlierTree tree) {
        for (Path root : roots) {
            boolean isOutput = Stream.iterate(root, part -> part != null, Path::getParent)
                    .anyMatch(part -> part.getFileName() != null
                            && OUTPUT.contains(part.getFileName().toString()));
            Path copy = tree.moved(root);
            if (isOutput && Files.isDirectory(root) && !copy.equals(root) && !Files.exists(copy)) {
                copy(root, copy);
            }
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("generated sources cannot be copied", failure);
        }
    }
}
