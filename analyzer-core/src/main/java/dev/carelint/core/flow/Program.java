package dev.carelint.core.flow;

import dev.carelint.core.callgraph.CallGraph;
import dev.carelint.core.callgraph.Dispatch;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.model.Effect;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.model.TypeModel;
import dev.carelint.core.source.PropertyFiles;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What all body solvers share: the program, the models, and the summaries found so far.
 *
 * <p>Safe for many threads as long as each summary is written by one of them and read by others only in later levels.
 */
final class Program {
    private final CallGraph calls;
    private final ClassIndex index;
    private final Knowledge knowledge;
    private final PropertyFiles properties;
    private final List<MethodPattern> sanitizers;
    private final List<Watch> watches;
    private final Inquiry inquiry;
    private final @Nullable Summary[] summaries;
    private final Map<MethodSymbol, MethodFacts> facts = new ConcurrentHashMap<>();
    private final Map<String, int[]> watchesByName = new ConcurrentHashMap<>();
    private final Map<String, Optional<TypeModel>> texts = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> ways = new java.util.concurrent.ConcurrentHashMap<>();
    private final Map<Case, Summary> special = new ConcurrentHashMap<>();
    private final Templates templates;
    private final Choices choices;
    private final Proofs proofs;
    private final FinalFields finalFields;

    /**
     * What is known of a called method without looking at its body.
     *
     * @param declaredClean whether the user declares it a sanitizer
     * @param effects its library model, or null
     * @param binding what it does besides what its body says
     * @param taps what leaves there that only a map tells of
     * @param watches numbers of the watched cases it matches
     */
    record MethodFacts(
            boolean declaredClean,
            @Nullable List<Effect> effects,
            List<Effect> binding,
            List<Effect> taps,
            int[] watches) {}

    Program(
            CallGraph calls,
            ClassIndex index,
            Knowledge knowledge,
            PropertyFiles properties,
            List<MethodPattern> sanitizers,
            List<Watch> watches,
            Inquiry inquiry) {
        this.calls = calls;
        this.templates = new Templates(calls);
        this.choices = new Choices(calls, templates);
        this.proofs = new Proofs(calls);
        this.finalFields = new FinalFields(calls.methods());
        this.index = index;
        this.knowledge = knowledge;
        this.properties = properties;
        this.sanitizers = sanitizers;
        this.watches = watches;
        this.inquiry = inquiry;
        this.summaries = new @Nullable Summary[calls.methods().size()];
    }

    CallGraph calls() {
        return calls;
    }

    FinalFields finalFields() {
        return finalFields;
    }

    Proofs proofs() {
        return proofs;
    }

    ClassIndex index() {
        return index;
    }

    Inquiry inquiry() {
        return inquiry;
    }

    PropertyFiles properties() {
        return properties;
    }

    LinkedMethod method(int number) {
        return calls.methods().get(number);
    }

    Watch watch(int number) {
        return watches.get(number);
    }

    /**
     * Returns what is known of a method called on an object of this class: models of the class win over those of the class that
     * declares the method ({@code SecureRandom.nextLong} is declared by {@code Random}).
     *
     * @param receiver binary name of the receiver's class, empty when there is none or it is not known
     */
    MethodFacts factsOf(MethodSymbol method, String receiver) {
        boolean isOwner = receiver.isEmpty() || receiver.equals(method.owner());
        return facts.computeIfAbsent(isOwner ? method : method.seenFrom(receiver), this::findFacts);
    }

    private MethodFacts findFacts(MethodSymbol method) {
        boolean clean = sanitizers.stream().anyMatch(pattern -> pattern.matches(method, index));
        int[] matching = Arrays.stream(watchesByName.computeIfAbsent(method.name(), this::watchesNamed))
                .filter(number -> watches.get(number).pattern().matches(method, index))
                .toArray();
        return new MethodFacts(
                clean,
                knowledge.effectsOf(method, index).orElse(null),
                knowledge.bindingEffectsOf(method, index),
                knowledge.tapsOf(method, index),
                matching);
    }

    private int[] watchesNamed(String name) {
        return IntStream.range(0, watches.size())
                .filter(number -> watches.get(number).pattern().matchesName(name))
                .toArray();
    }

    /** Tells whether a sink of this kind is reported where the object is built, see {@link dev.carelint.core.model.SinkKind}. */
    boolean isReportedWhereBuilt(String sinkKind) {
        dev.carelint.core.model.SinkKind kind = knowledge.sinkKinds().get(sinkKind);
        return kind != null && kind.whereBuilt();
    }

