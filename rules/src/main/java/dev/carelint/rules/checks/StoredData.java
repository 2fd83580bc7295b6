package dev.carelint.rules.checks;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the columns of stored classes that hold patient data, encrypted or not. */
final class StoredData {
    private static final int MAX_DEPTH = 3;

    /** Annotations by which a column of a table holds a whole object, as JSON or as rows that only it has. */
    private static final Set<String> OBJECTS = Set.of("Type", "JdbcTypeCode", "ElementCollection", "Convert");

    private final Scene scene;
    private final Map<String, StoredClass> classes;
    private final StoredProperties properties;
    private final ColumnConverters converters;
    private final ColumnProtection protection;

    /**
     * A column with patient data.
     *
     * @param name its name in the stored class, with dots where it lies in an object
     * @param converter what converts it; null when nothing does
     * @param encrypted whether what is stored shows nothing without a key
     */
    record Column(
            String name,
            StoredProperty property,
            Evidence evidence,
            ColumnConverters.@Nullable Converter converter,
            boolean encrypted) {}

    StoredData(Scene scene, Map<String, StoredClass> classes) {
        this.scene = scene;
        this.classes = classes;
        this.properties = new StoredProperties(scene);
        this.converters = new ColumnConverters(scene);
        this.protection = new ColumnProtection(new HandEncryption(scene));
    }

    /** Returns the columns of a class that keep patient data in clear, inherited ones as far as only this class makes them such. */
    List<Column> of(StoredClass stored) {
        return all(stored).stream().filter(column -> !column.encrypted()).toList();
    }

    /** Returns all columns of a class that keep patient data. */
    List<Column> all(StoredClass stored) {
        String name = stored.type().name();
        List<StoredProperty> own = properties.of(name);
        List<StoredProperty> inherited = inherited(stored);
        List<String> siblings = Stream.concat(own.stream(), inherited.stream())
                .map(StoredProperty::name)
                .toList();
        List<Column> found = new ArrayList<>();
        Stream.concat(own.stream(), inherited.stream())
                .forEach(property -> collect(new Place(stored, name, "", siblings, 0), property, found));
        return found;
    }

    private List<StoredProperty> inherited(StoredClass stored) {
        List<StoredProperty> found = new ArrayList<>();
        for (String name : properties.superclasses(stored.type().name())) {
            if (classes.containsKey(name)) {
                List<StoredProperty> declared = properties.of(name);
                List<String> siblings =
                        declared.stream().map(StoredProperty::name).toList();
                declared.stream()
                        .filter(one -> classify(one, name, "", siblings).isEmpty())
                        .forEach(found::add);
            } else if (stored.whole()) {
                found.addAll(properties.of(name));
            }
        }
        return found;
    }

    /** Where a property lies: in which object below the stored class. */
    private record Place(StoredClass stored, String owner, String path, List<String> siblings, int depth) {}

    private void collect(Place place, StoredProperty property, List<Column> found) {
        Optional<ColumnConverters.Converter> converter = converters.of(place.stored(), property);
        boolean isEncrypted = protection.covers(place.stored(), property)
                || converter.filter(ColumnConverters.Converter::protects).isPresent();
        String receiver = place.path().substring(place.path().lastIndexOf('.') + 1);
        String name = place.path().isEmpty() ? property.name() : place.path() + "." + property.name();
        Optional<Evidence> evidence = classify(property, place.owner(), receiver, place.siblings());
        if (evidence.isPresent()) {
            found.add(new Column(name, property, evidence.get(), converter.orElse(null), isEncrypted));
        } else if (!isEncrypted && place.depth() < MAX_DEPTH && isWhole(place.stored(), property)) {
            List<StoredProperty> inner = properties.of(property.held());
            List<String> siblings = inner.stream().map(StoredProperty::name).toList();
            Place below = new Place(place.stored(), property.held(), name, siblings, place.depth() + 1);
            inner.forEach(one -> collect(below, one, found));
        }
    }

    /** Tells whether an object is stored with all that it holds, and not as a row or document that is told of elsewhere. */
    private boolean isWhole(StoredClass stored, StoredProperty property) {
        return OBJECTS.stream().anyMatch(one -> property.annotation(one).isPresent())
                || stored.whole() && !classes.containsKey(property.held());
    }

    private Optional<Evidence> classify(StoredProperty property, String owner, String receiver, List<String> siblings) {
        List<String> annotations =
                property.annotations().stream().map(Annotation::simpleName).toList();
        Clue clue = new Clue(
                Clue.Kind.FIELD,
                property.name(),
                owner,
                receiver,
                property.type().erasedName(),
                annotations,
                siblings,
                owner,
                scene.surroundings().getOrDefault(owner, Set.of()));
        return scene.vocabulary()
                .classify(clue)
                .filter(found ->
                        found.type().family() == DataType.Family.PHI && found.certainty() != Evidence.Certainty.LOW);
    }
}
