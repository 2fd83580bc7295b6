package dev.carelint.core.analysis;

import dev.carelint.core.settings.Settings;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to analyze and how.
 *
 * @param base directory that reported paths are relative to (the repository's root)
 * @param roots files and directories whose Java sources are analyzed; by convention main code only, see {@code includeTests}
 * @param silentRoots source directories read for flow only and never reported in: generated sources, upstream modules
 * @param classpath jars and class directories
 * @param jdk home of the JDK to take platform signatures from; null for the running one
 * @param charset encoding of the sources
 * @param includeTests whether test code is analyzed too
 * @param threads number of worker threads; does not change the result
 * @param sizeLimit size in bytes above which a file is left out
 * @param settings what {@code carelint.yaml} says
 * @param baseline fingerprints of old findings; null when there is no baseline
 * @param explained whether each step of a finding says why it is believed
 * @param today the day on which suppressions that end are judged; null: none has ended, and the result depends on code alone
 * @param resources folders and files of configuration, besides those that lie where convention wants them
 * @param mapped whether the result has a map of patient data; does not change what is found
 */
public record Request(
        Path base,
        List<Path> roots,
        List<Path> silentRoots,
        List<Path> classpath,
        @Nullable Path jdk,
        Charset charset,
        boolean includeTests,
        int threads,
        long sizeLimit,
        Settings settings,
        @Nullable Path baseline,
        boolean explained,
        @Nullable LocalDate today,
        List<Path> resources,
        boolean mapped) {
    public Request {
        roots = List.copyOf(roots);
        silentRoots = List.copyOf(silentRoots);
        classpath = List.copyOf(classpath);
        resources = List.copyOf(resources);
    }

    /** A request whose findings do not say why their steps are believed. */
    public Request(
            Path base,
            List<Path> roots,
            List<Path> silentRoots,
            List<Path> classpath,
            @Nullable Path jdk,
            Charset charset,
            boolean includeTests,
            int threads,
            long sizeLimit,
            Settings settings,
            @Nullable Path baseline) {
        this(
                base,
                roots,
                silentRoots,
                classpath,
                jdk,
                charset,
                includeTests,
                threads,
                sizeLimit,
                settings,
                baseline,
                false,
                null,
                List.of(),
                false);
    }

    /** Returns the same request, which reads configuration in these folders and files, too. */
    public Request withResources(List<Path> others) {
        return with(explained, today, others, mapped);
    }

    /** Returns the same request, whose findings say why each of their steps is believed. */
    public Request withReasons() {
        return with(true, today, resources, mapped);
    }

    /** Returns the same request, judged on a day. */
    public Request on(LocalDate day) {
        return with(explained, day, resources, mapped);
    }

    /** Returns the same request, whose result has a map of patient data. */
    public Request withMap() {
        return with(explained, today, resources, true);
    }

    private Request with(boolean reasons, @Nullable LocalDate day, List<Path> others, boolean isMapped) {
        return new Request(
                base,
                roots,
                silentRoots,
                classpath,
                jdk,
                charset,
                includeTests,
                threads,
                sizeLimit,
                settings,
                baseline,
                reasons,
                day,
                others,
                isMapped);
    }
}