    /** Returns what may be beside data that leaves by a kind of sink, as a pattern; empty when anything may. */
    String mustBeAlone(String sinkKind) {
        dev.carelint.core.model.SinkKind kind = knowledge.sinkKinds().get(sinkKind);
        return kind == null ? "" : kind.alone();
    }

    /** Returns how an address must begin to leave by a kind of sink; empty when in any way. */
    String mustBegin(String sinkKind) {
        dev.carelint.core.model.SinkKind kind = knowledge.sinkKinds().get(sinkKind);
        return kind == null ? "" : kind.begins();
    }

    /** Returns by which kind of sink a request leaves whose address begins so; see {@link Knowledge#wayOfAddress}. */
    Optional<String> wayOfAddress(String beginning, boolean isWhole) {
        return knowledge.wayOfAddress(beginning, isWhole);
    }

    Optional<TypeModel> dataModel(String className) {
        return knowledge.dataOf(className, index);
    }

    /** Returns by which kind of sink leaves what is written to a class's objects; see {@link Knowledge#wayOf}. */
    Optional<String> wayOf(String className) {
        return ways.computeIfAbsent(className, name -> knowledge.wayOf(name, index));
    }

    Optional<String> wayOfField(String owner, String name) {
        return knowledge.wayOfField(owner, name);
    }

    Optional<TypeModel> textModel(String className) {
        return texts.computeIfAbsent(className, name -> knowledge.textOf(name, index));
    }

    /** Returns the one method of a type that makes its objects functions, or empty when there is none or several. */
    Optional<MethodSymbol> functionOf(String className) {
        return calls.functionOf(className);
    }

    /** Returns the summary of a body as far as it is known to a caller on the given level. */
    Summary summary(int number) {
        Summary summary = summaries[number];
        return summary == null ? Summary.EMPTY : summary;
    }

    /**
     * Tells whether a solved body may be solved once more for a caller on a higher level: by {@link #summary(int, Givens, List, int)} or
     * {@link #folded}.
     */
    boolean isSolvedAgain(int number) {
        return templates.isTemplate(number) || isFoldable(number) || choices.isChoice(number);
    }

    private boolean isFoldable(int number) {
        Summary general = summary(number);
        return general.isPure() && general.returned().any(Atom::isOpen) && !templates.isLarge(number);
    }

    /** Tells whether a method implements the one method of a functional interface. */
    boolean isFunction(int number) {
        LinkedMethod method = method(number);
        MethodSymbol symbol = method.symbol();
        return index.supertypes(method.type().name()).stream()
                .skip(1)
                .map(this::functionOf)
                .flatMap(Optional::stream)
                .anyMatch(function -> Dispatch.overrides(symbol, function));
    }

    /** Forgets the summary of a body that nobody reads any more. */
    void release(int number) {
        summaries[number] = Summary.EMPTY;
    }

