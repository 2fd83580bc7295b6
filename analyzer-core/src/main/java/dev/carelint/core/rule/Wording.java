package dev.carelint.core.rule;

import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.Part;
import dev.carelint.core.flow.Root;
import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.vocabulary.Shapes;
import java.util.List;
import java.util.TreeSet;

/** What readers of the code would call values; quotes no literals. */
final class Wording {
    private final Scene scene;
    private final Names names;
    private final Paths paths;

    Wording(Scene scene) {
        this.scene = scene;
        this.names = new Names(scene);
        this.paths = new Paths(scene);
    }

    /** Returns how a value of a body is written there. */
    String written(LinkedMethod method, int body, int value) {
        String local = Names.localName(method, value);
        int index = method.body().definitionIndex(value);
        Instruction code = index < 0 ? null : method.body().code().get(index);
        if (code instanceof Instruction.FieldRead read && read.target() >= 0) {
            String target = Names.localName(method, read.target());
            return (target.isEmpty() ? "" : target + ".") + read.name();
        }
        if (!local.isEmpty()) {
            return local;
        }
        if (code instanceof Instruction.Call) {
            return paths.callAt(new Site(body, index));
        }
        if (code instanceof Instruction.Cast cast) {
            return written(method, body, cast.value());
        }
        if (code instanceof Instruction.Allocate) {
            return "a new object";
        }
        if (code instanceof Instruction.Binary) {
            boolean isText = method.valueTypes()[value].erasedName().equals("java.lang.String");
            return isText ? "joined text" : "a computed value";
        }
        if (code instanceof Instruction.This) {
            return "this";
        }
        return code instanceof Instruction.Constant ? "a constant" : "a value";
    }

    /** Returns what an atom stands for, as seen in a body. */
    String of(Atom atom, int body) {
        if (atom instanceof Atom.Encoded encoded) {
            return of(encoded.data(), body) + " (in the form " + String.join(", ", new TreeSet<>(encoded.forms()))
                    + ")";
        }
        if (atom instanceof Atom.Keyed keyed) {
            return "the value that " + names.callName(keyed.origin()) + " finds at "
                    + CallFacts.shortPlace(scene.location(keyed.origin()));
        }
        if (atom instanceof Atom.Labelled labelled) {
            return "what " + names.callName(labelled.origin()) + " yields at "
                    + CallFacts.shortPlace(scene.location(labelled.origin()));
        }
        return atom instanceof Atom.Place place ? place(place, body) : "something made here";
    }

    private String place(Atom.Place place, int body) {
        StringBuilder text = new StringBuilder(root(place, body));
        List<Part> parts = place.path().parts();
        for (Part part : parts) {
            text.append(part(part));
        }
        return text.toString();
    }

    private static String part(Part part) {
        if (!part.isPseudo()) {
            return "." + Names.plainName(part.name());
        }
        if (part.isValueAtKey()) {
            return "[\"" + Shapes.hidden(String.valueOf(part.key())) + "\"]";
        }
        return part.name().startsWith("[") || part.name().startsWith("{") ? "[…]" : "";
    }

    private String root(Atom.Place place, int body) {
        Root root = place.root();
        if (root.isThis()) {
            return "this";
        }
        if (root instanceof Root.Entry) {
            String name = names.rootName(place, new Site(body, 0));
            return name.isEmpty() ? "a captured variable" : name;
        }
        if (root instanceof Root.Static owner) {
            return owner.owner().substring(owner.owner().lastIndexOf('.') + 1).replace('$', '.');
        }
        if (root instanceof Root.Birth birth) {
            return birth(birth.origin());
        }
        return "what a function returns that was passed in";
    }

    private String birth(Site origin) {
        if (origin.instruction() < 0) {
            List<dev.carelint.core.ir.ParameterDeclaration> declared = names.declared(scene.method(origin.method()));
            int index = -1 - origin.instruction() - names.captures(scene.method(origin.method()));
            return index >= 0 && index < declared.size() ? declared.get(index).name() : "a parameter";
        }
        Instruction code = scene.code(origin);
        if (code instanceof Instruction.NameRead read) {
            return read.name();
        }
        return paths.callAt(origin);
    }

    /** Returns how a reader would name the call at a site. */
    String call(Site site) {
        return paths.callAt(site);
    }
}
