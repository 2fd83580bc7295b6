package dev.carelint.core.rule;

import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.Part;
import dev.carelint.core.flow.Root;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Value;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Local;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.model.Form;
import dev.carelint.core.source.Location;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.FieldSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says what kind of data a value is, by where it begins: a label, a key, a field, a parameter, or a method without a body.
 *
 * <p>Names prove origins only. State of a component ({@code this.x}, static fields) is what the program stores into it; when all of
 * that is known to be harmless, its name proves nothing. Remembers answers; owned by one thread.
 */
public final class Judge {
    private static final int MAX_FIELDS = 4;
    private static final String HEADER_NAME = "header-name";
    private static final String SETTING = "setting";
    private static final String PROPERTIES = "java.util.Properties";
    static final String ALL_HEADERS = "http-headers";

    private final Scene scene;
    private final Names names;
    private final ComponentState state;
    private final Thoughts thoughts;
    private final Shared shared = new Shared();
    private final Map<Question, Optional<Classified>> known = new HashMap<>();

    /** Parameters are numbered by body, so an answer holds for one body. */
    private record Question(Atom atom, int body) {}

    public Judge(Scene scene) {
        this(scene, Thoughts.UNHEARD);
    }

    /** Creates a judge who thinks aloud. */
    Judge(Scene scene, Thoughts thoughts) {
        this.scene = scene;
        this.thoughts = thoughts;
        this.names = new Names(scene);
        this.state = new ComponentState(scene);
    }

    /** Returns what the checks of this run have in common. */
    public Shared shared() {
        return shared;
    }

    /** Returns what a value is as far as the whole program tells; low certainty counts as nothing. */
    public Optional<Classified> classify(Atom encoded, Site where) {
        if (encoded instanceof Atom.Encoded form && form.forms().contains(Form.MEMBER)) {
            return Optional.empty();
        }
        Atom atom = encoded.plain();
        Question question = new Question(atom, where.method());
        Optional<Classified> answer = known.get(question);
        if (answer == null) {
            answer = classify(atom, where, new ArrayList<>())
                    .filter(found -> found.evidence().certainty() != Evidence.Certainty.LOW);
            known.put(question, answer);
        }
        return answer;
    }

    private Optional<Classified> classify(Atom atom, Site where, List<Part> visited) {
        if (atom instanceof Atom.Labelled labelled) {
            return label(labelled);
        }
        if (atom instanceof Atom.Keyed keyed) {
            return key(keyed);
        }
        return atom instanceof Atom.Place place ? place(place, where, visited) : Optional.empty();
    }

    private Optional<Classified> label(Atom.Labelled labelled) {
        return scene.vocabulary().find(labelled.label()).map(type -> {
            String call = names.callName(labelled.origin());
            String because = call + " yields the " + type.title();
            thoughts.decided("the library model of " + call + " says that " + type.title() + " enters there");
            return new Classified(
                    new Evidence(type, Evidence.Certainty.HIGH, because), scene.location(labelled.origin()));
        });
    }

    /** An object of a class that nobody knows, as something encodes it. */
    private Optional<Classified> encoded(String label, Atom.Place place, Site where) {
        return scene.vocabulary().find(label).map(type -> {
            String because = names.rootName(place, where) + " is encoded and may be a " + type.title();
            return new Classified(new Evidence(type, Evidence.Certainty.HIGH, because.strip()), origin(place, where));
        });
    }

    private Optional<Classified> key(Atom.Keyed keyed) {
        if (keyed.key() instanceof Atom.Labelled names) {
            return keyed.namespace().equals("header") && names.label().equals(HEADER_NAME)
                    ? label(new Atom.Labelled(ALL_HEADERS, keyed.origin()))
                    : Optional.empty();
        }
        Optional<String> name = keyName(keyed.key());
        if (keyed.namespace().startsWith(Atom.Keyed.COLUMN)) {
            int position = Integer.parseInt(keyed.namespace().substring(Atom.Keyed.COLUMN.length()));
            return name.flatMap(sql -> SelectedColumn.of(sql, position)).flatMap(column -> column(column, keyed));
        }
        Clue.Kind kind = switch (keyed.namespace()) {
            case "hl7" -> Clue.Kind.HL7_PATH;
            case "dicom" -> Clue.Kind.DICOM_TAG;
            default -> Clue.Kind.KEY;
        };
        return name.flatMap(key -> key(kind, key, "", keyed)).filter(found -> !isSetting(keyed, found));
    }

