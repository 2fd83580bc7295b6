package dev.carelint.core.rule;

import dev.carelint.core.flow.Atom;
import dev.carelint.core.flow.Part;
import dev.carelint.core.flow.Root;
import dev.carelint.core.flow.Site;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.link.LinkedMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the code calls things: variables, parameters, calls. */
final class Names {
    private final Scene scene;

    Names(Scene scene) {
        this.scene = scene;
    }

    /** Returns the name of the variable or field that holds a value, or empty. */
    static String localName(LinkedMethod method, int value) {
        return nameOf(method, method.body().definition(value));
    }

    private static String nameOf(LinkedMethod method, @Nullable Instruction code) {
        int local = -1;
        if (code instanceof Instruction.Assign assign) {
            local = assign.local();
        } else if (code instanceof Instruction.Parameter parameter) {
            local = parameter.local();
        } else if (code instanceof Instruction.Phi phi) {
            local = phi.local();
        } else if (code instanceof Instruction.NameRead read) {
            return read.name();
        } else if (code instanceof Instruction.FieldRead read) {
            return read.name();
        }
        return local < 0 ? "" : method.body().locals().get(local).name();
    }

    /** Returns the name of a field as it is written, also of one that holds a captured variable. */
    static String plainName(String name) {
        return name.startsWith("val$") ? name.substring(4) : name;
    }

    /** Returns the parameters as they are written. */
    List<ParameterDeclaration> declared(LinkedMethod method) {
        if (!method.isLambda() || method.enclosing() == null) {
            return method.declaration().parameters();
        }
        int number = scene.calls().number(method.enclosing());
        if (number < 0) {
            return List.of();
        }
        LinkedMethod enclosing = scene.method(number);
        int position = enclosing.lambdas().indexOf(method);
        return position < 0
                ? List.of()
                : enclosing.body().lambdas().get(position).parameters();
    }

    /** Number of captured variables, which come before a lambda's own parameters. */
    int captures(LinkedMethod method) {
        return method.isLambda()
                ? method.symbol().parameters().size() - declared(method).size()
                : 0;
    }

    /** Returns the name of the parameter that a place begins at, or empty. */
    String rootName(Atom.Place place, Site where) {
        LinkedMethod method = scene.method(where.method());
        if (place.root() instanceof Root.Entry entry && entry.index() >= 0) {
            int index = entry.index() - captures(method);
            return index >= 0 && index < declared(method).size()
                    ? declared(method).get(index).name()
                    : "";
        }
        return "";
    }

    /** Returns the name of the last field of a place, or that of the parameter that it is. */
    String ofPlace(Atom.Place place, Site where) {
        return place.path().parts().stream()
                .filter(part -> !part.isPseudo())
                .map(Part::name)
                .reduce((first, last) -> last)
                .orElseGet(() -> rootName(place, where));
    }

    /** Returns how a reader would name what stands at a site: {@code read(…)}. */
    String callName(Site site) {
        Instruction code = scene.code(site);
        if (code instanceof Instruction.Call call) {
            return call.name() + "(…)";
        }
        if (code instanceof Instruction.Construct construct) {
            int value = construct.target();
            return "new " + scene.method(site.method()).valueTypes()[value].erasedName();
        }
        return "it";
    }
}
