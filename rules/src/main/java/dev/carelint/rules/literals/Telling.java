package dev.carelint.rules.literals;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes findings of what was seen in one file: one for each kind, or for each line where sources hold few of a kind. */
final class Telling {
    /** So many lines of a source are told one by one. */
    private static final int FEW = 3;

    private static final Pattern MADE_UP =
            Pattern.compile("(.*[-_.])?(test-?data|demo(-?data)?|samples?-?data|mocks?|mock-?data|synthetic(-?data)?)");

    private final Rule rule;
    private final Scene scene;
    private final Words words;

    /** What a rule says. */
    interface Words {
        /**
         * Returns the message.
         *
         * @param kind what it looks like
         * @param where "this line" or how many lines
         * @param isTest whether it stands in test data
         */
        String message(String kind, String where, boolean isTest);
    }

    Telling(Rule rule, Scene scene, Words words) {
        this.rule = rule;
        this.scene = scene;
        this.words = words;
    }

    /**
     * Returns the findings of one file.
     *
     * @param owner type of the source, or path of the file
     */
    List<Finding> of(String path, String owner, List<Sighting> sightings) {
        Map<String, TreeMap<Integer, Sighting>> byKind = new TreeMap<>();
        for (Sighting one : sightings) {
            byKind.computeIfAbsent(one.kind(), kind -> new TreeMap<>())
                    .merge(one.span().line(), one, (first, next) -> first.isSure() ? first : next);
        }
        List<Finding> findings = new ArrayList<>();
        for (TreeMap<Integer, Sighting> lines : byKind.values()) {
            boolean isEach = path.endsWith(".java") && lines.size() <= FEW;
            Stream<Sighting> told = lines.values().stream().limit(isEach ? FEW : 1);
            told.forEach(one -> findings.add(finding(path, owner, one, isEach ? 1 : lines.size())));
        }
        return findings;
    }

    private Finding finding(String path, String owner, Sighting sighting, int lines) {
        boolean isTest = isTest(path);
        String where = lines == 1 ? "here" : "in " + lines + " lines of this file, the first of them here";
        boolean isGiven = scene.severities().containsKey(rule.id());
        Severity severity = scene.severity(rule.id(), rule.description().severity());
        return new Finding(
                        rule.id(),
                        isTest && !isGiven ? Severity.LOW : severity,
                        Scene.onOneLine(new Location(path, sighting.span())),
                        words.message(sighting.kind(), where, isTest),
                        sighting.data().isEmpty() ? List.of() : List.of(sighting.data()),
                        List.of(),
                        owner,
                        sighting.kind())
                .with(sighting.isSure() ? Confidence.HIGH : Confidence.MEDIUM);
    }

    /** Tells whether a folder or module, but no package, says that all in it is invented: {@code test-data}, {@code samples}. */
    static boolean isMadeUp(String path) {
        String folders = path.toLowerCase(Locale.ROOT).replaceFirst("(^|/)src/[^/]+/java/.*|/[^/]*$", "");
        return Stream.of(folders.split("/"))
                .anyMatch(folder -> MADE_UP.matcher(folder).matches());
    }

    /** Tells whether a file is code or data of tests by its folders. */
    static boolean isTest(String path) {
        List<String> parts = List.of(path.toLowerCase(Locale.ROOT).split("/"));
        for (int i = 0; i < parts.size() - 1; i++) {
            boolean isInSource = i > 0 && parts.get(i - 1).equals("src");
            String part = parts.get(i);
            if (isInSource && (part.contains("test") || part.equals("it"))
                    || part.matches("tests?|testdata|test-?resources|fixtures|__tests__|cypress|e2e")) {
                return true;
            }
        }
        return false;
    }
}
