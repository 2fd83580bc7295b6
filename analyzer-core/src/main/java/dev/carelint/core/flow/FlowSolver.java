package dev.carelint.core.flow;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.source.PropertyFiles;
import dev.carelint.core.symbols.ClassIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Computes all summaries bottom-up over the call graph's strongly connected components.
 *
 * <p>Components of one level are independent and solved in parallel; a level is begun when the one below is finished, so that every
 * summary a solver may read is final and the result does not depend on threads. Inside a component bodies are solved in turn until
 * their summaries no longer change or the bound on rounds is reached, which is counted.
 */
public final class FlowSolver {
    private static final int MAX_ROUNDS = 4;

    /** Readers and writers of generated models call each other by hundreds; on the largest corpus more rounds found nothing. */
    private static final int MANY_BODIES = 100;

    private static final int MAX_ROUNDS_OF_MANY = 2;

    private final CallGraph calls;
    private final Program program;
    private final Interest interest;
    private final List<List<Summary.Use>> uses;
    private final List<List<Summary.Use>> taps;
    private final List<List<Summary.Observation>> observations;
    private final Atom.@Nullable Known[] constants;
    private final FieldContents fields;
    private final ShownTexts texts = new ShownTexts();
    private final StoredForms stored = new StoredForms();
    private final Retention retention;
    private final Set<Integer> cut = ConcurrentHashMap.newKeySet();
    private final ConcurrentSkipListMap<Integer, String> failed = new ConcurrentSkipListMap<>();

    public FlowSolver(
            CallGraph calls,
            ClassIndex index,
            Knowledge knowledge,
            PropertyFiles properties,
            List<MethodPattern> sanitizers,
            List<Watch> watches,
            Interest interest) {
        this(calls, index, knowledge, properties, sanitizers, watches, interest, Inquiry.none());
    }

    /**
     * Creates a solver.
     *
     * @param inquiry gets to know what happens at the instructions it asks about
     */
    public FlowSolver(
            CallGraph calls,
            ClassIndex index,
            Knowledge knowledge,
            PropertyFiles properties,
            List<MethodPattern> sanitizers,
            List<Watch> watches,
            Interest interest,
            Inquiry inquiry) {
        this.calls = calls;
        this.interest = interest;
        this.fields = new FieldContents(field -> calls.isShared(field.owner(), field.name()));
        this.program = new Program(calls, index, knowledge, properties, sanitizers, watches, inquiry);
        int size = calls.methods().size();
        this.uses = new ArrayList<>(java.util.Collections.nCopies(size, List.of()));
        this.taps = new ArrayList<>(java.util.Collections.nCopies(size, List.of()));
        this.observations = new ArrayList<>(java.util.Collections.nCopies(size, List.of()));
        this.constants = new Atom.@Nullable Known[size];
        this.retention = new Retention(calls, program::isFunction, program::isSolvedAgain);
    }

    /**
     * Solves the whole program.
     *
     * @param workers threads to work on; they need a large stack
     * @param progress told the number of bodies done after each level
     */
    public FlowResult solve(ExecutorService workers, IntConsumer progress) {
        TreeMap<Integer, List<int[]>> levels = new TreeMap<>();
        List<int[]> components = calls.components();
        for (int i = 0; i < components.size(); i++) {
            levels.computeIfAbsent(calls.level(i), level -> new ArrayList<>()).add(components.get(i));
        }
        int done = 0;
        for (Map.Entry<Integer, List<int[]>> level : levels.entrySet()) {
            solveLevel(level.getValue(), workers);
            int[] bodies =
                    level.getValue().stream().flatMapToInt(Arrays::stream).toArray();
            Arrays.stream(bodies).forEach(this::keepResults);
            retention.solved(level.getKey(), Arrays.stream(bodies), program::release);
            program.releaseSpecial();
            done += bodies.length;
            progress.accept(done);
        }
        return new FlowResult(
                uses,
                taps,
                observations,
                Arrays.asList(constants),
                fields,
                texts,
                stored,
                cut.stream().sorted().toList(),
                failed);
    }

