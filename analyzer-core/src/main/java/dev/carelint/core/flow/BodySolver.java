package dev.carelint.core.flow;

import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computes the summary of one body by abstract interpretation: values by number, the heap by block.
 *
 * <p>Blocks are visited in order until nothing changes; a block of which nothing that it read has changed is left alone. This ends because values only grow, are bounded in size, and access paths
 * are bounded in depth; a bound on the number of rounds guards against surprises and is counted. Branches whose condition is a known
 * constant are followed on one side only. Owned by one thread.
 */
final class BodySolver {
    private static final int MAX_ROUNDS = 8;
    private static final int MAX_USES = 200;
    private static final int MAX_USES_OF_SINK = 4;

    private final Program program;
    private final int number;
    private final String receiver;
    private final List<Value> arguments;
    private final LinkedMethod method;
    private final Body body;
    private final Value[] values;
    private final @Nullable Instruction[] definitions;
    private final @Nullable Heap[] after;
    private final @Nullable Visit[] visits;
    private final Map<Integer, int[]> taken = new HashMap<>();
    private final Map<Integer, Summary> used = new HashMap<>();
    /** What the present visit depends on. */
    private Visit reading;

    private final Value[] caught;
    private final boolean[] isLeft;
    /** Whether some block is reached from a later one; without loops one round in order sees everything. */
    private final boolean hasLoop;

    private final Shapes shapes;
    private final Texts texts;
    private final Contents contents;
    private final Ways ways;
    private final Calls calls;
    private final Functions functions;
    private final Evaluator evaluator;
    private final Prospects prospects;
    private final Emptiness emptiness;
    /** The block that is visited. */
    private int block;

    private final Map<UseKey, Summary.Use> openUses = new LinkedHashMap<>();
    private final Map<UseKey, Summary.Use> settledUses = new LinkedHashMap<>();
    private final Map<WatchKey, Summary.Observation> observations = new LinkedHashMap<>();
    private final Map<Site, Summary.Invocation> invocations = new LinkedHashMap<>();
    private final Set<Atom.Closure> created = new LinkedHashSet<>();
    private final Set<Site> run = new LinkedHashSet<>();
    private Value returned = Value.NONE;
    private Value thrown = Value.NONE;
    private @Nullable Heap exit;
    private int[] handlers = {};
    private boolean changed;
    private int cut;

    /** What makes two uses the same, however the value got there. */
    private record UseKey(Site site, Site sink, String kind, Atom atom, Atom.@Nullable Place way) {}

    /** What makes two watched calls the same, whichever way leads from the one to the other. */
    private record WatchKey(Site site, Site sink, int watch) {}

    BodySolver(Program program, int number) {
        this(program, number, "", List.of());
    }

    /**
     * Solves a body for some of its calls only.
     *
     * @param receiver binary name of the exact class of its receiver, empty when it may be any
     * @param arguments what its parameters are; empty when they may be anything
     */
    BodySolver(Program program, int number, String receiver, List<Value> arguments) {
        this.program = program;
        this.number = number;
        this.receiver = receiver;
        this.arguments = arguments;
        this.method = program.method(number);
        this.body = method.body();
        int blocks = body.blocks().size();
        this.values = new Value[body.values()];
        java.util.Arrays.fill(values, Value.NONE);
        this.definitions = new @Nullable Instruction[body.values()];
        body.code().forEach(this::define);
        this.visits = new @Nullable Visit[blocks];
        this.reading = new Visit(new @Nullable Heap[0], Value.NONE);
        this.after = new @Nullable Heap[blocks];
        this.isLeft = new boolean[blocks];
        this.hasLoop = hasLoop(body.blocks());
        this.caught = new Value[blocks];
        java.util.Arrays.fill(caught, Value.NONE);
        this.shapes = new Shapes(program);
        this.texts = new Texts(this, program, shapes);
        this.contents = new Contents(program, shapes);
        this.ways = new Ways(program);
        this.functions = new Functions(this, program);
        this.calls = new Calls(this, program, shapes);
        this.prospects = new Prospects(program, shapes);
        this.emptiness = new Emptiness(method, definitions);
        this.evaluator = new Evaluator(this, program, method);
    }

