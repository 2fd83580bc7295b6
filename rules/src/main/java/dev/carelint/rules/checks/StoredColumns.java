package dev.carelint.rules.checks;

import dev.carelint.core.finding.Movement;
import dev.carelint.core.rule.MapPart;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.rule.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stored classes keep of patients, for maps: in which table, encrypted or not. */
final class StoredColumns implements MapPart {
    @Override
    public List<Seen> of(Scene scene) {
        Map<String, StoredClass> classes = StoredClass.of(scene);
        StoredData data = new StoredData(scene, classes);
        List<Seen> seen = new ArrayList<>();
        for (StoredClass stored : classes.values()) {
            if (!stored.silent() && !isPartOfOthers(stored)) {
                data.all(stored).forEach(column -> seen.add(seen(stored, column)));
            }
        }
        return seen;
    }

    /** What is embedded or inherited lies in the tables of others. */
    private static boolean isPartOfOthers(StoredClass stored) {
        return stored.type().annotations().stream()
                .anyMatch(one -> one.simpleName().equals("MappedSuperclass"));
    }

    private static boolean isEmbedded(StoredClass stored) {
        return stored.type().annotations().stream()
                .anyMatch(one -> one.simpleName().equals("Embeddable"));
    }

    private static Seen seen(StoredClass stored, StoredData.Column column) {
        return new Seen(
                column.evidence().type(),
                new Movement.Entry("entity", "stored class", stored.type().simpleName()),
                List.of(),
                "database",
                (isEmbedded(stored) ? "rows with " : "table ") + Tables.nameOf(stored.type()),
                column.encrypted() ? "encrypted" : "in clear",
                stored.location(),
                column.encrypted() ? "an encrypted column" : UnencryptedColumns.WAY);
    }
}
