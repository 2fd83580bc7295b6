package dev.carelint.rules.literals;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Secrets that are known by their form, wherever they stand; and random ones that are called so where no other rule asks. */
public final class ProviderShapedSecret implements JavaCheck {
    /** In settings, what is called a secret is another rule's matter. */
    private static final Pattern SETTINGS = Pattern.compile(".*\\.(?:properties|ya?ml)");

    private final SecretShapes shapes = SecretShapes.read();

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        Meanings meanings = new Meanings(scene.vocabulary());
        Telling telling = new Telling(rule, scene, ProviderShapedSecret::message);
        List<Finding> findings = new ArrayList<>();
        WrittenFiles.forEach(scene, this::isWorth, shapes::isWorth, meanings, (path, owner, pieces) -> {
            List<Sighting> found = new ArrayList<>();
            for (Piece piece : pieces) {
                int before = found.size();
                shapes.find(piece, Telling.isTest(path), found);
                if (found.size() == before && !SETTINGS.matcher(path).matches()) {
                    RandomText.find(piece, meanings, shapes, found);
                }
            }
            findings.addAll(telling.of(path, owner, found));
        });
        return findings;
    }

    private boolean isWorth(String text) {
        return RandomText.isWorth(text) || shapes.isWorth(text);
    }

    private static String message(String kind, String where, boolean isTest) {
        return "What has the form of " + Meanings.withArticle(kind) + " stands " + where
                + "; revoke it, since the history keeps it, and load its successor from a vault or the environment.";
    }
}