    /** Forgets what was found for single calls of bodies that nobody reads any more. */
    void releaseSpecial() {
        special.keySet().removeIf(one -> isReleased(one.body()));
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isReleased(int number) {
        return summaries[number] == Summary.EMPTY;
    }

    boolean isSolved(int number) {
        return summaries[number] != null;
    }

    /** A body solved for objects of certain classes, or for constant arguments; {@code FIXED} stands for an argument that may be anything. */
    private record Case(int body, Givens given, List<Object> arguments) {}

    /** Returns where the objects stand whose exact class matters to what a body does, in a fixed order. */
    Set<Atom.Place> decisive(int number) {
        Set<Atom.Place> places = templates.decisive(number);
        return places.isEmpty() || saysNothing(summary(number)) ? Set.of() : places;
    }

    /**
     * Returns the summary of a body for objects of certain classes and arguments, of which constants may decide which of its branches
     * are followed; the general one unless the body is final for this caller.
     */
    Summary summary(int number, Givens given, List<Value> arguments, int caller) {
        if (!isBelow(number, caller) || saysNothing(summary(number))) {
            return summary(number);
        }
        List<Object> constants = isFinal(number, caller) ? choices.decisive(number, arguments) : List.of();
        return given.isEmpty() && constants.isEmpty() ? summary(number) : special(new Case(number, given, constants));
    }

    /** Returns the summary of a body, which must be final, for objects of certain classes. */
    Summary summary(int number, Givens given) {
        return special(new Case(number, given, List.of()));
    }

    private static boolean saysNothing(Summary summary) {
        return summary.isPure() && !summary.returned().any(atom -> !(atom instanceof Atom.Clean));
    }

    /** Returns what a small body without effects returns for constant arguments, or null when that is not constant. */
    @Nullable
    Value folded(int number, List<Value> arguments, int caller) {
        List<Object> constants = arguments.stream()
                .map(Folding::constant)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (arguments.isEmpty()
                || constants.size() < arguments.size()
                || !isFinal(number, caller)
                || !isFoldable(number)) {
            return null;
        }
        Value returned = special(new Case(number, Givens.NONE, constants)).returned();
        return returned.any(atom -> !(atom instanceof Atom.Known)) ? null : returned;
    }

    /**
     * Returns the summary of a small body without effects that makes a text, for the constants among its arguments: how many characters
     * a masker leaves is often one of them. Null where it tells no more than the general one.
     */
    @Nullable
    Summary partly(int number, List<Value> arguments, int caller) {
        if (!method(number).symbol().returns().erasedName().equals("java.lang.String")
                || !isFinal(number, caller)
                || !isFoldable(number)) {
            return null;
        }
        List<Object> constants = new ArrayList<>();
        for (Value argument : arguments) {
            Object constant = Folding.constant(argument);
            boolean isSwitch = constant instanceof Long || constant instanceof Boolean || constant instanceof Character;
            constants.add(constant == null || !isSwitch ? Atom.Known.Special.FIXED : constant);
        }
        boolean isKnown = constants.stream().anyMatch(constant -> constant != Atom.Known.Special.FIXED);
        return isKnown ? special(new Case(number, Givens.NONE, constants)) : null;
    }

    /**
     * Returns the class of the object that a static final field always holds, such as a constant of an enum with a body of its own;
     * empty when it is not known to this caller.
     */
    String classInConstant(String owner, Part field, int caller) {
        Heap heap = initialized(owner, field, caller);
        Atom object = heap == null ? null : inConstant(owner, field, heap);
        return object instanceof Atom.Made made
                        && made.type() instanceof Type.ClassType type
                        && index.find(type.name()).isPresent()
                ? type.name()
                : "";
    }

    /** Returns a part of the object that a static final field always holds; nothing when it is not known to this caller. */
    Value partInConstant(String owner, Part field, Part part, int caller) {
        Heap heap = initialized(owner, field, caller);
        Atom object = heap == null ? null : inConstant(owner, field, heap);
        Value value = object instanceof Atom.Made && heap != null ? heap.get(object, part) : null;
        return value == null ? Value.NONE : value;
    }

    /** Returns the heap that the initializer of a static final field's class leaves, or null when it is not known to this caller. */
    private @Nullable Heap initialized(String owner, Part field, int caller) {
        int body = calls.number(owner + "#" + MethodDeclaration.STATIC_INITIALIZER + "()");
        boolean isFinal = index.find(owner).map(ClassSymbol::fields).orElse(List.of()).stream()
                .anyMatch(symbol ->
                        symbol.name().equals(field.name()) && Modifiers.has(symbol.modifiers(), Modifiers.FINAL));
        return body < 0 || !isFinal || !isFinal(body, caller)
                ? null
                : summary(body).exit().heap();
    }

    private static @Nullable Atom inConstant(String owner, Part field, Heap heap) {
        Atom statics = new Atom.Place(new Root.Static(owner), AccessPath.EMPTY, false, Type.unknown());
        Value value = heap.get(statics, field);
        return value == null ? null : value.single();
    }

    /** Whoever comes first computes it, or several do: the result is the same, since all that it is made from is final. */
    private Summary special(Case wanted) {
        Summary known = special.get(wanted);
        if (known == null) {
            List<Value> arguments = wanted.arguments().stream()
                    .map(constant -> constant == Atom.Known.Special.FIXED
                            ? Value.NONE
                            : Value.of(new Atom.Known(constant), null))
                    .toList();
            known = new BodySolver(this, wanted.body(), wanted.given(), arguments).solve();
            special.put(wanted, known);
        }
        return known;
    }

    private boolean isFinal(int callee, int caller) {
        return isBelow(callee, caller) && !calls.isSelfRecursive(callee);
    }

    private boolean isBelow(int callee, int caller) {
        return calls.level(calls.component(callee)) < calls.level(calls.component(caller));
    }

    void store(int number, Summary summary) {
        summaries[number] = summary;
    }

    /**
     * Tells whether a caller may look at a body's summary: it is final (on a lower level) or in the caller's own component. Asking
     * for others would make results depend on the order of threads.
     */
    boolean isAvailable(int callee, int caller) {
        int component = calls.component(callee);
        int own = calls.component(caller);
        return component == own || calls.level(component) < calls.level(own);
    }
}
