package dev.carelint.core.flow;

import dev.carelint.core.model.Effect;
import dev.carelint.core.model.Form;
import dev.carelint.core.model.Operand;
import dev.carelint.core.model.Operand.Base;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Interprets the effects of a library model at one call. */
final class Effects {
    private static final Set<String> FORMATS = Set.of("format", "formatted");

    /** Outcomes of functions that lie inside an argument are numbered from here on. */
    private static final int INNER_CALLBACKS = 100;

    /** Exceptions that library methods throw are numbered downwards from here. */
    private static final int THROWN = -500_000_000;

    /** The kind of sink that a page is. */
    private static final String HTML = "html";

    /** The part of a response that says of what media type it is. */
    private static final String MEDIA = ".media";

    private final BodySolver solver;
    private final Heap heap;
    private final Calls.Request call;
    private Value returned = Value.NONE;
    /** Whether what is returned is known from a file of settings. */
    private boolean known;
    /** Number of calls of functions that lie inside an argument. */
    private int inner;

    Effects(BodySolver solver, Heap heap, Calls.Request call) {
        this.solver = solver;
        this.heap = heap;
        this.call = call;
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
            return Replacements.inForm(returned, call);
        }
        if (Calls.isClean(effects) || effects.stream().anyMatch(Effects::yields)) {
            return Value.of(Atom.Clean.INSTANCE, null);
        }
        return Calls.entering(call);
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
            Ways.forEach(value(sink.way()), (kind, way) -> leave(sink.operands(), kind, way));
        } else if (effect instanceof Effect.Mark mark) {
            mark(mark);
        } else if (effect instanceof Effect.Sequence sequence) {
            sequence(sequence);
        } else if (effect instanceof Effect.Forget forget) {
            forget(forget.operand());
        } else if (effect instanceof Effect.Run run) {
            value(run.callback());
        }
    }

    private void move(Effect.Move move) {
        if (isOfEntries(move)) {
            moveEntries(move);
            return;
        }
        Value from = move.textOnly() ? text(move.from()) : value(move.from());
        if (move.textOnly()) {
            from = Addresses.confined(beginning(), from.asDerived(call.site(), Step.Kind.HANDED_ON));
        }
        String form = move.form();
        if (form != null) {
            from = form.equals(Form.PLAIN) ? from.decoded() : from.encodedAs(Set.of(form));
        }
        write(move.to(), from, move.replaces());
    }

    /** Returns what a constant format begins with, before anything is put in; empty when the call formats nothing. */
    private String beginning() {
        if (!FORMATS.contains(call.method().name())) {
            return "";
        }
        List<Value> texts = new ArrayList<>(call.arguments());
        texts.add(0, call.receiver());
        for (Value text : texts) {
            if (Folding.constant(text) instanceof String format) {
                return format.substring(0, Math.max(0, format.indexOf('%')));
            }
        }
        return "";
    }

    private void sequence(Effect.Sequence sequence) {
        List<Operand> operands = sequence.operands();
        Effect.Sequence.Operation operation = sequence.operation();
        boolean hasPosition = operation == Effect.Sequence.Operation.INSERT
                || operation == Effect.Sequence.Operation.TAKE
                || operation == Effect.Sequence.Operation.PUT;
        Value position = hasPosition ? value(operands.get(1)) : Value.NONE;
        Value element = operands.size() > (hasPosition ? 2 : 1) ? value(operands.get(operands.size() - 1)) : Value.NONE;
        boolean isMade = operands.get(0).base() instanceof Base.Return;
        Value lists = isMade ? madeResult() : value(operands.get(0));
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
            returned = returned.join(sequences.perform(operation, lists, position, element));
        }
    }

    /** What a map or list holds no longer can be told of one that is made here. */
    private void forget(Operand operand) {
        Operand.Step last = operand.steps().get(operand.steps().size() - 1);
        Value holder = value(operand.withoutLastStep());
        if (!(holder.single() instanceof Atom.Made made)) {
            return;
        }
        Part part = part(last, holder);
        clear(holder, last, part);
        if (part.isValueAtKey()) {
            heap.remove(made, part);
        } else if (last instanceof Operand.Step.Values) {
            heap.remove(made, Part.pseudo(Part.KEYS, Type.unknown()));
        }
    }

    /** What takes the place of all values or elements of a container that is made here leaves none of those it had, keys apart. */
    private void clear(Value holder, Operand.Step step, Part part) {
        boolean isAll = step instanceof Operand.Step.Values || step instanceof Operand.Step.Elements;
        if (!isAll || !(holder.single() instanceof Atom.Made made)) {
            return;
        }
        List<Part> gone = new ArrayList<>();
        heap.partsOf(made).forEach((held, value) -> {
            if (held.isContent()
                    && held.name().charAt(0) == part.name().charAt(0)
                    && !held.name().equals(Part.KEYS)) {
                gone.add(held);
            }
        });
        gone.forEach(held -> heap.remove(made, held));
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
        Value from = value(move.from().withoutLastStep());
        Value to = value(move.to().withoutLastStep());
        for (int i = 0; i < from.size(); i++) {
            Value map = Value.of(from.atom(i), from.step(i));
            Trie<Part, Value> parts = heap.partsOf(from.atom(i));
            Map<Part, Value> keyed = new LinkedHashMap<>();
            parts.forEach((part, value) -> {
                if (part.isValueAtKey()) {
                    keyed.put(part, value);
                }
            });
            Part values = part(new Operand.Step.Values(), map);
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
            Value data = solver.contents().of(value(of), operandType(of), source.label(), heap, call.site());
            write(source.at(), data, false);
        }
    }

    private void enter(Atom atom, Operand at) {
        write(at, Value.of(atom, new Step(call.site(), Step.Kind.ENTERS, null, null)), false);
    }

    /** What fills an array leaves nothing of what was in it. */
    private void mark(Effect.Mark mark) {
        if (mark.mark().equals(HTML) && isOtherMedia()) {
            return;
        }
        boolean isArray = mark.at().steps().isEmpty() && mark.at().base() instanceof Base.Argument;
        if (isArray && Calls.isArray(value(mark.at()))) {
            Value marked = Value.of(new Atom.Marked(mark.mark()), null);
            Memory.clear(heap, value(mark.at()));
            Memory.store(heap, value(mark.at()), Part.pseudo(Part.ELEMENTS, Type.unknown()), marked, true);
        } else {
            enter(new Atom.Marked(mark.mark()), mark.at());
        }
    }

    /** A response that is known to be no page is none for what is written to it. */
    private boolean isOtherMedia() {
        Value media = Memory.load(heap, call.receiver(), Part.pseudo(MEDIA, Type.unknown()), call.site());
        return !media.isEmpty()
                && media.atoms().stream().map(Effects::constantName).allMatch(HandlerResults::isNoPage);
    }

    /** Returns a constant text, or the name of a constant of which no more is known; empty when it is none. */
    private static String constantName(Atom atom) {
        if (atom instanceof Atom.Known known && known.value() instanceof String text) {
            return text;
        }
        return atom instanceof Atom.Place place
                        && place.root() instanceof Root.Static
                        && place.path().depth() == 1
                        && place.path().last() != null
                ? place.path().last().name()
                : "";
    }

    private void keySource(Effect.KeySource source) {
        if (source.keyArgument() >= call.arguments().size()) {
            return;
        }
        String namespace = source.namespace() == null ? "" : source.namespace();
        for (Atom key : call.arguments().get(source.keyArgument()).atoms()) {
            boolean isListed = key instanceof Atom.Labelled;
            if (isListed || key instanceof Atom.Place || key instanceof Atom.Known known && isKey(known.value())) {
                enter(new Atom.Keyed(namespace, key, call.site()), source.at());
            }
        }
    }

    /** The text that selects may stand behind an object, as what a result set was asked for, or be handed on in its place. */
    private void columnSource(Effect.ColumnSource source) {
        Object position = source.position() < 0 ? 1L : Folding.constant(argument(source.position()));
        if (!(position instanceof Long number) || source.position() < 0 && !namesClass()) {
            return;
        }
        Value carriers = value(source.sql());
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
        Value message = text(effect.from()).asDerived(call.site(), Step.Kind.HANDED_ON);
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
                || argument(when.argument()).atoms().stream()
                        .anyMatch(atom -> constantName(atom).equalsIgnoreCase(when.text()));
    }

    private void setting(Effect.Setting setting) {
        Value otherwise = argument(setting.otherwise());
        Value found = solver.settings().of(value(setting.file()), argument(setting.keyArgument()), otherwise);
        if (!found.isEmpty()) {
            known = true;
        }
        returned = returned.join(found.isEmpty() ? otherwise : found);
    }

    private static boolean isKey(Object value) {
        return value instanceof String || value instanceof Long;
    }

    private void leave(List<Operand> operands, String kind, Atom.@Nullable Place way) {
        SinkPoint point = new SinkPoint(call.site(), null);
        testify(operands, kind);
        Value there = operands.stream().map(this::value).reduce(Value.NONE, Value::join);
        if (!solver.mayLeave(kind, there, operands.size() > 1)) {
            return;
        }
        for (Operand operand : operands) {
            Value text = text(operand);
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
    private void testify(List<Operand> operands, String kind) {
        Witness witness = solver.witness();
        if (witness == null) {
            return;
        }
        for (Operand operand : operands) {
            if (operand.steps().isEmpty() && operand.base() instanceof Base.Arguments arguments) {
                for (int i = arguments.from(); i < call.arguments().size(); i++) {
                    Value text = spreadText(call.arguments().get(i), Calls.parameterType(call, i));
                    witness.leaves(call.site(), kind, i, text);
                }
            } else {
                witness.leaves(call.site(), kind, argumentOf(operand.base()), text(operand));
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

    /** Returns what an operand's text shows. */
    private Value text(Operand operand) {
        if (operand.showsAllFields()) {
            Operand whole = operand.withoutLastStep();
            return solver.texts().ofAllFields(value(whole), operandType(whole), heap, call.site());
        }
        if (operand.steps().isEmpty() && operand.base() instanceof Base.Arguments arguments) {
            Value.Builder all = new Value.Builder();
            BitSet shown = Formats.shown(call, solver.shapes());
            int start = Formats.start(call);
            for (int i = arguments.from(); i < call.arguments().size(); i++) {
                Value argument = call.arguments().get(i);
                if (shown == null || i < start || shown.get(i - start) || Calls.isArray(argument)) {
                    all.addAll(spreadText(argument, Calls.parameterType(call, i)));
                }
            }
            return all.build();
        }
        return solver.texts().of(value(operand), operandType(operand), heap, call.site());
    }

    private Value spreadText(Value argument, Type type) {
        Value text = solver.texts().of(argument, typeOf(argument, type), heap, call.site());
        if (!Calls.isArray(argument)) {
            return text;
        }
        Type element = type instanceof Type.ArrayType array ? array.element() : Type.unknown();
        Value elements = Memory.load(heap, argument, Part.pseudo(Part.ELEMENTS, element), call.site());
        return text.join(solver.texts().of(elements, element, heap, call.site()));
    }

    /** Returns the more telling of an argument's and its parameter's type. */
    private Type typeOf(Value argument, Type parameter) {
        for (Atom atom : argument.atoms()) {
            if (atom instanceof Atom.Place place) {
                return solver.shapes().narrower(place.type(), parameter);
            }
        }
        return parameter;
    }

    private Type operandType(Operand operand) {
        if (!operand.steps().isEmpty()) {
            return Type.unknown();
        }
        if (operand.base() instanceof Base.Argument argument) {
            return Calls.parameterType(call, argument.index());
        }
        return operand.base() instanceof Base.This ? Type.ofClass(call.method().owner()) : Type.unknown();
    }

    /** Returns an operand as rules judge it: the value itself, its text, and the content of arrays. */
    Value judged(Operand operand) {
        Value value = value(operand);
        Value judged = value.join(solver.texts().of(value, operandType(operand), heap, call.site()));
        Value arrays = value.filter(atom -> atom instanceof Atom.Made made && made.type() instanceof Type.ArrayType);
        if (arrays.isEmpty()) {
            return judged;
        }
        Value content = Memory.load(heap, arrays, Part.pseudo(Part.ELEMENTS, Type.unknown()), call.site());
        return judged.join(content.isEmpty() ? Value.of(Atom.Known.FIXED, null) : content);
    }

    private Value value(Operand operand) {
        return walk(base(operand.base()), operand.steps());
    }

    private Value walk(Value start, List<Operand.Step> steps) {
        Value value = start;
        for (Operand.Step step : steps) {
            value = step instanceof Operand.Step.Part part && part.name().equals(Operand.WAY)
                    ? solver.ways().of(value, heap)
                    : Memory.load(heap, value, read(step, value), call.site());
        }
        return value;
    }

    private Value base(Base base) {
        if (base instanceof Base.This) {
            return call.receiver();
        }
        if (base instanceof Base.Return) {
            return returned;
        }
        if (base instanceof Base.Argument argument) {
            return argument(argument.index());
        }
        if (base instanceof Base.Arguments arguments) {
            return spread(arguments.from());
        }
        return callback((Base.Callback) base);
    }

    private Value argument(int index) {
        return index >= 0 && index < call.arguments().size() ? call.arguments().get(index) : Value.NONE;
    }

    private Value spread(int from) {
        Value.Builder all = new Value.Builder();
        for (int i = from; i < call.arguments().size(); i++) {
            Value argument = call.arguments().get(i);
            boolean isVarargsArray = i == call.arguments().size() - 1 && Calls.isArray(argument);
            all.addAll(
                    isVarargsArray
                            ? Memory.load(heap, argument, Part.pseudo(Part.ELEMENTS, Type.unknown()), call.site())
                            : argument);
        }
        return all.build();
    }

    private Value callback(Base.Callback callback) {
        List<Value> arguments = new ArrayList<>();
        for (Operand argument : callback.arguments()) {
            arguments.add(value(argument));
        }
        Site site = call.site();
        Value holder = callback.argument() == Base.Callback.ON_THIS ? call.receiver() : argument(callback.argument());
        Value function = walk(holder, callback.steps());
        int number = callback.steps().isEmpty() ? callback.argument() + 1 : INNER_CALLBACKS + inner++;
        Site outcome = new Site(site.method(), site.instruction() + number * 10_000_000);
        return solver.functions().run(function, null, arguments, heap, site, outcome);
    }

    private Part part(Operand.Step step, Value container) {
        if (step instanceof Operand.Step.Part named) {
            return Part.pseudo("." + named.name(), Type.unknown());
        }
        String name = partName(step);
        return Part.pseudo(name, Shapes.contentType(containerType(container), name));
    }

    private Part read(Operand.Step step, Value container) {
        Part part = part(step, container);
        boolean isComputed = step instanceof Operand.Step.ValueAt && part.name().equals(Part.VALUES);
        return isComputed ? Part.pseudo(Part.COMPUTED, part.type()) : part;
    }

    static Type containerType(Value container) {
        for (Atom atom : container.atoms()) {
            if (atom instanceof Atom.Place place && !Shapes.saysNothing(place.type())) {
                return place.type();
            }
            if (atom instanceof Atom.Made made && !Shapes.saysNothing(made.type())) {
                return made.type();
            }
        }
        return Type.unknown();
    }

    private String partName(Operand.Step step) {
        if (step instanceof Operand.Step.ElementAt at) {
            return constant(at.argument(), "[", "]");
        }
        if (step instanceof Operand.Step.ValueAt at) {
            return constant(at.argument(), "{", "}");
        }
        if (step instanceof Operand.Step.ValueOf of) {
            return "{=" + of.key() + "}";
        }
        if (step instanceof Operand.Step.Keys) {
            return Part.KEYS;
        }
        return step instanceof Operand.Step.Values ? Part.VALUES : Part.ELEMENTS;
    }

    /** Returns the part at a known index or key, or the part for any. */
    private String constant(int argument, String open, String close) {
        EnumConstants.Constant constant = EnumConstants.of(argument(argument), solver.classes());
        if (constant != null) {
            return open + "=" + constant.name() + Part.OF_ENUM + constant.owner() + close;
        }
        Atom key = argument(argument).single();
        if (key instanceof Atom.Known known && isKey(known.value())) {
            String text = known.value().toString();
            if (text.length() <= 64) {
                return open + "=" + text + close;
            }
        }
        return open + close;
    }

    private void write(Operand to, Value value, boolean replaces) {
        if (value.isEmpty()) {
            return;
        }
        if (to.steps().isEmpty() && to.base() instanceof Base.Return) {
            returned = returned.join(value);
            return;
        }
        Value target = to.base() instanceof Base.Return ? madeResult() : base(to.base());
        List<Operand.Step> steps = to.steps();
        for (int i = 0; i < steps.size() - 1; i++) {
            target = partOf(target, part(steps.get(i), target));
        }
        boolean indexed = !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Operand.Step.ValueAt;
        Part last =
                steps.isEmpty() ? Part.pseudo(Part.TEXT, Type.unknown()) : part(steps.get(steps.size() - 1), target);
        boolean exactKey = indexed && last.name().length() > 2;
        if (replaces && !steps.isEmpty()) {
            clear(target, steps.get(steps.size() - 1), last);
        }
        Memory.store(heap, target, last, replaces || exactKey ? value : opaque(value, last), replaces || exactKey);
    }

    /** A constant that is added to others is not the whole: only that it is constant stays known. */
    private static Value opaque(Value value, Part part) {
        if (!part.name().equals(Part.TEXT) || !value.any(Atom.Known.class::isInstance)) {
            return value;
        }
        Value.Builder opaque = new Value.Builder();
        value.forEach((atom, step) -> opaque.add(atom instanceof Atom.Known ? Atom.Known.FIXED : atom, step));
        return opaque.build();
    }

    /** Returns the object that the call returns, made here unless there is one. */
    private Value madeResult() {
        if (!returned.any(Atom.Made.class::isInstance)) {
            returned = returned.join(Value.of(new Atom.Made(call.site(), call.site(), call.resultType()), null));
        }
        return returned.filter(Atom.Made.class::isInstance);
    }

    private Value partOf(Value object, Part part) {
        Value inner = Memory.load(heap, object, part, call.site());
        if (!inner.isEmpty()) {
            return inner;
        }
        Site origin = new Site(call.site().method(), -1 - call.site().instruction());
        Value made = Value.of(new Atom.Made(call.site(), origin, part.type()), null);
        Memory.store(heap, object, part, made, true);
        return made;
    }
}
