package dev.carelint.core.vocabulary;

import dev.carelint.core.vocabulary.Clue.Kind;
import dev.carelint.core.vocabulary.DataType.Family;
import dev.carelint.core.vocabulary.DataType.Sensitivity;
import dev.carelint.core.vocabulary.Evidence.Certainty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All known kinds of data and the words that name them; immutable, safe for many threads. */
public final class Vocabulary {
    /** What an annotation alone declares: patient data of no special kind. */
    public static final DataType PHI = new DataType("phi", "patient data", Family.PHI, Sensitivity.HIGH);

    private static final String DECLARES = "Phi";
    private static final String DENIES = "NotPhi";

    private final Map<String, DataType> types;
    private final Map<String, Certainty> owned;
    private final Set<String> documents;
    private final ValueTypes valueTypes;
    private final NameReader names;
    private final Judge judge;
    private final KeyReader keys;
    private final Reasons reasons;
    private final Parts parts;

    /** What a vocabulary is made of. */
    private record Parts(
            List<Definition> definitions, Grammar grammar, Roles roles, ValueTypes valueTypes, KeyTables tables) {}

    private Vocabulary(Parts parts, Map<String, DataType> types) {
        List<Definition> definitions = parts.definitions();
        this.parts = parts;
        this.types = Collections.unmodifiableMap(types);
        this.owned = definitions.stream()
                .collect(Collectors.toUnmodifiableMap(each -> each.type().id(), Definition::owned));
        this.documents = definitions.stream()
                .filter(each -> each.values().contains(ValueKind.DOCUMENT))
                .map(each -> each.type().id())
                .collect(Collectors.toUnmodifiableSet());
        this.valueTypes = parts.valueTypes();
        this.names = new NameReader(parts.grammar(), parts.roles(), new PhraseBook(definitions));
        this.judge = new Judge(names, new OwnerReader(parts.roles()));
        this.keys = new KeyReader(parts.tables());
        this.reasons = new Reasons(names, judge, valueTypes);
    }

    /**
     * Makes a vocabulary.
     *
     * @throws IllegalArgumentException when two definitions have one id, or a table names an unknown id
     */
    public static Vocabulary of(
            List<Definition> definitions, Grammar grammar, Roles roles, ValueTypes valueTypes, KeyTables tables) {
        Map<String, DataType> types = new TreeMap<>();
        types.put(PHI.id(), PHI);
        for (Definition definition : definitions) {
            DataType type = definition.type();
            if (types.putIfAbsent(type.id(), type) != null) {
                throw new IllegalArgumentException("data type " + type.id() + " is defined twice");
            }
        }
        requireKnown(types, tables.hl7());
        requireKnown(types, tables.dicom());
        return new Vocabulary(new Parts(List.copyOf(definitions), grammar, roles, valueTypes, tables), types);
    }

    /**
     * Returns this vocabulary with more kinds of data, which speak first.
     *
     * @throws IllegalArgumentException when one of them has an id that is taken
     */
    public Vocabulary with(List<Definition> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Definition> all = new ArrayList<>(more);
        all.addAll(parts.definitions());
        return of(all, parts.grammar(), parts.roles(), parts.valueTypes(), parts.tables());
    }

    private static void requireKnown(Map<String, DataType> types, Map<String, String> table) {
        table.forEach((key, id) -> {
            if (!types.containsKey(id)) {
                throw new IllegalArgumentException(key + " names the unknown data type " + id + "; known are "
                        + String.join(", ", types.keySet()));
            }
        });
    }

    /** Judges one clue; the strongest evidence, or empty when nothing speaks for sensitive data. */
    public Optional<Evidence> classify(Clue clue) {
        if (clue.annotations().contains(DENIES)) {
            return Optional.empty();
        }
        if (clue.annotations().contains(DECLARES)) {
            return Optional.of(declared(clue));
        }
        return switch (clue.kind()) {
            case HL7_PATH -> keys.hl7(clue.name()).map(id -> standardized(clue, id));
            case DICOM_TAG -> keys.dicom(clue.name()).map(id -> standardized(clue, id));
            case FIELD, PARAMETER, METHOD, KEY -> Optional.ofNullable(named(clue));
        };
    }

