package dev.carelint.maven;

import dev.carelint.core.settings.ConfigException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The module that a goal works on, in its build.
 *
 * @param project the module
 * @param session the Maven run that builds it
 * @param layout the directories of the build
 */
record MavenModule(MavenProject project, MavenSession session, Layout layout) {
    /** @param base what the user says reported paths are relative to; null to find the root of the repository */
    static MavenModule of(MavenProject project, MavenSession session, @Nullable File base) {
        Path top = Path.of(session.getExecutionRootDirectory());
        File buildRoot = session.getRequest().getMultiModuleProjectDirectory();
        Layout layout = base == null
                ? Layout.of(top, buildRoot == null ? null : buildRoot.toPath())
                : new Layout(top, base.toPath().toAbsolutePath().normalize());
        if (!project.getBasedir().toPath().startsWith(layout.base())) {
            throw new ConfigException("The parameter base (carelint.base) is '" + layout.base()
                    + "'; give a directory that contains the module " + project.getBasedir() + ".");
        }
        return new MavenModule(project, session, layout);
    }

    /** Returns what tells this module from the others of the build. */
    String id() {
        return project.getGroupId() + ":" + project.getArtifactId();
    }

    Path directory() {
        return project.getBasedir().toPath();
    }

    /** Tells whether a file belongs to this module, and not to one within it. */
    boolean isOf(Path file) {
        return Stream.iterate(file.getParent(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                .findFirst()
                .filter(directory()::equals)
                .isPresent();
    }

    /** Returns the sources to analyze; upstream modules are found among all modules, also those that {@code -pl} left out. */
    ModuleSources sources(Collection<Dependency> dependencies, boolean includeTests) {
        return ModuleSources.of(project, dependencies, workspace(), includeTests);
    }

    /** Tells whether this run leaves out some of the modules. */
    boolean isBuiltWithoutOthers() {
        return session.getProjects().size() < workspace().size();
    }

    /** Tells whether the build has no other module, so that settings that match nothing here match nothing at all. */
    boolean isAlone() {
        return workspace().size() == 1;
    }

    /** Returns the class path that Maven resolved for the running goal. */
    List<Dependency> dependencies() {
        return project.getArtifacts().stream().flatMap(Dependency::of).toList();
    }

    /** Returns this module's share of the cores when Maven builds several modules at a time. */
    int threads() {
        int modules = Math.max(1, session.getRequest().getDegreeOfConcurrency());
        return Math.max(1, Runtime.getRuntime().availableProcessors() / modules);
    }

    /** Returns what the modules of this Maven run have told so far. */
    SharedFiles sharedFiles() {
        return SharedFiles.of(session.getRepositorySession().getData());
    }

    private List<MavenProject> workspace() {
        return Objects.requireNonNullElse(session.getAllProjects(), session.getProjects());
    }
}
