package dev.carelint.core.analysis;

import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.SuppressionComment;
import dev.carelint.core.resource.Comment;
import dev.carelint.core.resource.ConfigFile;
import dev.carelint.core.resource.Configuration;
import dev.carelint.core.triage.Criteria;
import java.util.List;
import java.util.stream.Stream;

/** The files that findings may stand in, with the comments in them that speak to Carelint. */
final class AnalyzedFiles {
    private AnalyzedFiles() {}

    static List<Criteria.AnalyzedFile> of(List<CompilationUnit> units, Configuration configuration) {
        Stream<Criteria.AnalyzedFile> sources = units.stream()
                .filter(unit -> !unit.silent())
                .map(unit -> new Criteria.AnalyzedFile(unit.path(), unit.suppressions()));
        Stream<Criteria.AnalyzedFile> settings =
                configuration.files().stream().filter(file -> !file.silent()).map(AnalyzedFiles::of);
        return Stream.concat(sources, settings).toList();
    }

    private static Criteria.AnalyzedFile of(ConfigFile file) {
        return new Criteria.AnalyzedFile(
                file.path(), file.comments().stream().map(AnalyzedFiles::of).toList());
    }

    private static SuppressionComment of(Comment comment) {
        return new SuppressionComment(comment.text(), comment.span(), comment.target());
    }
}
