package dev.carelint.core.analysis;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.source.PathGlob;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Grades what the settings say is about invented patients: nobody's data leaks there, but secrets may. */
final class SyntheticPatients {
    private final List<PathGlob> paths;
    private final Set<String> patientData;

    SyntheticPatients(List<PathGlob> paths, Vocabulary vocabulary) {
        this.paths = paths;
        this.patientData = vocabulary.types().stream()
                .filter(type -> type.family() == DataType.Family.PHI)
                .map(DataType::title)
                .collect(Collectors.toSet());
    }

    List<Finding> graded(Collection<Finding> findings) {
        return findings.stream()
                .map(finding -> isAboutNobody(finding) ? finding.with(Confidence.LOW) : finding)
                .toList();
    }

    private boolean isAboutNobody(Finding finding) {
        return !finding.dataTypes().isEmpty()
                && patientData.containsAll(finding.dataTypes())
                && paths.stream()
                        .anyMatch(path -> path.matches(finding.location().path()));
    }
}
