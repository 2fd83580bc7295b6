package dev.carelint.core.flow;

import dev.carelint.core.model.Effect;
import dev.carelint.core.model.Form;
import dev.carelint.core.model.Operand;
import dev.carelint.core.model.Operand.Base;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Interprets the effects of a library model at one call. */
final class Effects {
    /** Exceptions that library methods throw are numbered downwards from here. */
    private static final int THROWN = -500_000_000;

    /** The kind of sink that a page is. */
    private static final String HTML = "html";

    /** The part of a response that says of what media type it is. */
    private final BodySolver solver;

    private final Heap heap;
    private final Calls.Request call;
    private final Operands operands;
    /** Whether what is returned is known from a file of settings. */
    private boolean known;

    Effects(BodySolver solver, Heap heap, Calls.Request call) {
        this.solver = solver;
        this.heap = heap;
        this.call = call;
        this.operands = new Operands(solver, heap, call);
    }

    /** Performs the effects and returns what the call returns. */
    Value apply(List<Effect> effects) {
        @Nullable Value constant = Folding.fold(call);
        @Nullable Value folded = constant == null ? new Beginnings(solver).fold(call) : constant;
        if (folded != null) {
            return folded;
        }
        Value texts = call.receiver().filter(Effects::isText);
        @Nullable
        Value partly = texts.isEmpty() || texts.size() == call.receiver().size() ? null : Folding.fold(on(texts));
        if (partly != null) {
            Value others = call.receiver().filter(atom -> !isText(atom));
            return partly.join(new Effects(solver, heap, on(others)).apply(effects));
        }
        if (isCopied()) {
            return solver.texts()
                    .of(call.receiver(), Type.ofClass("java.lang.String"), heap, call.site())
                    .asDerived(call.site(), Step.Kind.HANDED_ON);
        }
        if (Masking.masks(solver, call)) {
            return Value.of(Atom.Clean.INSTANCE, null);
        }
        for (Effect effect : effects) {
            perform(effect);
        }
        Value returned = operands.returned();
        if (Masking.masksDigits(call)) {
            returned = returned.encodedAs(Set.of(Form.DIGITLESS));
        }
        if (Masking.empties(solver, call)) {
            Memory.store(
                    heap,
                    call.receiver(),
                    Part.pseudo(Part.TEXT, Type.unknown()),
                    Value.of(Atom.Clean.INSTANCE, null),
                    true);
        }
        if (known) {
            returned = returned.filter(atom -> !(atom instanceof Atom.Keyed || isUnlistedEntry(atom)));
        }
        if (!returned.isEmpty()) {
            Value formed = Endings.inForm(solver, Replacements.inForm(returned, call), call);
            return new ParsedText(solver, call).of(formed, effects);
        }
        if (Calls.isClean(effects) || effects.stream().anyMatch(Effects::yields)) {
            return Value.of(Atom.Clean.INSTANCE, null);
        }
        return Calls.entering(call);
    }

    /** Performs effects besides what a body says, and returns what they add to what the call returns. */
    Value perform(List<Effect> effects) {
        effects.forEach(this::perform);
        return operands.returned();
    }

    /** Tells what leaves here besides, for a map of the data; the heap must be a copy that nobody reads. */
    void tap(List<Effect> effects) {
        for (Effect effect : effects) {
            if (effect instanceof Effect.Sink sink && holds(sink.when())) {
                for (Operand operand : sink.operands()) {
                    tap(sink.kind(), operands.text(operand));
                }
            }
        }
    }

    private void tap(String kind, Value text) {
        SinkPoint point = new SinkPoint(call.site(), null);
        for (int i = 0; i < text.size(); i++) {
            Step step = new Step(call.site(), Step.Kind.LEAVES, text.step(i), null);
            solver.tap(new Summary.Use(point, kind, text.atom(i), step));
        }
    }

    /** Tells whether the call takes one character after the other, to be joined again. */
    private boolean isCopied() {
        return call.method().name().equals("charAt")
                && call.arguments().size() == 1
                && call.site().method() == solver.number()
                && Folding.constant(call.arguments().get(0)) == null
                && solver.isCopied(call.site().instruction());
    }

    /** Where a file among the sources says what a key has, the key alone says nothing more. */
    private static boolean isUnlistedEntry(Atom atom) {
        Part last = atom instanceof Atom.Place place ? place.path().last() : null;
        return last != null && last.isValueAtKey();
    }

