package dev.carelint.core.rule;

import dev.carelint.core.finding.Movement;
import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.Part;
import dev.carelint.core.flow.Root;
import dev.carelint.core.flow.Site;
import dev.carelint.core.flow.Summary;
import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.model.MapFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says where a value enters the program, for a map of the data. */
final class DataEntries {
    /** What enters by the kinds of keys that models tell apart. */
    private static final Map<String, String> NAMESPACES = Map.of("hl7", "hl7", "dicom", "dicom", "header", "request");

    private static final String FIELD = "field";
    private static final String PARAMETER = "parameter";
    private static final String CALL = "call";
    private static final Map<String, String> PLAIN =
            Map.of(FIELD, "object in the program", PARAMETER, "parameter", CALL, "call");

    private final Scene scene;
    private final List<MapFacts.Entry> kinds;

    DataEntries(Scene scene, MapFacts facts) {
        this.scene = scene;
        this.kinds = facts.entries();
    }

    /**
     * Returns where a value enters.
     *
     * @param body the body whose parameters it may begin at
     */
    Movement.Entry of(Summary.Use use, int body) {
        Atom atom = use.atom().plain();
        if (atom instanceof Atom.Labelled labelled) {
            Movement.Entry entry = byCall(labelled.origin());
            return labelled.origin().equals(use.point().sink())
                    ? new Movement.Entry(entry.kind(), entry.title(), given(labelled.origin()))
                    : entry;
        }
        if (atom instanceof Atom.Keyed keyed) {
            Movement.Entry entry = byCall(keyed.origin());
            return kinds.stream()
                    .filter(kind -> kind.kind().equals(NAMESPACES.get(keyed.namespace())))
                    .map(kind -> new Movement.Entry(kind.kind(), kind.title(), entry.name()))
                    .findFirst()
                    .orElse(entry);
        }
        return atom instanceof Atom.Place place ? ofPlace(place, body) : plain(CALL, simpleName(method(body)));
    }

    private Movement.Entry ofPlace(Atom.Place place, int body) {
        Root root = place.root();
        if (root instanceof Root.Entry entry && entry.index() >= 0) {
            LinkedMethod method = scene.method(body);
            return handled(method).or(() -> field(place)).orElseGet(() -> plain(PARAMETER, readable(method)));
        }
        if (root instanceof Root.Birth birth && birth.origin().instruction() >= 0) {
            Site origin = birth.origin();
            return outside(origin).or(() -> field(place)).orElseGet(() -> byCall(origin));
        }
        return field(place).orElseGet(() -> plain(PARAMETER, simpleName(method(body))));
    }

    /** What a handler is given comes from who calls it. */
    private Optional<Movement.Entry> handled(LinkedMethod method) {
        List<Annotation> annotations = method.declaration().annotations();
        return first(kind -> annotations.stream().anyMatch(one -> kind.methods().contains(one.simpleName())))
                .map(kind -> new Movement.Entry(kind.kind(), kind.title(), readable(method)));
    }

    private Optional<Movement.Entry> field(Atom.Place place) {
        Part last = lastField(place);
        if (last == null || last.owner().isEmpty()) {
            return Optional.empty();
        }
        String owner = last.owner();
        String name = simple(owner);
        return byClass(owner)
                .or(() -> first(kind -> isMarked(owner, kind.types())))
                .map(kind -> new Movement.Entry(kind.kind(), kind.title(), name))
                .or(() -> Optional.of(plain(FIELD, name)));
    }

    /**
     * Tells whether a value is not stored in the table named, though an object is that leads to it: it stands in a row of its own, or the
     * table is one of staff, places or catalogues.
     */
    boolean isOfOtherRow(Atom value, String target) {
        if (target.startsWith(Tables.WORD) && scene.vocabulary().isOfOthers(target.substring(Tables.WORD.length()))) {
            return true;
        }
        Part last = value.plain() instanceof Atom.Place place ? lastField(place) : null;
        return last != null
                && target.startsWith(Tables.WORD)
                && isMarked(last.owner(), Tables.ROWS)
                && scene.index()
                        .declaration(last.owner())
                        .filter(type -> !target.equals(Tables.WORD + Tables.nameOf(type)))
                        .isPresent();
    }

    private static @Nullable Part lastField(Atom.Place place) {
        return place.path().parts().stream()
                .filter(part -> !part.isPseudo() && !part.owner().equals("?"))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private Movement.Entry byCall(Site origin) {
        return outside(origin).orElseGet(() -> plain(CALL, calledName(origin)));
    }

    private Optional<Movement.Entry> outside(Site origin) {
        String owner = owner(origin);
        return byClass(owner)
                .map(kind -> new Movement.Entry(kind.kind(), kind.title(), simple(receiver(origin, owner))));
    }

    /** Returns the class of what a call is given: a call that sends an object of a library is where it is known for what it is. */
    private String given(Site site) {
        LinkedMethod method = scene.method(site.method());
        return scene.code(site) instanceof Instruction.Call call && call.arguments().length > 0
                ? simple(method.valueTypes()[call.arguments()[0]].erasedName())
                : simpleName(method);
    }

    private Optional<MapFacts.Entry> byClass(String owner) {
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = scene.index().supertypes(owner);
        return first(kind -> kind.classes().stream()
                .anyMatch(start -> owner.startsWith(start) || names.stream().anyMatch(name -> name.startsWith(start))));
    }

    private Optional<MapFacts.Entry> first(Predicate<MapFacts.Entry> wanted) {
        return kinds.stream().filter(wanted).findFirst();
    }

    private boolean isMarked(String className, Set<String> annotations) {
        return scene.index()
                .declaration(className)
                .filter(type -> type.annotations().stream().anyMatch(one -> annotations.contains(one.simpleName())))
                .isPresent();
    }

    /** Returns the class of the method that is called at a site; of a constructor, the class that is made. */
    private String owner(Site site) {
        if (scene.code(site) == null) {
            return "";
        }
        Resolution called = scene.method(site.method()).resolutions()[site.instruction()];
        return called instanceof Resolution.Method target ? target.method().owner() : "";
    }

    /** A repository of the program says more than the library's interface that has the method. */
    private String receiver(Site site, String owner) {
        if (!(scene.code(site) instanceof Instruction.Call call) || call.target() < 0) {
            return owner;
        }
        String type = scene.method(site.method()).valueTypes()[call.target()].erasedName();
        return scene.index().declaration(type).isPresent() ? type : owner;
    }

    private String calledName(Site site) {
        if (scene.code(site) == null) {
            return simpleName(method(site.method()));
        }
        Resolution called = scene.method(site.method()).resolutions()[site.instruction()];
        return called instanceof Resolution.Method target
                ? simple(target.method().owner()) + "." + target.method().name()
                : simpleName(method(site.method()));
    }

    private static Movement.Entry plain(String kind, String name) {
        return new Movement.Entry(kind, PLAIN.getOrDefault(kind, kind), name);
    }

    private LinkedMethod method(int body) {
        return scene.method(body);
    }

    private static String readable(LinkedMethod method) {
        return simpleName(method) + "." + method.declaration().name();
    }

    private static String simpleName(LinkedMethod method) {
        return simple(method.type().name());
    }

    static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
}
