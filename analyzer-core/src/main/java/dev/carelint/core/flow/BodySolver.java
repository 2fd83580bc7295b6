package dev.carelint.core.flow;

import dev.carelint.core.ir.Block;
import dev.carelint.core.ir.Body;
import dev.carelint.core.ir.Definitions;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.symbols.ClassIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computes the summary of one body by abstract interpretation: values by number, the heap by block.
 *
 * <p>Blocks are visited until nothing changes ({@link Iteration}), which happens since values only grow and are bounded. Owned by one thread.
 */
final class BodySolver {
    /** Values of these classes are nothing but the text they show. */
    private static final Set<String> SHOWN_WHOLE = Set.of("java.lang.String", "java.nio.file.Path", "java.io.File");

    private final Program program;
    private final int number;
    private final Givens givens;
    private final List<Value> arguments;
    private final LinkedMethod method;
    private final Body body;
    /** The heap of the block that is visited. */
    private @Nullable Heap here;

    private final Value[] values;
    private final Definitions definitions;
    private final @Nullable Heap[] after;
    private final @Nullable Visit[] visits;
    private final Map<Integer, Summary> used = new HashMap<>();
    /** What the present visit depends on. */
    private Visit reading;

    private final Catching catching;
    private final boolean[] isLeft;
    private final Loops loops;

    private final Shapes shapes;
    private final Texts texts;
    private final Contents contents;
    private final Ways ways;
    private final Calls calls;
    private final Functions functions;
    private final EscapedFunctions escapes;
    private final Evaluator evaluator;
    private final Reports reports;
    private final Branches branches;
    private final Guards guards;
    private final @Nullable Witness witness;
    /** The block that is visited. */
    private int block;
    /** The instruction that is evaluated. */
    private int instruction;

    private Value returned = Value.NONE;
    private int[] handlers = {};
    private boolean changed;
    /** Whether what is run now is only looked at, for a map of the data. */
    private boolean isTapping;

    private int cut;

    BodySolver(Program program, int number) {
        this(program, number, Givens.NONE, List.of());
    }

    /**
     * Solves a body for some of its calls only.
     *
     * @param givens exact classes of objects that it is given
     * @param arguments what its parameters are; empty when they may be anything
     */
    BodySolver(Program program, int number, Givens givens, List<Value> arguments) {
        this.program = program;
        this.number = number;
        this.givens = givens;
        this.arguments = arguments;
        this.method = program.method(number);
        this.body = method.body();
        int blocks = body.blocks().size();
        this.values = new Value[body.values()];
        java.util.Arrays.fill(values, Value.NONE);
        this.definitions = body.definitions();
        this.visits = new @Nullable Visit[blocks];
        this.reading = new Visit(new @Nullable Heap[0], Value.NONE);
        this.after = new @Nullable Heap[blocks];
        this.isLeft = new boolean[blocks];
        this.loops = Loops.of(body.blocks());
        this.catching = new Catching(program, method);
        this.shapes = new Shapes(program);
        this.texts = new Texts(this, program, shapes);
        this.contents = new Contents(program, shapes);
        this.ways = new Ways(program);
        this.functions = new Functions(this, program);
        this.escapes = new EscapedFunctions(program, functions);
        this.calls = new Calls(this, program, shapes);
        this.reports = new Reports(program, shapes);
        this.guards = new Guards(method, definitions, program.proofs());
        this.evaluator = new Evaluator(this, program, method);
        this.branches = new Branches(this, body);
        this.witness = program.inquiry().isAbout(number) ? new Witness() : null;
    }

    /** Solves the body and returns its summary. */
    Summary solve() {
        boolean isSettled = new Iteration(loops, this::visit).run();
        cut += isSettled ? 0 : 1;
        Heap exit = exitHeap();
        escapes.runAll(exit);
        returned = new MaskingBodies(this, program, method).judged(returned);
        new HandlerResults(this, method, exit).leave();
        return summary(exit);
    }

