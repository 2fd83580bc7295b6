package dev.carelint.core.analysis;

/** Told how far an analysis is; called from several threads. */
public interface Progress {
    /** Ignores everything. */
    Progress SILENT = (stage, done, total) -> {};

    /** The stages, in order. */
    enum Stage {
        PARSE,
        LINK,
        FOLLOW,
        JUDGE
    }

    /** Tells that {@code done} of {@code total} units (files or methods) of a stage are finished. */
    void at(Stage stage, int done, int total);
}