    private static boolean isText(Atom atom) {
        return atom instanceof Atom.Known known && known.value() instanceof String;
    }

    /** The same call, on some of the objects that the receiver may be. */
    private Calls.Request on(Value receiver) {
        return new Calls.Request(
                call.site(),
                call.method(),
                call.targets(),
                receiver,
                call.arguments(),
                call.resultType(),
                call.reports());
    }

    /** Tells whether an effect speaks of the result. */
    private static boolean yields(Effect effect) {
        return effect instanceof Effect.Setting
                || effect instanceof Effect.Sequence
                || effect instanceof Effect.Move move && move.to().base() instanceof Base.Return;
    }

    private void perform(Effect effect) {
        if (effect instanceof Effect.Move move) {
            move(move);
        } else if (effect instanceof Effect.Source source) {
            source(source);
        } else if (effect instanceof Effect.KeySource source) {
            keySource(source);
        } else if (effect instanceof Effect.ColumnSource source) {
            columnSource(source);
        } else if (effect instanceof Effect.Throw thrown) {
            throwMessage(thrown);
        } else if (effect instanceof Effect.Setting setting) {
            setting(setting);
        } else if (effect instanceof Effect.Sink sink) {
            if (holds(sink.when())) {
                leave(sink.operands(), sink.kind(), null);
            }
        } else if (effect instanceof Effect.SinkBy sink) {
            Ways.forEach(way(sink.way()), (kind, way) -> leave(sink.operands(), kind, way));
        } else if (effect instanceof Effect.Lead lead) {
            solver.ways().ofAddresses(operands.value(lead.address())).atoms().forEach(way -> enter(way, lead.at()));
        } else if (effect instanceof Effect.Mark mark) {
            if (holds(mark.when())) {
                mark(mark);
            }
        } else if (effect instanceof Effect.Sequence sequence) {
            sequence(sequence);
        } else if (effect instanceof Effect.Forget forget) {
            forget(forget.operand());
        } else if (effect instanceof Effect.Run run) {
            operands.value(run.callback());
        }
    }

    /** Returns the kinds of sink that are marked at a way, or that the host of an address is. */
    private Value way(Operand way) {
        Value found = operands.value(way);
        return way.isWay() ? found : solver.ways().ofAddresses(found);
    }

    private void move(Effect.Move move) {
        if (isOfEntries(move)) {
            moveEntries(move);
            return;
        }
        Value from = move.textOnly() ? operands.text(move.from()) : operands.value(move.from());
        if (move.textOnly()) {
            from = Addresses.confined(beginning(), from.asDerived(call.site(), Step.Kind.HANDED_ON));
        }
        String form = move.form();
        if (form != null) {
            from = form.equals(Form.PLAIN) ? from.decoded() : from.encodedAs(Set.of(form));
        }
        operands.write(move.to(), from, move.replaces());
    }

    /** Returns what a constant format begins with, before anything is put in; empty when the call formats nothing. */
    private String beginning() {
        if (!Formats.makesText(call.method().name())) {
            return "";
        }
        List<Value> texts = new ArrayList<>(call.arguments());
        texts.add(0, call.receiver());
        for (Value text : texts) {
            if (Folding.constant(text) instanceof String format) {
                return Formats.beginning(format);
            }
        }
        return "";
    }

    private void sequence(Effect.Sequence sequence) {
        List<Operand> about = sequence.operands();
        Effect.Sequence.Operation operation = sequence.operation();
        boolean hasPosition = operation == Effect.Sequence.Operation.INSERT
                || operation == Effect.Sequence.Operation.TAKE
                || operation == Effect.Sequence.Operation.PUT;
        Value position = hasPosition ? operands.value(about.get(1)) : Value.NONE;
        Value element = about.size() > (hasPosition ? 2 : 1) ? operands.value(about.get(about.size() - 1)) : Value.NONE;
        boolean isMade = about.get(0).base() instanceof Base.Return;
        Value lists = isMade ? operands.madeResult() : operands.value(about.get(0));
        Sequences sequences = new Sequences(heap);
        boolean isArray =
                call.arguments().size() == 1 && Calls.isArray(call.arguments().get(0));
        if (operation == Effect.Sequence.Operation.COPY) {
            sequences.copy(lists, element);
        } else if (operation == Effect.Sequence.Operation.OF && isArray) {
            sequences.copy(lists, call.arguments().get(0));
        } else if (operation == Effect.Sequence.Operation.OF) {
            sequences.fill(lists, call.arguments());
        } else {
            operands.giveBack(sequences.perform(operation, lists, position, element));
        }
    }

