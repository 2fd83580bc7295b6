package dev.carelint.core.flow;

import dev.carelint.core.model.TypeModel;
import dev.carelint.core.symbols.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of data an object is as a whole, as an encoder writes it: its class decides ({@link TypeModel.Aspect#DATA}), a container's
 * elements do, and where neither is known, the callers, or at last the label of the model that asks.
 */
final class Contents {
    private static final int MAX_NESTING = 3;

    private final Program program;
    private final Shapes shapes;

    Contents(Program program, Shapes shapes) {
        this.program = program;
        this.shapes = shapes;
    }

    /** Returns the data of objects with this static type; {@code label} when nothing is known of them. */
    Value of(Value objects, Type type, String label, Heap heap, Site site) {
        return of(objects, type, label, heap, site, 0);
    }

    private Value of(Value objects, Type type, String label, Heap heap, Site site, int nesting) {
        Value.Builder data = new Value.Builder();
        for (int i = 0; i < objects.size(); i++) {
            Atom atom = objects.atom(i);
            Step step = objects.step(i);
            if (atom instanceof Atom.Place place && !place.derived()) {
                add(place, step, shapes.narrower(place.type(), type), label, heap, site, nesting, data);
            } else if (atom instanceof Atom.Made made) {
                add(made, step, made.type(), label, heap, site, nesting, data);
            } else if (atom instanceof Atom.Place) {
                addUnknown(atom, step, label, site, data);
            } else if (atom.mayCarryData() || atom instanceof Atom.Clean) {
                data.add(atom, step);
            }
        }
        return data.build();
    }

    private void add(
            Atom object,
            @Nullable Step step,
            Type type,
            String label,
            Heap heap,
            Site site,
            int nesting,
            Value.Builder data) {
        Optional<TypeModel> model =
                type instanceof Type.ClassType known ? program.dataModel(known.name()) : Optional.empty();
        TypeModel.Text what = model.map(TypeModel::text).orElse(TypeModel.Text.SELF);
        boolean isAlone = model.map(found -> found.aspect() == TypeModel.Aspect.DATA_ALONE)
                .orElse(false);
        if (what == TypeModel.Text.NONE || isAlone && object instanceof Atom.Made) {
            data.add(Atom.Clean.INSTANCE, null);
        } else if (isAlone) {
            addUnknown(object, step, model.orElseThrow().label(), site, data);
        } else if (what == TypeModel.Text.LABEL) {
            data.add(labelled(model.orElseThrow().label(), site), new Step(site, Step.Kind.ENTERS, null, null));
        } else if (what == TypeModel.Text.ELEMENTS && nesting < MAX_NESTING) {
            addElements(object, step, label, heap, site, nesting, data);
        } else {
            addUnknown(object, step, label, site, data);
        }
    }

    /**
     * A container made here holds what was put into it. It may be filled in a later round: what is said of an empty one must not have
     * to be taken back.
     */
    private void addElements(
            Atom object, @Nullable Step step, String label, Heap heap, Site site, int nesting, Value.Builder data) {
        Part part = Part.pseudo(Part.ELEMENTS, Type.unknown());
        if (object instanceof Atom.Place && heap.get(object, part) == null) {
            addUnknown(object, step, label, site, data);
            return;
        }
        data.add(Atom.Clean.INSTANCE, null);
        Value elements = Memory.load(heap, Value.of(object, step), part, null);
        data.addAll(of(elements, Type.unknown(), label, heap, site, nesting + 1));
    }

    private static void addUnknown(Atom object, @Nullable Step step, String label, Site site, Value.Builder data) {
        if (object instanceof Atom.Place place
                && place.root().isOpen()
                && !place.derived()
                && place.path().depth() < AccessPath.MAX_DEPTH) {
            data.add(Heap.extend(place, Part.data(label)), step);
        } else {
            data.add(labelled(label, site), new Step(site, Step.Kind.ENTERS, null, null));
        }
    }

    private static Atom labelled(String label, Site site) {
        return new Atom.Labelled(label, site);
    }
}