    private static boolean hasLoop(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            for (int predecessor : blocks.get(i).predecessors()) {
                if (predecessor >= i) {
                    return true;
                }
            }
        }
        return false;
    }

    private void define(Instruction instruction) {
        if (instruction.result() >= 0) {
            definitions[instruction.result()] = instruction;
        }
    }

    /** Solves the body and returns its summary. */
    Summary solve() {
        int rounds = 0;
        do {
            changed = false;
            for (int block = 0; block < body.blocks().size(); block++) {
                visit(block);
            }
            rounds++;
        } while (changed && hasLoop && rounds < MAX_ROUNDS);
        if (changed && hasLoop) {
            cut++;
        }
        exit = exitHeap();
        runEscaped();
        return summary();
    }

    /** Returns what holds wherever the body is left. */
    private @Nullable Heap exitHeap() {
        Heap joined = null;
        for (int i = 0; i < after.length; i++) {
            Heap heap = after[i];
            if (heap != null && isLeft[i]) {
                joined = joined == null ? heap : Heap.join(joined, heap);
            }
        }
        return joined;
    }

    private Summary summary() {
        List<Value> roots = new ArrayList<>(List.of(returned, thrown));
        openUses.values().forEach(use -> roots.add(Value.of(use.atom(), null)));
        invocations.values().forEach(invocation -> roots.addAll(invocation.arguments()));
        Heap end = exit == null ? new Heap() : exit.reachableFrom(roots);
        List<Summary.Observation> open = observations.values().stream()
                .filter(BodySolver::isOpen)
                .limit(MAX_USES)
                .map(Prospects::forCallers)
                .toList();
        return new Summary(
                returned,
                thrown,
                new Summary.HeapView(end),
                List.copyOf(openUses.values()),
                open,
                List.copyOf(invocations.values()));
    }

    /** Returns the sink uses of which more is not to be learned from callers. */
    List<Summary.Use> settledUses() {
        return List.copyOf(settledUses.values());
    }

    List<Summary.Observation> observations() {
        return List.copyOf(observations.values());
    }

    /** Number of times a bound cut something off. */
    int cut() {
        return cut;
    }

    private void visit(int index) {
        Block block = body.blocks().get(index);
        @Nullable Heap[] entering = entering(index, block);
        Visit last = visits[index];
        if (last != null && last.isCurrent(entering, caught[index], values)) {
            return;
        }
        Heap heap = entry(index, entering);
        if (heap == null) {
            return;
        }
        reading = new Visit(entering, caught[index]);
        visits[index] = reading;
        heap = heap.copy();
        handlers = block.handlers();
        this.block = index;
        for (int i = block.first(); i < block.end(); i++) {
            Instruction instruction = body.code().get(i);
            Value value = instruction instanceof Instruction.Phi phi
                    ? joinOf(phi, index, block)
                    : evaluator.evaluate(instruction, i, index, heap);
            if (instruction.result() >= 0) {
                grow(instruction.result(), value);
            }
        }
        finish(index, body.code().get(block.end() - 1), heap);
    }

    /** Returns what each predecessor leaves to a block, null where nothing comes from it. */
    private @Nullable Heap[] entering(int index, Block block) {
        int[] predecessors = block.predecessors();
        @Nullable Heap[] entering = new @Nullable Heap[predecessors.length];
        for (int i = 0; i < predecessors.length; i++) {
            entering[i] = isTaken(predecessors[i], index) ? after[predecessors[i]] : null;
        }
        return entering;
    }

    private static @Nullable Heap entry(int index, @Nullable Heap[] entering) {
        Heap joined = index == 0 ? new Heap() : null;
        for (Heap heap : entering) {
            if (heap != null) {
                joined = joined == null ? heap : Heap.join(joined, heap);
            }
        }
        return joined;
    }

    private boolean isTaken(int from, int to) {
        if (contains(body.blocks().get(from).handlers(), to)) {
            return true;
        }
        int[] edges = taken.get(from);
        return edges == null || contains(edges, to) || !isSuccessor(from, to);
    }

    /** A handler may list the block before its try body as a predecessor although no normal edge leads there. */
    private boolean isSuccessor(int from, int to) {
        Instruction last = body.code().get(body.blocks().get(from).end() - 1);
        return contains(Evaluator.successors(last), to);
    }

    private static boolean contains(int[] blocks, int block) {
        for (int candidate : blocks) {
            if (candidate == block) {
                return true;
            }
        }
        return false;
    }

    private Value joinOf(Instruction.Phi phi, int index, Block block) {
        Value.Builder joined = new Value.Builder();
        joined.addAll(values[phi.result()]);
        int[] predecessors = block.predecessors();
        for (int i = 0; i < phi.operands().length; i++) {
            if (after[predecessors[i]] != null && isTaken(predecessors[i], index)) {
                joined.addAll(value(phi.operands()[i]));
            }
        }
        return joined.build();
    }

    private void finish(int index, Instruction last, Heap heap) {
        int[] edges = evaluator.takenSuccessors(last);
        if (!java.util.Arrays.equals(taken.get(index), edges)) {
            taken.put(index, edges);
            changed = true;
        }
        Heap old = after[index];
        if (old == null || !old.sameAs(heap)) {
            after[index] = heap;
            changed = true;
        }
        isLeft[index] = last instanceof Instruction.Return
                || (last instanceof Instruction.Throw
                        && body.blocks().get(index).handlers().length == 0);
    }

    private void grow(int result, Value value) {
        Value joined = values[result].join(value);
        if (joined != values[result]) {
            values[result] = joined;
            changed = true;
        }
    }

    /** Functions made here that nobody here runs may be run by anyone, with arguments of which nothing is known. */
    private void runEscaped() {
        Heap end = exit == null ? lastHeap() : exit.copy();
        exit = end;
        for (Atom.Closure closure : List.copyOf(created)) {
            if (!run.contains(closure.origin())) {
                Value function = Value.of(closure, null);
                functions.run(function, null, unknownArguments(function), end, closure.site(), closure.site());
            }
        }
    }

    private Heap lastHeap() {
        for (int i = after.length - 1; i >= 0; i--) {
            Heap heap = after[i];
            if (heap != null) {
                return heap;
            }
        }
        return new Heap();
    }

    /** Returns arguments of which nothing but the parameter's name and type is known, enough for any of these functions. */
    List<Value> unknownArguments(Value functions) {
        List<Value> arguments = new ArrayList<>();
        for (Atom atom : functions.atoms()) {
            if (atom instanceof Atom.Closure closure) {
                LinkedMethod creator = program.method(closure.origin().method());
                if (creator.body().code().get(closure.origin().instruction()) instanceof Instruction.Lambda code) {
                    addUnknown(arguments, closure, creator.lambdas().get(code.lambda()), code.captures().length);
                }
            }
        }
        return arguments;
    }

    private void addUnknown(List<Value> arguments, Atom.Closure closure, LinkedMethod lambda, int captures) {
        int target = program.calls().number(lambda.key());
        List<Type> parameters = lambda.symbol().parameters();
        for (int i = captures + arguments.size(); i < parameters.size() && target >= 0; i++) {
            Root root = new Root.Birth(closure.site(), new Site(target, -1 - i));
            Atom place = new Atom.Place(root, AccessPath.EMPTY, false, parameters.get(i));
            arguments.add(Value.of(place, null));
        }
    }

    // ---- what evaluation tells the solver

    void created(Atom.Closure closure) {
        created.add(closure);
    }

    void ran(Atom.Closure closure) {
        run.add(closure.origin());
    }

    void invocation(Summary.Invocation invocation) {
        Summary.Invocation old = invocations.get(invocation.site());
        if (old == null && invocations.size() < MAX_USES) {
            invocations.put(invocation.site(), invocation);
            changed = true;
        }
    }

    void returned(Value value) {
        returned = returned.join(value);
    }

    void thrown(Value value) {
        if (value.isEmpty()) {
            return;
        }
        for (int handler : handlers) {
            Value joined = caught[handler].join(value);
            if (joined != caught[handler]) {
                caught[handler] = joined;
                changed = true;
            }
        }
        if (handlers.length == 0) {
            thrown = thrown.join(value);
        }
    }

    /** Returns what calls and throws leave to a handler block. */
    Value caughtBy(int block) {
        return caught[block];
    }

    void use(Summary.Use use) {
        if (!use.atom().mayCarryData()
                || use.atom() instanceof Atom.Place place && shapes.isEmptyHanded(place.type())) {
            return;
        }
        Map<UseKey, Summary.Use> uses = use.isOpen() ? openUses : settledUses;
        if (use.isOpen() && uses.size() >= MAX_USES && !isAmongFirst(use)) {
            cut++;
            return;
        }
        uses.putIfAbsent(new UseKey(use.point().site(), use.point().sink(), use.kind(), use.atom(), use.way()), use);
    }

    /** Where there are very many, a few of each sink are kept: one line of a large export must not hide the next. */
    private boolean isAmongFirst(Summary.Use use) {
        return openUses.size() < 4 * MAX_USES
                && openUses.keySet().stream()
                                .filter(key -> key.sink().equals(use.point().sink()))
                                .limit(MAX_USES_OF_SINK)
                                .count()
                        < MAX_USES_OF_SINK;
    }

    void observe(Summary.Observation observation) {
        if (!prospects.hasAny(observation)) {
            return;
        }
        WatchKey key =
                new WatchKey(observation.point().site(), observation.point().sink(), observation.watch());
        Summary.Observation old = observations.get(key);
        if (old == null) {
            observations.put(key, observation);
            return;
        }
        List<Value> joined = new ArrayList<>();
        boolean grows = false;
        for (int i = 0; i < old.operands().size(); i++) {
            joined.add(old.operands().get(i).join(observation.operands().get(i)));
            grows |= joined.get(i) != old.operands().get(i);
        }
        if (!grows) {
            return;
        }
        observations.put(key, new Summary.Observation(old.point(), old.watch(), joined));
    }

    private static boolean isOpen(Summary.Observation observation) {
        return observation.operands().stream().anyMatch(operand -> operand.any(Atom::isOpen));
    }

    // ---- what evaluation asks the solver

    int number() {
        return number;
    }

    /** Binary name of the exact class of {@code this}, empty when it may be any. */
    String receiver() {
        return receiver;
    }

    /** Returns what a parameter is known to be, or nothing. */
    Value argument(int index) {
        return index < arguments.size() ? arguments.get(index) : Value.NONE;
    }

    List<Instruction> code() {
        return body.code();
    }

    Value value(int number) {
        if (number < 0) {
            return Value.NONE;
        }
        reading.reads(number, values[number]);
        return isText(number) && emptiness.isEmpty(number, block)
                ? Value.of(Atom.Clean.INSTANCE, null)
                : values[number];
    }

    private boolean isText(int number) {
        return method.valueTypes()[number].erasedName().equals("java.lang.String");
    }

    /** Tells whether a container has no content where evaluation is: then it shows nothing. */
    boolean isEmptyHere(int number) {
        return number >= 0 && emptiness.isEmpty(number, block);
    }

    /** Returns the summary of a body, and remembers that this one depends on it. */
    Summary summary(int target) {
        Summary summary = program.summary(target);
        if (program.calls().component(target) == program.calls().component(number)) {
            used.put(target, summary);
        }
        return summary;
    }

    /**
     * Returns the summary of a body for a receiver of exactly this class.
     *
     * @param receiver binary name of the class, empty when it is not known
     */
    Summary summary(int target, String receiver) {
        boolean isOwn = program.calls().component(target) == program.calls().component(number);
        return isOwn ? summary(target) : program.summary(target, receiver, number);
    }

    /** Returns the summaries of the same component that were used, by number of the body. */
    Map<Integer, Summary> usedOfOwnComponent() {
        return used;
    }

    @Nullable
    Instruction definition(int value) {
        return value < 0 ? null : definitions[value];
    }

    /** Tells whether a call that passes a parameter on to a sink of this kind is reported in place of the sink. */
    boolean mayWrap(Application.Mode mode, String sinkKind) {
        return mode == Application.Mode.CONSTRUCTION
                || mode == Application.Mode.CALL && !program.isReportedWhereBuilt(sinkKind);
    }

    Shapes shapes() {
        return shapes;
    }

    Contents contents() {
        return contents;
    }

    Texts texts() {
        return texts;
    }

    Calls calls() {
        return calls;
    }

    Ways ways() {
        return ways;
    }

    Functions functions() {
        return functions;
    }

    /** Returns the text of an object by one body of {@code toString}. */
    Value textThrough(int target, Value self, Heap heap, Site site) {
        Summary summary = summary(target, calls.exactClass(self));
        return new Application(this, heap, site, summary, self, List.of(), Application.Mode.QUIET).returned();
    }

    /** Returns the more telling of an argument's and its parameter's type. */
    Type typeOf(Value argument, Type parameter) {
        for (Atom atom : argument.atoms()) {
            if (atom instanceof Atom.Place place) {
                return shapes.narrower(place.type(), parameter);
            }
        }
        return parameter;
    }

    /** Returns the atoms of text that is made from this text. */
    Value derived(Value text, Site site, Step.Kind kind) {
        Value.Builder derived = new Value.Builder();
        for (int i = 0; i < text.size(); i++) {
            Atom atom = text.atom(i);
            Step step = text.step(i);
            derived.add(derived(atom), atom.mayCarryData() ? new Step(site, kind, step, null) : step);
        }
        return derived.build();
    }

    static Atom derived(Atom atom) {
        if (atom instanceof Atom.Place place) {
            return place.asDerived();
        }
        return atom instanceof Atom.Known ? Atom.Known.FIXED : atom;
    }
}
