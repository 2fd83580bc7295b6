package dev.carelint.core.flow;

import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.model.TypeModel;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.Origin;
import dev.carelint.core.symbols.Type;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a value shows: what {@code String.valueOf} would print.
 *
 * <p>An object shows what its {@code toString} reads; a container its elements; an object whose class inherits
 * {@code Object.toString} nothing. An object whose type only callers know is left to them ({@link Part#SHOWN}).
 */
final class Texts {
    private static final int MAX_NESTING = 3;
    /** An object in a container in an object still shows its fields. */
    private static final int MAX_FIELDS = 4;
    /** How many objects may print each other in turn: each may print all others, so that the ways grow with every one more. */
    private static final int MAX_PRINTING = 8;

    private final BodySolver solver;
    private final Program program;
    private final Shapes shapes;
    /** The objects that are being printed. */
    private final Set<Printing> printing = new HashSet<>();

    private record Printing(int target, Atom object) {}

    Texts(BodySolver solver, Program program, Shapes shapes) {
        this.solver = solver;
        this.program = program;
        this.shapes = shapes;
    }

    /** Returns the text of a value with this static type. */
    Value of(Value value, Type type, Heap heap, Site site) {
        return of(value, type, heap, site, 0);
    }

    /**
     * Returns the text of all fields of a value, as serializers and reflection show it: of a source class's declared fields, else its
     * text.
     */
    Value ofAllFields(Value value, Type type, Heap heap, Site site) {
        return ofAllFields(value, type, heap, site, 0);
    }

    private Value ofAllFields(Value value, Type type, Heap heap, Site site, int nesting) {
        Value.Builder text = new Value.Builder();
        for (int i = 0; i < value.size() && nesting < MAX_FIELDS; i++) {
            Value one = Value.of(value.atom(i), value.step(i));
            Type narrow = typeOf(value.atom(i), type);
            List<Part> fields = narrow instanceof Type.ClassType known ? fieldsOf(known.name()) : List.of();
            if (fields.isEmpty()) {
                text.addAll(containedFields(one, narrow, heap, site, nesting));
                text.addAll(of(one, narrow, heap, site, nesting));
            }
            for (Part field : fields) {
                Value content = Memory.load(heap, one, field, site);
                text.addAll(ofAllFields(content, field.type(), heap, site, nesting + 1));
            }
        }
        return text.build();
    }

    /** Containers are shown with all fields of what they hold. */
    private Value containedFields(Value container, Type type, Heap heap, Site site, int nesting) {
        boolean isContainer = modelOf(type)
                        .map(model -> model.text() == TypeModel.Text.ELEMENTS)
                        .orElse(false)
                || type instanceof Type.ArrayType;
        if (!isContainer) {
            return Value.NONE;
        }
        boolean isMap = type instanceof Type.ClassType known && isMap(known);
        Part part = Part.pseudo(
                isMap ? Part.VALUES : Part.ELEMENTS, Shapes.contentType(type, isMap ? Part.VALUES : Part.ELEMENTS));
        return ofAllFields(Memory.load(heap, container, part, site), part.type(), heap, site, nesting + 1);
    }

    private Type typeOf(Atom atom, Type type) {
        if (atom instanceof Atom.Made made) {
            return made.type();
        }
        return atom instanceof Atom.Place place ? shapes.narrower(place.type(), type) : type;
    }

    private List<Part> fieldsOf(String className) {
        List<Part> fields = new java.util.ArrayList<>();
        for (String name : program.index().supertypes(className)) {
            program.index()
                    .find(name)
                    .filter(type -> type.origin() == Origin.SOURCE && type.kind() != TypeDeclaration.Kind.ENUM)
                    .ifPresent(type -> type.fields().stream()
                            .filter(field -> !Modifiers.has(field.modifiers(), Modifiers.STATIC)
                                    && !Modifiers.has(field.modifiers(), Modifiers.TRANSIENT)
                                    && !field.annotations().contains("JsonIgnore"))
                            .forEach(field -> fields.add(Accesses.part(field))));
        }
        return fields;
    }

    private Value of(Value value, Type type, Heap heap, Site site, int nesting) {
        if (value.isEmpty() || nesting > MAX_NESTING) {
            return Value.NONE;
        }
        Value.Builder text = new Value.Builder();
        for (int i = 0; i < value.size(); i++) {
            add(value.atom(i), value.step(i), type, heap, site, nesting, text);
        }
        return text.build();
    }

    private void add(Atom atom, @Nullable Step step, Type type, Heap heap, Site site, int nesting, Value.Builder text) {
        if (atom instanceof Atom.Place place) {
            if (place.derived()) {
                text.add(place, step);
            } else {
                Type narrow = shapes.narrower(place.type(), type);
                addObject(place, step, narrow, false, heap, site, nesting, text);
            }
        } else if (atom instanceof Atom.Made made) {
            addObject(made, step, made.type(), true, heap, site, nesting, text);
        } else if (atom instanceof Atom.Labelled || atom instanceof Atom.Keyed || atom instanceof Atom.Encoded) {
            if (modelOf(type).map(model -> model.text() != TypeModel.Text.NONE).orElse(true)) {
                text.add(atom, step);
            }
        } else if (!(atom instanceof Atom.Closure)) {
            text.add(atom, step);
        }
    }

    private void addObject(
            Atom object,
            @Nullable Step step,
            Type type,
            boolean exact,
            Heap heap,
            Site site,
            int nesting,
            Value.Builder text) {
        Value self = Value.of(object, step);
        if (object instanceof Atom.Place && shapes.isTextual(type)) {
            text.addAll(self);
            text.addAll(listedContent(object, heap));
        } else if (type instanceof Type.ArrayType array) {
            addArray(self, array, heap, site, text);
        } else if (type instanceof Type.ClassType known) {
            addClass(self, known, exact, heap, site, nesting, text);
        } else {
            addUnknown(self, heap, text);
        }
    }

    private static Value listedContent(Atom object, Heap heap) {
        Value content = heap.get(object, Part.pseudo(Part.ELEMENTS, Type.unknown()));
        return content == null ? Value.NONE : content;
    }

    /** Text buffers show their characters; other arrays only their address. */
    private static void addArray(Value self, Type.ArrayType array, Heap heap, Site site, Value.Builder text) {
        String element = array.element().erasedName();
        if (element.equals("byte") || element.equals("char")) {
            text.addAll(Memory.load(heap, self, Part.pseudo(Part.ELEMENTS, array.element()), site));
            text.addAll(Memory.load(heap, self, Part.pseudo(Part.TEXT, array), site));
        }
    }

    private void addClass(
            Value self, Type.ClassType type, boolean exact, Heap heap, Site site, int nesting, Value.Builder text) {
        int[] targets = exact ? exactTarget(type.name()) : program.calls().textTargets(type);
        if (targets.length > 0) {
            for (int target : targets) {
                if (program.isAvailable(target, solver.number())) {
                    text.addAll(withoutDescendants(textThrough(target, self, heap, site)));
                }
            }
            return;
        }
        Optional<TypeModel> model = program.textModel(type.name());
        int message = exact ? program.calls().exactMessage(type.name()) : -1;
        if (message >= 0 && program.isAvailable(message, solver.number())) {
            text.addAll(textThrough(message, self, heap, site));
        }
        if (model.isPresent()) {
            addModelled(self, type, model.get(), heap, site, nesting, text);
        } else if (shapes.isSubtype(type, "java.lang.Throwable")) {
            text.addAll(Memory.load(heap, self, Part.pseudo(Part.MESSAGE, Type.ofClass("java.lang.String")), site));
        } else if (type.name().equals("java.lang.Object")) {
            addUnknown(self, heap, text);
        } else {
            addUnmodelled(self, type, heap, site, text);
        }
    }

    /** Returns the text of an object by one body of {@code toString}; objects that print each other in a ring show each part once. */
    private Value textThrough(int target, Value self, Heap heap, Site site) {
        Printing one = new Printing(target, self.atom(0));
        if (printing.contains(one)) {
            return Value.NONE;
        }
        if (printing.size() == MAX_PRINTING) {
            solver.cutOff();
            return Value.NONE;
        }
        printing.add(one);
        try {
            return textOf(target, self, heap, site);
        } finally {
            printing.remove(one);
        }
    }

    private Value textOf(int target, Value self, Heap heap, Site site) {
        Givens given = solver.calls().receivers().given(target, self, List.of(), heap);
        Summary summary = solver.summary(target, given, List.of());
        return new Application(solver, heap, site, summary, self, List.of(), Application.Mode.QUIET).returned();
    }

    /**
     * A tree prints its branches by the same code: their branches show no other kind of data, and would leave no room in a value for the
     * fields that are printed after them.
     */
    private static Value withoutDescendants(Value text) {
        if (!text.any(Texts::isDeepInATree)) {
            return text;
        }
        Value.Builder shorter = new Value.Builder();
        for (int i = 0; i < text.size(); i++) {
            if (!isDeepInATree(text.atom(i))) {
                shorter.add(text.atom(i), text.step(i));
            }
        }
        return shorter.build();
    }

    /** Tells whether a place lies more than one branch deep: a field of a node of a node of one class. */
    private static boolean isDeepInATree(Atom atom) {
        if (!(atom instanceof Atom.Place place)) {
            return false;
        }
        List<String> owners = place.path().parts().stream()
                .filter(part -> !part.isPseudo())
                .map(Part::owner)
                .toList();
        return owners.size() > 2 && owners.stream().anyMatch(owner -> Collections.frequency(owners, owner) > 2);
    }

    private int[] exactTarget(String className) {
        int body = program.calls().exactText(className);
        return body < 0 ? new int[0] : new int[] {body};
    }

    private void addModelled(
            Value self, Type.ClassType type, TypeModel model, Heap heap, Site site, int nesting, Value.Builder text) {
        switch (model.text()) {
            case NONE -> {}
            case SELF -> {
                // The text of an object made here is its content: what is proven of the text later is not proven of the
                // object.
                if (!(self.atom(0) instanceof Atom.Made)) {
                    text.addAll(self);
                }
                text.addAll(content(self, heap, site));
            }
            case ELEMENTS -> {
                for (String name : List.of(Part.ELEMENTS, Part.KEYS, Part.VALUES)) {
                    Part part = Part.pseudo(name, Shapes.contentType(type, name));
                    if (name.equals(Part.ELEMENTS) == isMap(type)) {
                        continue;
                    }
                    text.addAll(of(Memory.load(heap, self, part, site), part.type(), heap, site, nesting + 1));
                }
            }
            case CONTENT -> text.addAll(content(self, heap, site));
            case LABEL ->
                text.add(new Atom.Labelled(model.label(), site), new Step(site, Step.Kind.ENTERS, null, null));
        }
    }

    private boolean isMap(Type.ClassType type) {
        return program.index().isSubtype(type.name(), "java.util.Map");
    }

    private static Value content(Value self, Heap heap, Site site) {
        return Memory.load(heap, self, Part.pseudo(Part.TEXT, Type.ofClass("java.lang.String")), site);
    }

    /** A class of which no model speaks: its signature tells whether it prints more than its address. */
    private void addUnmodelled(Value self, Type.ClassType type, Heap heap, Site site, Value.Builder text) {
        Optional<ClassSymbol> symbol = program.index().find(type.name());
        if (symbol.isPresent() && !inheritsText(type.name())) {
            return;
        }
        for (int i = 0; i < self.size(); i++) {
            if (self.atom(i) instanceof Atom.Place place) {
                text.add(place.asDerived(), self.step(i));
            } else {
                text.addAll(content(self, heap, site));
            }
        }
    }

    /** Tells whether a class that is not in the sources, or a supertype, declares or may declare {@code toString}. */
    private boolean inheritsText(String className) {
        for (String name : program.index().supertypes(className)) {
            Optional<ClassSymbol> symbol = program.index().find(name);
            if (symbol.isEmpty()) {
                return true;
            }
            if (!name.equals("java.lang.Object")
                    && symbol.get().origin() != Origin.SOURCE
                    && symbol.get().methods().stream().anyMatch(Texts::isToString)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isToString(dev.carelint.core.symbols.MethodSymbol method) {
        return method.name().equals("toString")
                && method.parameters().isEmpty()
                && !Modifiers.has(method.modifiers(), Modifiers.ABSTRACT);
    }

    private static void addUnknown(Value self, Heap heap, Value.Builder text) {
        for (int i = 0; i < self.size(); i++) {
            Atom atom = self.atom(i);
            if (atom instanceof Atom.Place place) {
                boolean shown = place.path().last() != null
                        && place.path().last().name().equals(Part.SHOWN);
                if (place.root().isOpen() && !shown) {
                    text.add(
                            Heap.extend(place, Part.pseudo(Part.SHOWN, Type.ofClass("java.lang.String"))),
                            self.step(i));
                } else {
                    text.add(place.asDerived(), self.step(i));
                }
            } else {
                Value content = heap.get(atom, Part.pseudo(Part.TEXT, Type.unknown()));
                text.addAll(content == null ? Value.NONE : content);
            }
        }
    }

    private Optional<TypeModel> modelOf(Type type) {
        return type instanceof Type.ClassType known ? program.textModel(known.name()) : Optional.empty();
    }
}
