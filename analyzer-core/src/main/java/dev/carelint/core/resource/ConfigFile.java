package dev.carelint.core.resource;

import java.util.List;

/**
 * A configuration file that was read.
 *
 * @param path its path relative to the analysis root, with forward slashes
 * @param silent whether findings in it are never reported
 * @param format how it is written
 * @param role what it sets up
 * @param profiles the profiles that its name, or the folder it lies in, says it is for
 * @param entries its values in the order of the file, those of {@link LoggerLevels} and named values of XML after them
 * @param comments comments that speak to Carelint
 */
public record ConfigFile(
        String path,
        boolean silent,
        Format format,
        Role role,
        List<String> profiles,
        List<Entry> entries,
        List<Comment> comments) {
    public ConfigFile {
        profiles = List.copyOf(profiles);
        entries = List.copyOf(entries);
        comments = List.copyOf(comments);
    }

    /** Returns the folder it lies in, without a slash at the end; empty at the root. */
    public String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Tells whether an entry counts for development or tests only. */
    public boolean isForDevelopment(Entry entry) {
        return Profiles.areForDevelopment(profiles) || Profiles.areForDevelopment(entry.profiles());
    }

    /** Tells whether an entry is for production alone. */
    public boolean isForProduction(Entry entry) {
        return Profiles.areForProduction(profiles) || Profiles.areForProduction(entry.profiles());
    }

    @Override
    public String toString() {
        return path;
    }
}