    /** Keeps what rules ask for of a body, before its summary may be forgotten. */
    private void keepResults(int body) {
        Summary summary = program.summary(body);
        fields.addFrom(summary);
        texts.addFrom(calls, body, summary, uses.get(body));
        stored.addFrom(calls, body, summary);
        constants[body] = summary.returned().single() instanceof Atom.Known known ? known : null;
        uses.set(body, withOpen(uses.get(body), summary.uses(), body));
        taps.set(body, withOpen(taps.get(body), summary.taps(), body));
    }

    /** Returns what is settled, and of what is open that of which there are no callers to ask. */
    private List<Summary.Use> withOpen(List<Summary.Use> settled, List<Summary.Use> open, int body) {
        if (open.isEmpty()) {
            return settled;
        }
        boolean isEntry = interest.isEntry(body);
        List<Summary.Use> all = new ArrayList<>(settled);
        open.stream()
                .filter(use -> isEntry || !use.atom().isOpen())
                .filter(use -> mayMatter(use, body))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private void solveLevel(List<int[]> level, ExecutorService workers) {
        AtomicInteger next = new AtomicInteger();
        Callable<Integer> worker = () -> {
            int solved = 0;
            for (int i = next.getAndIncrement(); i < level.size(); i = next.getAndIncrement()) {
                solveComponent(level.get(i));
                solved++;
            }
            return solved;
        };
        int threads = Math.min(level.size(), Math.max(1, Runtime.getRuntime().availableProcessors()));
        List<Future<Integer>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(workers.submit(worker));
        }
        running.forEach(FlowSolver::await);
    }

    private static void await(Future<Integer> running) {
        try {
            running.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while following flows", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("following flows failed", failed.getCause());
        }
    }

    private void solveComponent(int[] component) {
        boolean isRecursive = component.length > 1 || calls.isSelfRecursive(component[0]);
        Map<Integer, Map<Integer, Summary>> used = new HashMap<>();
        boolean changed = true;
        int rounds = !isRecursive ? 1 : component.length > MANY_BODIES ? MAX_ROUNDS_OF_MANY : MAX_ROUNDS;
        for (int round = 0; changed && round < rounds; round++) {
            changed = false;
            for (int body : component) {
                if (!isCurrent(used.get(body))) {
                    changed |= follow(body, used) && isRecursive;
                }
            }
        }
        if (changed) {
            cut.add(component[0]);
        }
    }

    /** Tells whether all summaries that a body was solved with are still the same: one that says the same is not replaced. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isCurrent(@Nullable Map<Integer, Summary> used) {
        return used != null
                && used.entrySet().stream().allMatch(entry -> program.summary(entry.getKey()) == entry.getValue());
    }

    /** A body that fails is told and passed over, so that one defect does not lose all others. */
    private boolean follow(int body, Map<Integer, Map<Integer, Summary>> used) {
        try {
            return solveBody(body, used);
        } catch (RuntimeException | StackOverflowError defect) {
            failed.put(body, defect.getClass().getSimpleName());
            used.put(body, Map.of());
            program.store(body, Summary.EMPTY);
            return false;
        }
    }

    /** Solves a body and tells whether its summary changed; the old one stays when it says the same. */
    private boolean solveBody(int body, Map<Integer, Map<Integer, Summary>> used) {
        BodySolver solver = new BodySolver(program, body);
        Summary summary = solver.solve();
        used.put(body, solver.usedOfOwnComponent());
        uses.set(
                body,
                solver.settledUses().stream()
                        .filter(use -> mayMatter(use, body))
                        .toList());
        taps.set(
                body,
                solver.settledTaps().stream()
                        .filter(use -> mayMatter(use, body))
                        .toList());
        observations.set(body, solver.observations());
        solver.testify();
        if (solver.cut() > 0) {
            cut.add(body);
        }
        if (program.isSolved(body) && summary.sameAs(program.summary(body))) {
            return false;
        }
        program.store(body, summary);
        return true;
    }

    /** What a field of a component holds depends on everything that is stored into it. */
    private boolean mayMatter(Summary.Use use, int body) {
        return program.inquiry().isAbout(use.point())
                || use.atom().plain() instanceof Atom.Place place
                        && place.root().isComponentState()
                || interest.mayMatter(use.atom(), body);
    }
}