    /** What a map or list holds no longer can be told of one that is made here. */
    private void forget(Operand operand) {
        Operand.Step last = operand.steps().get(operand.steps().size() - 1);
        Value holder = operands.value(operand.withoutLastStep());
        if (!(holder.single() instanceof Atom.Made made)) {
            return;
        }
        Part part = operands.part(last, holder);
        operands.clear(holder, last, part);
        if (part.isValueAtKey()) {
            heap.remove(made, part);
        } else if (last instanceof Operand.Step.Values) {
            heap.remove(made, Part.pseudo(Part.KEYS, Type.unknown()));
        }
    }

    /** {@code arg0{} -> this{}}: all values of a map go into another. */
    private static boolean isOfEntries(Effect.Move move) {
        return !move.textOnly() && endsWithValues(move.from()) && endsWithValues(move.to());
    }

    private static boolean endsWithValues(Operand operand) {
        boolean isPart = operand.base() instanceof Base.This || operand.base() instanceof Base.Argument;
        return isPart && operand.steps().size() == 1 && operand.steps().get(0) instanceof Operand.Step.Values;
    }

    /** Each value keeps the key it has, so that one that is known by its key does not spread to the others. */
    private void moveEntries(Effect.Move move) {
        Value from = operands.value(move.from().withoutLastStep());
        Value to = operands.value(move.to().withoutLastStep());
        for (int i = 0; i < from.size(); i++) {
            Value map = Value.of(from.atom(i), from.step(i));
            Trie<Part, Value> parts = heap.partsOf(from.atom(i));
            Map<Part, Value> keyed = new LinkedHashMap<>();
            parts.forEach((part, value) -> {
                if (part.isValueAtKey()) {
                    keyed.put(part, value);
                }
            });
            Part values = operands.part(new Operand.Step.Values(), map);
            if (keyed.isEmpty()) {
                Memory.store(heap, to, values, Memory.load(heap, map, values, call.site()), false);
                continue;
            }
            keyed.forEach((part, value) -> Memory.store(heap, to, part, value, false));
            Value others = parts.get(values);
            Memory.store(heap, to, values, others == null ? Heap.unlisted(from.atom(i), values, parts) : others, false);
        }
    }

    private void source(Effect.Source source) {
        Operand of = source.of();
        if (of == null) {
            enter(new Atom.Labelled(source.label(), call.site()), source.at());
        } else {
            Value data = solver.contents()
                    .of(operands.value(of), operands.operandType(of), source.label(), heap, call.site());
            operands.write(source.at(), data, false);
        }
    }

    private void enter(Atom atom, Operand at) {
        operands.write(at, Value.of(atom, new Step(call.site(), Step.Kind.ENTERS, null, null)), false);
    }

    /** What fills an array leaves nothing of what was in it. */
    private void mark(Effect.Mark mark) {
        if (mark.mark().equals(HTML) && new ResponseMedia(solver, heap, call).isNoPage()) {
            return;
        }
        boolean isArray = mark.at().steps().isEmpty() && mark.at().base() instanceof Base.Argument;
        if (isArray && Calls.isArray(operands.value(mark.at()))) {
            Value marked = Value.of(new Atom.Marked(mark.mark()), null);
            Memory.clear(heap, operands.value(mark.at()));
            Memory.store(heap, operands.value(mark.at()), Part.pseudo(Part.ELEMENTS, Type.unknown()), marked, true);
        } else {
            enter(new Atom.Marked(mark.mark()), mark.at());
        }
    }

    private void keySource(Effect.KeySource source) {
        if (source.keyArgument() >= call.arguments().size()) {
            return;
        }
        String namespace = source.namespace() == null ? "" : source.namespace();
        for (Atom key : call.arguments().get(source.keyArgument()).atoms()) {
            boolean isListed = key instanceof Atom.Labelled;
            if (isListed
                    || key instanceof Atom.Place
                    || key instanceof Atom.Known known && Operands.isKey(known.value())) {
                enter(new Atom.Keyed(namespace, key, call.site()), source.at());
            }
        }
    }