    /** Returns in short sentences why a clue speaks for the data that {@link #classify} finds in it, or why it finds none. */
    public List<String> explain(Clue clue) {
        return reasons.of(clue, classify(clue).orElse(null));
    }

    /** Tells whether data of this kind is a whole record, of which a part need not be sensitive. */
    public boolean isDocument(DataType type) {
        return documents.contains(type.id());
    }

    /** Tells whether a class is named for patients themselves: {@code Patient}, {@code PersonDto}. */
    public boolean isPatient(String className) {
        return judge.roleOf(className) == Role.PATIENT;
    }

    /** Tells whether a class is named for staff, places of care or entries of catalogues: what is kept of them is no patient's. */
    public boolean isOfOthers(String className) {
        return Set.of(Role.STAFF, Role.PLACE, Role.CATALOGUE).contains(judge.roleOf(className));
    }

    /** Returns the kind of data with this id. */
    public Optional<DataType> find(String id) {
        return Optional.ofNullable(types.get(id));
    }

    /** Returns all kinds of data, by id. */
    public Collection<DataType> types() {
        return types.values();
    }

    private Evidence declared(Clue clue) {
        Evidence named = named(clue);
        DataType type = named == null || named.type().family() != Family.PHI ? PHI : named.type();
        return new Evidence(type, Certainty.HIGH, Sentence.of(clue, "is annotated as patient data"));
    }

    private Evidence standardized(Clue clue, String id) {
        DataType type = types.getOrDefault(id, PHI);
        Certainty certainty = owned.getOrDefault(id, Certainty.HIGH);
        return new Evidence(type, certainty, Sentence.of(clue, "holds " + Sentence.withArticle(type.title())));
    }

    private @Nullable Evidence named(Clue clue) {
        ValueKind kind = valueTypes.kindOf(clue.type());
        if (kind == ValueKind.NEVER || (clue.kind() == Kind.FIELD && isConstant(clue.name()))) {
            return null;
        }
        boolean method = clue.kind() == Kind.METHOD;
        Evidence own = strongest(weighed(clue, method ? names.method(clue.name()) : names.value(clue.name()), kind));
        if (own != null || clue.owner().isEmpty()) {
            return own;
        }
        Reading whole = names.whole(clue.owner(), clue.name(), method);
        return strongest(weighed(clue, whole.namesOnly(), kind));
    }

    private List<Evidence> weighed(Clue clue, Reading reading, ValueKind kind) {
        List<Evidence> found = new ArrayList<>(1);
        for (PhraseBook.Entry entry : reading.entries()) {
            Certainty certainty = judge.weigh(clue, reading, entry, kind);
            if (certainty != null) {
                found.add(evidence(clue, entry.definition().type(), certainty));
            }
        }
        return found;
    }

    private static Evidence evidence(Clue clue, DataType type, Certainty certainty) {
        return new Evidence(type, certainty, Sentence.of(clue, "is named like " + Sentence.withArticle(type.title())));
    }

    /** The surest, then the most sensitive, then the first defined. */
    private static @Nullable Evidence strongest(List<Evidence> found) {
        Evidence best = null;
        for (Evidence each : found) {
            if (best == null || isStronger(each, best)) {
                best = each;
            }
        }
        return best;
    }

    private static boolean isStronger(Evidence one, Evidence other) {
        int byCertainty = one.certainty().compareTo(other.certainty());
        return byCertainty < 0
                || (byCertainty == 0
                        && one.type().sensitivity().compareTo(other.type().sensitivity()) < 0);
    }

    /** A field in capitals holds a name or code fixed by the program, not data. */
    private static boolean isConstant(String name) {
        return name.length() > 1 && name.chars().noneMatch(Character::isLowerCase);
    }
}
