package dev.carelint.rules.literals;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import java.util.ArrayList;
import java.util.List;

/** Numbers and records of patients that may be real, in literals and comments of the sources and in the texts beside them. */
public final class PhiShapedLiteral implements JavaCheck {
    private final Shapes shapes = Shapes.read();
    private final PatientRecords records = PatientRecords.read();

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        Meanings meanings = new Meanings(scene.vocabulary());
        Telling telling = new Telling(rule, scene, PhiShapedLiteral::message);
        List<Finding> findings = new ArrayList<>();
        WrittenFiles.forEach(scene, PhiShapedLiteral::isWorth, Shapes::isWorth, meanings, (path, owner, pieces) -> {
            List<Sighting> found = new ArrayList<>();
            for (Piece piece : pieces) {
                shapes.find(piece, meanings, found);
                records.find(piece, found);
            }
            boolean isMadeUp = Telling.isMadeUp(path);
            telling.of(path, owner, found)
                    .forEach(finding -> findings.add(isMadeUp ? finding.with(Confidence.LOW) : finding));
        });
        return findings;
    }

    private static boolean isWorth(String text) {
        return Shapes.isWorth(text) || PatientRecords.isWorth(text);
    }

    private static String message(String kind, String where, boolean isTest) {
        boolean isRecord = kind.equals(PatientRecords.HL7) || kind.equals(PatientRecords.FHIR);
        String what = isRecord ? "What may be " + kind : "What has the form of " + Meanings.withArticle(kind);
        return what + " stands " + where
                + (isTest
                        ? "; use a published synthetic one in tests, and if this one is real, remove it from the history, too."
                        : "; take it out of the program and its history, or replace it by a published synthetic one.");
    }
}
