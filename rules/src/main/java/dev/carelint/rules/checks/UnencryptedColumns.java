package dev.carelint.rules.checks;

import dev.carelint.core.finding.Confidence;
import dev.carelint.core.finding.Finding;
import dev.carelint.core.finding.FlowStep;
import dev.carelint.core.finding.Severity;
import dev.carelint.core.flow.StoredForms;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stored classes that keep patient data in clear: one finding a class, naming the worst first, and one more for each converter that is
 * named as if it protected and does not.
 */
final class UnencryptedColumns implements JavaCheck {
    /** How findings name what the data is stored in. */
    static final String WAY = "a stored column";

    private static final int MOST_KINDS = 6;
    private static final int MOST_NAMES = 3;

    /** What one number tells of a person everywhere; ids of national numbers begin with a country. */
    private static final Pattern IDENTIFIER = Pattern.compile(
            "ssn|itin-tin|mrn|medicare-mbi|medicaid-id|health-plan-number|passport|drivers?-license|payment-card|[a-z]{2}-.+|.+-ids");

    private static final Comparator<DataType> WORST_FIRST = Comparator.comparing(UnencryptedColumns::rank)
            .thenComparing(DataType::sensitivity)
            .thenComparing(DataType::title);

    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        Map<String, StoredClass> classes = StoredClass.of(scene);
        StoredData data = new StoredData(scene, classes);
        List<Finding> findings = new ArrayList<>();
        for (StoredClass stored : classes.values()) {
            if (!stored.silent()) {
                find(rule, scene, stored, data.of(stored), findings);
            }
        }
        return findings;
    }

    private static void find(
            Rule rule, Scene scene, StoredClass stored, List<StoredData.Column> columns, List<Finding> findings) {
        List<StoredData.Column> clear = new ArrayList<>();
        Map<String, List<StoredData.Column>> pretended = new TreeMap<>();
        for (StoredData.Column column : columns) {
            if (column.converter() != null && column.converter().pretends()) {
                pretended
                        .computeIfAbsent(column.converter().name(), none -> new ArrayList<>())
                        .add(column);
            } else {
                clear.add(column);
            }
        }
        if (!clear.isEmpty()) {
            findings.add(ofClass(rule, scene, stored, clear));
        }
        pretended.values().forEach(same -> findings.add(ofConverter(rule, scene, stored, same)));
    }

    private static Finding ofClass(Rule rule, Scene scene, StoredClass stored, List<StoredData.Column> columns) {
        String remedy = columns.size() == 1
                ? "encrypt it before it is stored."
                : "encrypt them before they are stored, the first named first.";
        String message = stored.type().simpleName() + " is stored with " + listed(columns) + " in clear; " + remedy;
        return finding(rule, scene, stored, stored.location(), columns, message, steps(columns), "columns");
    }

    private static Finding ofConverter(Rule rule, Scene scene, StoredClass stored, List<StoredData.Column> columns) {
        ColumnConverters.Converter converter =
                Objects.requireNonNull(columns.get(0).converter());
        String name = converter.simpleName();
        String fault = converter.kept() == StoredForms.Kept.SOMETIMES
                ? " lets what it is given through on one of its ways"
                : " encrypts nothing, what it writes can be read without a key";
        String message = "The converter " + name + " of " + listed(columns) + fault
                + "; encrypt with AES/GCM and a key from outside the code, or fail.";
        List<FlowStep> steps = new ArrayList<>(steps(columns));
        if (converter.place() != null) {
            steps.add(new FlowStep(converter.place(), name + " makes what is stored"));
        }
        Location location = columns.get(0).property().location();
        return finding(rule, scene, stored, location, columns, message, steps, "converter " + name);
    }

    private static Finding finding(
            Rule rule,
            Scene scene,
            StoredClass stored,
            Location location,
            List<StoredData.Column> columns,
            String message,
            List<FlowStep> steps,
            String identity) {
        List<String> titles = columns.stream()
                .map(column -> column.evidence().type().title())
                .distinct()
                .sorted()
                .toList();
        return new Finding(
                        rule.id(),
                        severity(rule, scene, columns),
                        Scene.onOneLine(location),
                        message,
                        titles,
                        steps,
                        stored.type().name(),
                        String.join(",", titles) + "|" + identity)
                .with(confidence(scene, columns))
                .leaving(WAY);
    }

    /** A column that holds some message or payload is a patient's more often than not; that is no more than debatable. */
    private static Confidence confidence(Scene scene, List<StoredData.Column> columns) {
        List<Evidence> evidence =
                columns.stream().map(StoredData.Column::evidence).toList();
        if (evidence.stream().anyMatch(one -> one.certainty() == Evidence.Certainty.HIGH)) {
            return Confidence.HIGH;
        }
        boolean isContent = evidence.stream().allMatch(one -> scene.vocabulary().isDocument(one.type()));
        return isContent ? Confidence.LOW : Confidence.MEDIUM;
    }

    /** What tells little alone is graded lower, what special statutes protect higher. */
    private static Severity severity(Rule rule, Scene scene, List<StoredData.Column> columns) {
        boolean isMinor =
                columns.stream().allMatch(one -> one.evidence().type().sensitivity() == DataType.Sensitivity.LOW);
        return isMinor && !scene.severities().containsKey(rule.id())
                ? Severity.LOW
                : scene.severity(
                        rule, columns.stream().map(one -> one.evidence().type()));
    }

    private static List<FlowStep> steps(List<StoredData.Column> columns) {
        return columns.stream()
                .sorted(Comparator.comparing(column -> column.evidence().type(), WORST_FIRST))
                .map(column -> new FlowStep(column.property().location(), because(column)))
                .toList();
    }

    private static String because(StoredData.Column column) {
        String reason = column.evidence().because();
        return column.converter() == null
                ? reason
                : reason + "; " + column.converter().simpleName() + " does not encrypt it";
    }

    private static int rank(DataType type) {
        return type.special() ? 0 : IDENTIFIER.matcher(type.id()).matches() ? 1 : 2;
    }

    /** Returns the kinds of data, the worst first, with the columns of each: {@code diagnosis (complaint, diagnosis)}. */
    private static String listed(List<StoredData.Column> columns) {
        Map<DataType, List<String>> names = new LinkedHashMap<>();
        columns.stream()
                .sorted(Comparator.comparing(column -> column.evidence().type(), WORST_FIRST))
                .forEach(column -> names.computeIfAbsent(column.evidence().type(), none -> new ArrayList<>())
                        .add(column.name()));
        List<String> shown = names.entrySet().stream()
                .limit(MOST_KINDS)
                .map(kind -> kind.getKey().title() + " (" + shortened(kind.getValue()) + ")")
                .collect(Collectors.toCollection(ArrayList::new));
        int rest = names.size() - shown.size();
        if (rest > 0) {
            shown.add(rest + (rest > 1 ? " more kinds of patient data" : " more kind of patient data"));
        }
        String last = shown.remove(shown.size() - 1);
        return shown.isEmpty() ? last : String.join(", ", shown) + " and " + last;
    }

    private static String shortened(List<String> names) {
        String shown = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        int rest = names.size() - MOST_NAMES;
        return rest > 0 ? shown + " and " + rest + " more" : shown;
    }
}