    /** The key of a setting names what a program is told, never a patient's datum; it may be a secret. */
    private boolean isSetting(Atom.Keyed keyed, Classified found) {
        boolean isNone = keyed.namespace().equals(SETTING)
                && isNamedAsOne(keyed)
                && found.evidence().type().family() == DataType.Family.PHI;
        if (isNone) {
            thoughts.dismissed("its key names a setting of the program");
        }
        return isNone;
    }

    /** Properties may be any table of texts; dots in a key tell of settings. */
    private boolean isNamedAsOne(Atom.Keyed keyed) {
        LinkedMethod method = scene.method(keyed.origin().method());
        int index = keyed.origin().instruction();
        boolean isTable = index >= 0
                && method.resolutions()[index] instanceof Resolution.Method target
                && target.method().owner().equals(PROPERTIES);
        return !isTable || keyName(keyed.key()).orElse("").contains(".");
    }

    /** A column is read like a field of what its table holds. */
    private Optional<Classified> column(SelectedColumn column, Atom.Keyed keyed) {
        return key(Clue.Kind.KEY, column.name(), "", keyed)
                .or(() -> column.table().isEmpty()
                        ? Optional.empty()
                        : key(Clue.Kind.KEY, column.name(), column.owner(), keyed));
    }

    private Optional<Classified> key(Clue.Kind kind, String key, String owner, Atom.Keyed keyed) {
        return ask(new Clue(
                        kind,
                        key,
                        owner,
                        "",
                        "java.lang.String",
                        List.of(),
                        List.of(),
                        within(keyed.origin()),
                        around(keyed.origin())))
                .map(evidence -> new Classified(evidence, scene.location(keyed.origin())));
    }

    private static Optional<String> keyName(Atom key) {
        if (key instanceof Atom.Known known && known.value() instanceof String text) {
            return Optional.of(text);
        }
        if (key instanceof Atom.Known known && known.value() instanceof Long number) {
            return Optional.of(String.format("%08X", number));
        }
        if (key instanceof Atom.Place place
                && place.root() instanceof Root.Static
                && place.path().last() != null) {
            return Optional.of(place.path().last().name());
        }
        return Optional.empty();
    }

    private Optional<Classified> place(Atom.Place place, Site where, List<Part> visited) {
        String whole = place.path().last() == null ? null : place.path().last().dataLabel();
        if (whole != null) {
            return encoded(whole, place, where);
        }
        List<Part> fields =
                place.path().parts().stream().filter(part -> !part.isPseudo()).toList();
        Optional<Classified> byKey = underKey(place, fields, where);
        if (byKey.isPresent()) {
            return byKey;
        }
        if (fields.isEmpty()) {
            return root(place, where);
        }
        boolean isShared = fields.size() == 2 && scene.flow().fields().isShared(fields.get(0));
        if ((fields.size() == 1 || isShared) && place.root().isComponentState()) {
            Part state = fields.get(fields.size() - 1);
            Optional<Classified> content = content(place, state, where, new ArrayList<>(visited));
            if (content.isPresent()) {
                return content;
            }
            Optional<Optional<Classified>> stored = stored(state, where, visited);
            if (stored.isPresent()) {
                return stored.get();
            }
        }
        if (place.root() instanceof Root.Static && isConstantName(fields.get(0).name())) {
            thoughts.dismissed(fields.get(0).name() + " is a constant of the program");
            return Optional.empty();
        }
        return field(place, fields, where);
    }

    /** Returns what is put into the container that a field holds, where the value comes from. */
    private Optional<Classified> content(Atom.Place place, Part field, Site where, List<Part> visited) {
        Part last = place.path().last();
        Part holder =
                place.path().parent() == null ? null : place.path().parent().last();
        if (last == null
                || holder == null
                || !last.isPseudo()
                || !field.equals(holder)
                || visited.size() >= MAX_FIELDS) {
            return Optional.empty();
        }
        visited.add(field);
        return scene.flow().fields().contentAt(field, last).atoms().stream()
                .map(Atom::plain)
                .filter(atom -> isJudgedAnywhere(atom, field))
                .flatMap(atom -> classify(atom, where, visited).stream())
                .findFirst();
    }

    private static boolean isJudgedAnywhere(Atom atom, Part field) {
        return atom instanceof Atom.Labelled || atom instanceof Atom.Keyed || ComponentState.isForeign(atom, field);
    }

