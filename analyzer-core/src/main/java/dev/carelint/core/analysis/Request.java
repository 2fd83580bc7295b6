package dev.carelint.core.analysis;

import dev.carelint.core.finding.Evidence;
import dev.carelint.core.settings.Settings;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
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
 * @param packs the rules, models and settings that the analysis works with, when the result shall tell what it rests on; null when not
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
        @Nullable List<Evidence.Input> packs,
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
                null,
                false);
    }

    /** Returns the same request, which reads configuration in these folders and files, too. */
    public Request withResources(List<Path> others) {
        return with(explained, today, others, packs, mapped);
    }

    /** Returns the same request, whose findings say why each of their steps is believed. */
    public Request withReasons() {
        return with(true, today, resources, packs, mapped);
    }

    /**
     * Returns the same request about a copy of the code, as far as it is there; settings and libraries stay, and what nobody wants to hear
     * of the copy is left out.
     *
     * @param copy the copy of the base
     * @param moved where a file or folder of the code is in the copy
     */
    Request at(Path copy, UnaryOperator<Path> moved) {
        return new Request(
                copy,
                roots.stream().map(moved).filter(Files::exists).toList(),
                silentRoots.stream().map(moved).toList(),
                classpath,
                jdk,
                charset,
                includeTests,
                threads,
                sizeLimit,
                settings.withoutPlaces(),
                null,
                false,
                today,
                resources.stream().map(moved).toList(),
                null,
                false);
    }

    /** Tells of a path, relative to the base, whether it lies in what is analyzed. */
    public boolean isAbout(String path) {
        Path file = base.resolve(path);
        return roots.stream().anyMatch(file::startsWith);
    }

    /** Tells of a path, relative to the base, whether there is no such file any more. */
    public boolean isGone(String path) {
        return !Files.exists(base.resolve(path));
    }

    /** Returns the same request, judged on a day. */
    public Request on(LocalDate day) {
        return with(explained, day, resources, packs, mapped);
    }

    /** Returns the same request, whose result tells what it rests on, these packs among it. */
    public Request withEvidence(List<Evidence.Input> with) {
        return with(explained, today, resources, List.copyOf(with), mapped);
    }

    /** Returns the same request, whose result has a map of patient data. */
    public Request withMap() {
        return with(explained, today, resources, packs, true);
    }

    private Request with(
            boolean reasons,
            @Nullable LocalDate day,
            List<Path> others,
            @Nullable List<Evidence.Input> known,
            boolean isMapped) {
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
                known,
                isMapped);
    }
}