    /** Returns what holds wherever the body is left; where it never is, what holds last. */
    private Heap exitHeap() {
        Heap joined = null;
        for (int i = 0; i < after.length; i++) {
            Heap heap = after[i];
            if (heap != null && isLeft[i]) {
                joined = joined == null ? heap : Heap.join(joined, heap);
            }
        }
        return joined == null ? lastHeap() : joined.copy();
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

    private Summary summary(Heap exit) {
        List<Value> roots = new ArrayList<>(List.of(returned, catching.thrown()));
        roots.addAll(reports.handedOut());
        return new Summary(
                returned,
                catching.thrown(),
                new Summary.HeapView(exit.reachableFrom(roots)),
                reports.uses().open(),
                reports.taps().open(),
                reports.openObservations(),
                reports.invocations());
    }

    /** Returns the sink uses of which more is not to be learned from callers. */
    List<Summary.Use> settledUses() {
        return reports.uses().settled();
    }

    /** Returns the same of what leaves where only a map looks. */
    List<Summary.Use> settledTaps() {
        return reports.taps().settled();
    }

    List<Summary.Observation> observations() {
        return reports.observations();
    }

    /** Tells an inquiry about this body what was seen of it. */
    void testify() {
        if (witness != null) {
            witness.finish(values, after);
            program.inquiry().keep(number, witness);
        }
    }

    /** Number of times a bound cut something off. */
    int cut() {
        return cut + reports.cut();
    }

    /** Notes that a bound cuts off what a call may do. */
    void cutOff() {
        cut++;
    }

    /** Visits a block unless nothing that it depends on has changed; tells whether anything is new. */
    private boolean visit(int index) {
        changed = false;
        Block block = body.blocks().get(index);
        @Nullable Heap[] entering = entering(index, block);
        Visit last = visits[index];
        if (last != null && last.isCurrent(entering, catching.at(index), values)) {
            return false;
        }
        Heap heap = entry(index, entering);
        if (heap == null) {
            return false;
        }
        reading = new Visit(entering, catching.at(index));
        visits[index] = reading;
        heap = heap.copy();
        here = heap;
        handlers = block.handlers();
        this.block = index;
        for (int i = block.first(); i < block.end(); i++) {
            Instruction code = body.code().get(i);
            instruction = i;
            Value value = code instanceof Instruction.Phi phi
                    ? joinOf(phi, index, block)
                    : evaluator.evaluate(code, i, index, heap);
            if (code.result() >= 0) {
                grow(code.result(), value);
            }
        }
        finish(index, body.code().get(block.end() - 1), heap);
        return changed;
    }

    /** Returns what each predecessor leaves to a block, null where nothing comes from it. */
    private @Nullable Heap[] entering(int index, Block block) {
        int[] predecessors = block.predecessors();
        @Nullable Heap[] entering = new @Nullable Heap[predecessors.length];
        for (int i = 0; i < predecessors.length; i++) {
            entering[i] = branches.isTaken(predecessors[i], index) ? after[predecessors[i]] : null;
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

    private Value joinOf(Instruction.Phi phi, int index, Block block) {
        Value.Builder joined = new Value.Builder();
        joined.addAll(values[phi.result()]);
        int[] predecessors = block.predecessors();
        for (int i = 0; i < phi.operands().length; i++) {
            if (after[predecessors[i]] != null && branches.isTaken(predecessors[i], index)) {
                joined.addAll(valueBetween(phi.operands()[i], predecessors[i], index));
            }
        }
        return joined.build();
    }

    private void finish(int index, Instruction last, Heap heap) {
        changed |= branches.follow(index, last);
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

    // ---- what evaluation tells the solver

    void created(Atom.Closure closure) {
        escapes.created(closure);
    }

    void ran(Atom.Closure closure) {
        escapes.ran(closure);
    }

    void invocation(Summary.Invocation invocation) {
        if (isTapping) {
            return;
        }
        changed |= reports.invocation(invocation);
    }

    void use(Summary.Use use) {
        if (!isTapping) {
            reports.use(use);
        }
    }

    void tap(Summary.Use use) {
        reports.tap(use);
    }

    /** Looks at what a call is given; whatever is run for that reports nothing, since it is not run. */
    void tap(Runnable look) {
        isTapping = true;
        try {
            look.run();
        } finally {
            isTapping = false;
        }
    }

    void observe(Summary.Observation observation) {
        if (isTapping) {
            return;
        }
        if (witness != null) {
            witness.observes(observation);
        }
        reports.observe(observation);
    }

    void returned(Value value) {
        returned = returned.join(value);
    }

    void thrown(Value value) {
        changed |= catching.raise(value, handlers);
    }

    /** Tells whether the block that is visited has handlers. */
    boolean isCaughtHere() {
        return handlers.length > 0;
    }

    /** Returns what calls and throws leave to a handler block. */
    Value caughtBy(int block) {
        return catching.at(block);
    }

    // ---- what evaluation asks the solver

    /** Tells whether the character that a call yields is copied by a loop. */
    boolean isCopied(int instruction) {
        return instruction < body.code().size() && new Copies(method, loops).isCopied(instruction);
    }

    SettingLookup settings() {
        return new SettingLookup(program, number);
    }

    int number() {
        return number;
    }

    /** Exact classes of objects that the callers in question give. */
    Givens givens() {
        return givens;
    }

    /** Returns what a parameter is known to be, or nothing. */
    Value argument(int index) {
        return index < arguments.size() ? arguments.get(index) : Value.NONE;
    }

    ClassIndex classes() {
        return program.index();
    }

    Body body() {
        return body;
    }

    List<Instruction> code() {
        return body.code();
    }

    Value value(int number) {
        if (number < 0) {
            return Value.NONE;
        }
        reading.reads(number, values[number]);
        return guarded(number, guards.forms(number, block, instruction));
    }

    private Value valueBetween(int number, int from, int to) {
        if (number < 0) {
            return Value.NONE;
        }
        reading.reads(number, values[number]);
        return guarded(number, guards.formsBetween(number, from, to));
    }

    /** Returns a value as conditions leave it: in the forms they prove of a text or path. */
    private Value guarded(int number, Set<String> forms) {
        if (!forms.isEmpty() && Reflection.isMember(method.valueTypes()[number])) {
            return Reflection.named(values[number], forms);
        }
        if (forms.isEmpty() || !SHOWN_WHOLE.contains(method.valueTypes()[number].erasedName())) {
            return values[number];
        }
        return forms.contains(GuardFacts.EMPTY)
                ? Value.of(Atom.Clean.INSTANCE, null)
                : shown(number).encodedAs(forms);
    }

    /** What is proven of an object that was made of a path, is proven of the path. */
    private Value shown(int number) {
        Value value = values[number];
        return here != null && value.any(Atom.Made.class::isInstance)
                ? texts.of(value, method.valueTypes()[number], here, new Site(this.number, instruction))
                : value;
    }

    /** Tells whether a container has no content where evaluation is: then it shows nothing. */
    boolean isEmptyHere(int number) {
        return number >= 0 && guards.forms(number, block).contains(GuardFacts.EMPTY);
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
     * Returns the summary of a body for objects of exactly these classes, and for these arguments.
     *
     * <p>A body of the same component is solved for certain classes only where it is given fewer than this one, which ends.
     */
    Summary summary(int target, Givens given, List<Value> passed) {
        boolean isOwn = program.calls().component(target) == program.calls().component(number);
        if (!isOwn) {
            return program.summary(target, given, passed, number);
        }
        return !given.isEmpty() && given.size() < givens.size() ? program.summary(target, given) : summary(target);
    }

    /** Returns the summaries of the same component that were used, by number of the body. */
    Map<Integer, Summary> usedOfOwnComponent() {
        return used;
    }

    Definitions definitions() {
        return definitions;
    }

    @Nullable
    Instruction definition(int value) {
        return definitions.of(value);
    }

    /** Tells whether a call that passes a parameter on to a sink of this kind is reported in place of the sink. */
    boolean mayWrap(Application.Mode mode, String sinkKind) {
        return mode == Application.Mode.CONSTRUCTION
                || mode == Application.Mode.CALL && !program.isReportedWhereBuilt(sinkKind);
    }

    /** Returns who wants to see what happens in this body, or null when nobody asks. */
    @Nullable
    Witness witness() {
        return witness;
    }

    /**
     * Tells whether data may leave by a kind of sink where these values are all that is there.
     *
     * @param isNamed whether what may be beside the data must be
     */
    boolean mayLeave(String sinkKind, Value there, boolean isNamed) {
        String alone = program.mustBeAlone(sinkKind);
        return alone.isEmpty() || Solitude.isAlone(there, alone, isNamed);
    }

    /** Tells whether a text is an address that may leave by a kind of sink. */
    boolean mayLead(String sinkKind, Value text) {
        return Addresses.isAt(text, program.mustBegin(sinkKind));
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

    EscapedFunctions escapes() {
        return escapes;
    }

    Ways ways() {
        return ways;
    }

    Functions functions() {
        return functions;
    }
}
