package dev.carelint.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * One resolved entry of a module's class path.
 *
 * @param coordinates group, artifact and version, as {@link #coordinatesOf} writes them for a module of the build
 * @param classifier tells variants of one artifact apart; empty for the main one
 * @param file the jar, or the class directory of a module that was not packaged
 */
record Dependency(String coordinates, String classifier, Path file) {
    /** Returns nothing for an artifact without a file or one that is not for the class path. */
    static Stream<Dependency> of(Artifact artifact) {
        if (!artifact.getArtifactHandler().isAddedToClasspath()) {
            return Stream.empty();
        }
        String coordinates = coordinates(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion());
        return of(coordinates, artifact.getClassifier(), artifact.getFile());
    }

    /** Returns nothing for an artifact without a file. */
    static Stream<Dependency> of(org.eclipse.aether.artifact.Artifact artifact) {
        String coordinates = coordinates(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion());
        return of(coordinates, artifact.getClassifier(), artifact.getFile());
    }

    /** Returns the coordinates by which other modules depend on a module. */
    static String coordinatesOf(MavenProject module) {
        return coordinates(module.getGroupId(), module.getArtifactId(), module.getVersion());
    }

    private static Stream<Dependency> of(String coordinates, @Nullable String classifier, @Nullable File file) {
        return file == null
                ? Stream.empty()
                : Stream.of(new Dependency(coordinates, classifier == null ? "" : classifier, file.toPath()));
    }

    private static String coordinates(String group, String artifact, String version) {
        return group + ":" + artifact + ":" + version;
    }
}