    /** The text that selects may stand behind an object, as what a result set was asked for, or be handed on in its place. */
    private void columnSource(Effect.ColumnSource source) {
        Object position = source.position() < 0 ? 1L : Folding.constant(operands.argument(source.position()));
        if (!(position instanceof Long number) || source.position() < 0 && !namesClass()) {
            return;
        }
        Value carriers = operands.value(source.sql());
        Value texts = carriers.join(Memory.load(heap, carriers, Part.pseudo(Part.SQL, Type.unknown()), call.site()));
        for (Atom text : texts.atoms()) {
            Atom key = text instanceof Atom.Start start ? new Atom.Known(start.text()) : text;
            boolean isText = key instanceof Atom.Known known && known.value() instanceof String;
            if (isText || key instanceof Atom.Place place && !place.derived()) {
                enter(new Atom.Keyed(Atom.Keyed.COLUMN + number, key, call.site()), source.at());
            }
        }
    }

    /** Without a library's signatures, a mapper may stand where the class of a single column is expected. */
    private boolean namesClass() {
        return call.arguments().stream()
                .anyMatch(argument -> Folding.constant(argument) instanceof Atom.Known.ClassName);
    }

    private void throwMessage(Effect.Throw effect) {
        Value message = operands.text(effect.from()).asDerived(call.site(), Step.Kind.HANDED_ON);
        if (!solver.isCaughtHere() || !message.any(Atom::mayCarryData)) {
            return;
        }
        Site origin = new Site(call.site().method(), THROWN - call.site().instruction());
        Value exception = Value.of(new Atom.Made(call.site(), origin, Type.ofClass(effect.className())), null);
        Value shown = effect.form() == null ? message : message.encodedAs(Set.of(effect.form()));
        Memory.store(heap, exception, Part.pseudo(Part.MESSAGE, Type.unknown()), shown, true);
        Memory.store(heap, exception, Part.pseudo(Part.TEXT, Type.unknown()), shown, true);
        solver.thrown(exception);
    }

    private boolean holds(Effect.@Nullable Trigger when) {
        return when == null
                || operands.argument(when.argument()).atoms().stream()
                        .map(Folding::constantName)
                        .anyMatch(name -> when.texts().stream().anyMatch(name::equalsIgnoreCase));
    }

    private void setting(Effect.Setting setting) {
        Value otherwise = operands.argument(setting.otherwise());
        Value found = solver.settings()
                .of(operands.value(setting.file()), operands.argument(setting.keyArgument()), otherwise);
        if (!found.isEmpty()) {
            known = true;
        }
        operands.giveBack(found.isEmpty() ? otherwise : found);
    }

    private void leave(List<Operand> leaving, String kind, Atom.@Nullable Place way) {
        SinkPoint point = new SinkPoint(call.site(), null);
        testify(leaving, kind);
        Value there = leaving.stream().map(operands::value).reduce(Value.NONE, Value::join);
        if (!solver.mayLeave(kind, there, leaving.size() > 1)) {
            return;
        }
        for (Operand operand : leaving) {
            Value text = operands.text(operand);
            if (!solver.mayLead(kind, text)) {
                continue;
            }
            for (int i = 0; i < text.size(); i++) {
                Step step = new Step(call.site(), Step.Kind.LEAVES, text.step(i), null);
                solver.use(new Summary.Use(point, kind, text.atom(i), step, way));
            }
        }
    }

    /** Tells who asks about this call what each of its arguments shows. */
    private void testify(List<Operand> leaving, String kind) {
        Witness witness = solver.witness();
        if (witness == null) {
            return;
        }
        for (Operand operand : leaving) {
            if (operand.steps().isEmpty() && operand.base() instanceof Base.Arguments arguments) {
                for (int i = arguments.from(); i < call.arguments().size(); i++) {
                    Value text = operands.spreadText(call.arguments().get(i), Calls.parameterType(call, i));
                    witness.leaves(call.site(), kind, i, text);
                }
            } else {
                witness.leaves(call.site(), kind, argumentOf(operand.base()), operands.text(operand));
            }
        }
    }

    private static int argumentOf(Base base) {
        if (base instanceof Base.Argument argument) {
            return argument.index();
        }
        if (base instanceof Base.Arguments arguments) {
            return arguments.from();
        }
        return base instanceof Base.Callback callback ? callback.argument() : -1;
    }
}