    /** A static field with a capital is no place for data, only a constant: {@code Tag.PatientName}. */
    private static boolean isConstantName(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    /** Returns what the key says of a value in a map, unless the program fills that map with nothing but its own constants. */
    private Optional<Classified> underKey(Atom.Place place, List<Part> fields, Site where) {
        List<Part> parts = place.path().parts();
        int i = parts.size() - 1;
        while (i >= 0 && parts.get(i).isPseudo() && !parts.get(i).isValueAtKey()) {
            i--;
        }
        if (i < 0 || !parts.get(i).isValueAtKey() || parts.get(i).isAtEnumConstant()) {
            return Optional.empty();
        }
        Part holder = fields.isEmpty() ? null : fields.get(fields.size() - 1);
        if (holder != null
                && state.isFilledHere(holder)
                && !scene.flow().fields().mayHoldData(holder, parts.get(i))) {
            thoughts.dismissed("the program puts nothing but its own constants into " + holder.name());
            return Optional.empty();
        }
        String receiver = holder == null ? names.rootName(place, where) : holder.name();
        String type = place.type().erasedName();
        Clue clue = new Clue(Clue.Kind.KEY, parts.get(i).key(), "", receiver, type, List.of(), List.of());
        boolean isSetting = parts.get(i).key().contains(".")
                && (i > 0 ? parts.get(i - 1).type().erasedName() : rootType(place, where)).equals(PROPERTIES);
        return ask(clue)
                .filter(evidence -> !isSetting || evidence.type().family() != DataType.Family.PHI)
                .map(evidence -> new Classified(evidence, origin(place, where)));
    }

    private String rootType(Atom.Place place, Site where) {
        if (place.root() instanceof Root.Entry entry && entry.index() >= 0) {
            List<Type> types = scene.method(where.method()).symbol().parameters();
            return entry.index() < types.size() ? types.get(entry.index()).erasedName() : "";
        }
        if (place.root() instanceof Root.Birth birth
                && scene.code(birth.origin()) instanceof Instruction.Call made
                && made.result() >= 0) {
            return scene.method(birth.origin().method())
                    .valueTypes()[made.result()]
                    .erasedName();
        }
        return "";
    }

    /** Returns what the stored values say of a field: empty when they leave it to its name. */
    private Optional<Optional<Classified>> stored(Part field, Site where, List<Part> visited) {
        Value value = scene.flow().fields().of(field);
        if (visited.contains(field) || visited.size() >= MAX_FIELDS) {
            return Optional.empty();
        }
        visited.add(field);
        for (Atom held : value.atoms()) {
            Atom atom = held.plain();
            if (isJudgedAnywhere(atom, field)) {
                Optional<Classified> found = classify(atom, where, visited);
                if (found.isPresent()) {
                    return Optional.of(found);
                }
            }
        }
        if (!state.isHarmless(field)) {
            return Optional.empty();
        }
        thoughts.dismissed(
                "all that the program stores in " + field.name() + " is harmless, so its name counts for nothing");
        return Optional.of(Optional.empty());
    }

    private Optional<Classified> field(Atom.Place place, List<Part> fields, Site where) {
        Part last = fields.get(fields.size() - 1);
        Part before = fields.size() > 1 ? fields.get(fields.size() - 2) : null;
        String receiver = before == null ? names.rootName(place, where) : before.name();
        Optional<Evidence> evidence = classifyField(last, receiver, place.type().erasedName());
        Part named = last;
        if (evidence.isEmpty() && before != null && Holder.isCarrier(last.name())) {
            evidence = classifyField(before, "", before.type().erasedName());
            named = before;
        }
        String name = named.name();
        return evidence.map(found -> new Classified(found, origin(place, where), name));
    }

    private Optional<Evidence> classifyField(Part field, String receiver, String type) {
        String erased =
                type.isEmpty() || type.equals("java.lang.Object") ? field.type().erasedName() : type;
        List<String> annotations =
                state.symbol(field).map(FieldSymbol::annotations).orElse(List.of());
        String owner = field.owner().equals("?") ? "" : field.owner();
        return ask(new Clue(
                Clue.Kind.FIELD,
                Names.plainName(field.name()),
                owner,
                receiver,
                erased,
                annotations,
                siblings(owner),
                owner,
                scene.surroundings().getOrDefault(owner, Set.of())));
    }

    private List<String> siblings(String owner) {
        return scene.index().find(owner).map(ClassSymbol::fields).orElse(List.of()).stream()
                .map(FieldSymbol::name)
                .toList();
    }

    private Optional<Classified> root(Atom.Place place, Site where) {
        if (place.root() instanceof Root.Entry entry && entry.index() >= 0) {
            LinkedMethod method = scene.method(where.method());
            return parameter(method, entry.index(), place);
        }
        if (place.root() instanceof Root.Birth birth) {
            return birth(place, birth.origin());
        }
        return Optional.empty();
    }

    private Optional<Classified> parameter(LinkedMethod method, int index, Atom.Place place) {
        int captures = names.captures(method);
        List<ParameterDeclaration> declared = names.declared(method);
        if (index < captures) {
            return captured(method, index, place);
        }
        if (index - captures >= declared.size()) {
            return Optional.empty();
        }
        ParameterDeclaration parameter = declared.get(index - captures);
        if (Selectors.isSelector(method, index, parameter.name())) {
            thoughts.dismissed("parameter " + parameter.name() + " only chooses among things that the program names");
            return Optional.empty();
        }
        return parameter(method, parameter.name(), place, annotations(parameter), parameter.span());
    }

    private Optional<Classified> parameter(
            LinkedMethod method,
            String name,
            Atom.Place place,
            List<String> annotations,
            dev.carelint.core.source.Span span) {
        Clue clue = new Clue(
                Clue.Kind.PARAMETER,
                name,
                method.type().name(),
                "",
                place.type().erasedName(),
                annotations,
                Stream.concat(
                                names.declared(method).stream().map(ParameterDeclaration::name),
                                siblings(method.type().name()).stream())
                        .toList(),
                method.type().name(),
                scene.around(method));
        return ask(clue).map(evidence -> new Classified(evidence, new Location(method.path(), span)));
    }

    private Optional<Classified> captured(LinkedMethod method, int index, Atom.Place place) {
        for (Instruction code : method.body().code()) {
            if (code instanceof Instruction.Parameter parameter
                    && parameter.index() == index
                    && parameter.local() >= 0) {
                Local local = method.body().locals().get(parameter.local());
                return parameter(
                        method,
                        local.name(),
                        place,
                        List.of(),
                        method.declaration().nameSpan());
            }
        }
        return Optional.empty();
    }

    private static List<String> annotations(ParameterDeclaration parameter) {
        return parameter.annotations().stream()
                .map(dev.carelint.core.ir.Annotation::simpleName)
                .toList();
    }

    private Optional<Classified> birth(Atom.Place place, Site origin) {
        if (origin.instruction() < 0) {
            return parameter(scene.method(origin.method()), -1 - origin.instruction(), place);
        }
        LinkedMethod method = scene.method(origin.method());
        Instruction code = scene.code(origin);
        if (code instanceof Instruction.NameRead read) {
            return classify(Clue.Kind.FIELD, read.name(), method.type().name(), "", place, List.of(), origin);
        }
        if (code instanceof Instruction.MethodReference
                && method.resolutions()[origin.instruction()] instanceof Resolution.Function function) {
            MethodSymbol referenced = function.referenced().method();
            return classify(
                    Clue.Kind.METHOD,
                    referenced.name(),
                    referenced.owner(),
                    "",
                    place,
                    referenced.annotations(),
                    origin);
        }
        if (!(code instanceof Instruction.Call call)) {
            return Optional.empty();
        }
        Resolution resolution = method.resolutions()[origin.instruction()];
        String owner =
                resolution instanceof Resolution.Method target ? target.method().owner() : "";
        List<String> annotations =
                resolution instanceof Resolution.Method target ? target.method().annotations() : List.of();
        String receiver = Names.localName(method, call.target());
        return classify(Clue.Kind.METHOD, call.name(), owner, receiver, place, annotations, origin)
                .or(() -> Holder.namesOf(call, method).stream()
                        .flatMap(held ->
                                classify(held.kind(), held.name(), held.owner(), "", place, List.of(), origin).stream())
                        .findFirst());
    }

    private Optional<Classified> classify(
            Clue.Kind kind,
            String name,
            String owner,
            String receiver,
            Atom.Place place,
            List<String> annotations,
            Site origin) {
        Clue clue = new Clue(
                kind,
                name,
                owner,
                receiver,
                place.type().erasedName(),
                annotations,
                kind == Clue.Kind.METHOD ? siblings(owner) : List.of(),
                within(origin),
                around(origin));
        return ask(clue).map(evidence -> new Classified(evidence, scene.location(origin)));
    }

    private Optional<Evidence> ask(Clue clue) {
        thoughts.asked(clue);
        return scene.vocabulary().classify(clue);
    }

    private String within(Site site) {
        return scene.method(site.method()).type().name();
    }

    private Set<String> around(Site site) {
        return scene.around(scene.method(site.method()));
    }

    private Location origin(Atom.Place place, Site where) {
        if (place.root() instanceof Root.Birth birth) {
            return scene.location(birth.origin());
        }
        LinkedMethod method = scene.method(where.method());
        return new Location(method.path(), method.declaration().nameSpan());
    }
}
