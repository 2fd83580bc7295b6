package dev.carelint.core.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a commit in a folder of their own, which goes away with this object.
 *
 * <p>The commit is where the work on HEAD and the revision parted (as in {@code git diff REV...}), so that what others did meanwhile plays
 * no part; the revision itself when HEAD comes after it, or when they have no common past here.
 */
public final class EarlierTree implements AutoCloseable {
    /** What holds no text that is analyzed. */
    private static final Set<String> BINARY = Set.of(
            "jar war ear class zip gz tgz bz2 xz 7z png jpg jpeg gif ico svg webp pdf dcm nii mp4 mov woff woff2 ttf eot so dll exe bin p12 jks"
                    .split(" "));

    private static final int SHOWN_DIGITS = 9;

    private final Path folder;
    private final Path workTree;
    private final String commit;

    private EarlierTree(Path folder, Path workTree, String commit) {
        this.folder = folder;
        this.workTree = workTree;
        this.commit = commit;
    }

    /**
     * Writes the texts of a commit into a temporary folder.
     *
     * @param base a directory of the repository's work tree
     * @param revision what git calls the commit: a branch, a tag, an id, {@code HEAD~3}
     * @param sizeLimit size in bytes above which a file is left out
     * @throws HistoryException when there is no repository, or no such commit in it
     */
    public static EarlierTree of(Path base, String revision, long sizeLimit) {
        QuietGit.install();
        try (Repository repository = open(base);
                RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = commit(repository, walk, revision);
            Path folder = Files.createTempDirectory("carelint").toRealPath();
            EarlierTree tree = new EarlierTree(
                    folder,
                    repository.getWorkTree().toPath().toRealPath(),
                    commit.abbreviate(SHOWN_DIGITS).name());
            try {
                tree.write(repository, commit, sizeLimit);
                return tree;
            } catch (IOException | RuntimeException failure) {
                tree.close();
                throw failure;
            }
        } catch (MissingObjectException missing) {
            throw new HistoryException(
                    "The files of '" + revision
                            + "' are not in this clone, which is a shallow or partial one; fetch them with"
                            + " 'git fetch --unshallow' (actions/checkout: fetch-depth: 0).",
                    missing);
        } catch (IOException failure) {
            throw new HistoryException("The repository cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static Repository open(Path base) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(base.toFile());
        @Nullable File found = builder.getGitDir();
        if (found == null) {
            throw new HistoryException("There is no git repository at or above " + base
                    + ", so nothing tells what changed; leave the option out.");
        }
        Repository repository = builder.setMustExist(true).build();
        if (repository.isBare()) {
            repository.close();
            throw new HistoryException("The repository " + found + " is bare; start in a work tree.");
        }
        return repository;
    }

    private static RevCommit commit(Repository repository, RevWalk walk, String revision) throws IOException {
        RevCommit named = named(repository, walk, revision);
        @Nullable ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            return named;
        }
        try {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(named);
            walk.markStart(walk.parseCommit(head));
            @Nullable RevCommit parting = walk.next();
            return parting == null ? named : parting;
        } catch (MissingObjectException cutOff) {
            return named;
        }
    }

    private static RevCommit named(Repository repository, RevWalk walk, String revision) throws IOException {
        @Nullable ObjectId id = null;
        try {
            id = repository.resolve(revision + "^{commit}");
        } catch (RevisionSyntaxException | IncorrectObjectTypeException | AmbiguousObjectException mistake) {
            throw new HistoryException("'" + revision + "' is no revision: " + mistake.getMessage(), mistake);
        }
        if (id == null) {
            throw new HistoryException("There is no revision '" + revision + "' in this repository"
                    + (isShallow(repository)
                            ? ", which is a shallow clone; fetch the rest with 'git fetch --unshallow' (actions/checkout: fetch-depth: 0)."
                            : "; name a branch, a tag or a commit, such as origin/main."));
        }
        return walk.parseCommit(id);
    }

    private static boolean isShallow(Repository repository) throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }

    private void write(Repository repository, RevCommit commit, long sizeLimit) throws IOException {
        try (TreeWalk files = new TreeWalk(repository)) {
            files.addTree(commit.getTree());
            files.setRecursive(true);
            while (files.next()) {
                FileMode mode = files.getFileMode(0);
                boolean isFile = mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
                if (isFile && isText(files.getPathString())) {
                    write(files.getPathString(), files.getObjectReader().open(files.getObjectId(0)), sizeLimit);
                }
            }
        }
    }

    private void write(String path, ObjectLoader blob, long sizeLimit) throws IOException {
        try {
            Path file = folder.resolve(path).normalize();
            if (blob.getSize() <= sizeLimit && file.startsWith(folder)) {
                Files.createDirectories(file.resolveSibling(""));
                Files.write(file, blob.getBytes());
            }
        } catch (InvalidPathException unusable) {
            // A name that this system cannot have is in no work tree here either.
            return;
        }
    }

    private static boolean isText(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !BINARY.contains(ending);
    }

    /** Returns where a file or folder of the work tree would be in this one; others stay where they are. */
    public Path moved(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(workTree)
                ? folder.resolve(workTree.relativize(absolute).toString())
                : absolute;
    }

    /** Returns the start of the commit's id. */
    public String commit() {
        return commit;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new HistoryException("The temporary folder " + folder + " cannot be removed: " + failure, failure);
        }
    }
}
