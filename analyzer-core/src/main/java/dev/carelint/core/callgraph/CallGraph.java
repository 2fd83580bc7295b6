package dev.carelint.core.callgraph;

import dev.carelint.core.base.Components;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.model.Knowledge;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All bodies of a program, numbered; the targets of their call sites; and the order in which to summarize them.
 *
 * <p>Immutable once built. Lambdas are bodies of their own, below the body that creates them.
 */
public final class CallGraph {
    private static final int[] NONE = {};
    private static final MethodSymbol TO_STRING = new MethodSymbol(
            "java.lang.Object",
            "toString",
            List.of(),
            List.of(),
            Type.ofClass("java.lang.String"),
            Modifiers.PUBLIC,
            List.of(),
            dev.carelint.core.symbols.Origin.JDK);

    private static final MethodSymbol GET_MESSAGE = new MethodSymbol(
            "java.lang.Throwable",
            "getMessage",
            List.of(),
            List.of(),
            Type.ofClass("java.lang.String"),
            Modifiers.PUBLIC,
            List.of(),
            dev.carelint.core.symbols.Origin.JDK);

    /** What a loop over an object calls first. */
    public static final MethodSymbol ITERATOR = ofLanguage("java.lang.Iterable", "iterator", "java.util.Iterator");

    /** What a loop over an object calls again and again. */
    public static final MethodSymbol NEXT = ofLanguage("java.util.Iterator", "next", "java.lang.Object");

    private final List<LinkedMethod> methods;
    private final Map<String, Integer> numbers;
    private final ClassIndex index;
    private final Dispatch dispatch;
    private final KeptFunctions kept;
    private final Wiring wiring;
    private final FieldClasses fieldClasses;
    private final Functionals functionals;
    private final Deliveries deliveries;
    private final ReflectedCalls reflected;
    private final int[][] callees;
    private final boolean[] called;
    private final Components components;
    private final int[] levels;

    private static MethodSymbol ofLanguage(String owner, String name, String result) {
        return new MethodSymbol(
                owner,
                name,
                List.of(),
                List.of(),
                Type.ofClass(result),
                Modifiers.PUBLIC | Modifiers.ABSTRACT,
                List.of(),
                dev.carelint.core.symbols.Origin.JDK);
    }

    private CallGraph(List<LinkedMethod> methods, ClassIndex index, Knowledge knowledge) {
        this.methods = methods;
        this.index = index;
        this.numbers = new HashMap<>(methods.size() * 2);
        for (int i = 0; i < methods.size(); i++) {
            numbers.putIfAbsent(methods.get(i).key(), i);
        }
        this.dispatch = new Dispatch(index, this::number);
        this.kept = new KeptFunctions(this);
        this.wiring = new Wiring(methods, index);
        this.fieldClasses = new FieldClasses(methods);
        this.functionals = new Functionals(index);
        this.deliveries =
                new Deliveries(methods, index, knowledge.audiences(), method -> knowledge.deliveryOf(method, index));
        this.reflected = new ReflectedCalls(index, dispatch);
        this.callees = new int[methods.size()][];
        this.called = new boolean[methods.size()];
        for (int i = 0; i < methods.size(); i++) {
            callees[i] = new Callees(methods.get(i)).find();
        }
        this.components = Components.of(callees);
        this.levels = components.levels(callees);
    }

    /** Builds the graph of these methods and the lambdas in them, no libraries known. */
    public static CallGraph of(List<LinkedMethod> linked, ClassIndex index) {
        return of(linked, index, new Knowledge(List.of(), List.of(), List.of(), Map.of()));
    }

    /** Builds the graph of these methods and the lambdas in them. */
    public static CallGraph of(List<LinkedMethod> linked, ClassIndex index, Knowledge knowledge) {
        List<LinkedMethod> all = new ArrayList<>();
        linked.forEach(method -> addWithLambdas(method, all));
        record Keyed(LinkedMethod method, String key) {}
        List<LinkedMethod> sorted = all.stream()
                .map(method -> new Keyed(method, method.key()))
                .sorted(Comparator.comparing((Keyed one) -> one.method().path()).thenComparing(Keyed::key))
                .map(Keyed::method)
                .toList();
        return new CallGraph(sorted, index, knowledge);
    }

    /** Lambdas may be nested thousands deep in generated code, so this does not recur. */
    private static void addWithLambdas(LinkedMethod method, List<LinkedMethod> all) {
        Deque<LinkedMethod> open = new ArrayDeque<>();
        open.push(method);
        while (!open.isEmpty()) {
            LinkedMethod next = open.pop();
            all.add(next);
            next.lambdas().forEach(open::push);
        }
    }

    public List<LinkedMethod> methods() {
        return methods;
    }

    public Dispatch dispatch() {
        return dispatch;
    }

    /** Returns the number of the body with this key, or -1. */
    public int number(String key) {
        return numbers.getOrDefault(key, -1);
    }

    /** Returns the components of mutually recursive bodies, bottom-up. */
    public List<int[]> components() {
        return components.members();
    }

    /** Returns the component that a body belongs to. */
    public int component(int method) {
        return components.component()[method];
    }

    /** Returns the level of a component: all that it calls outside itself is on lower levels. */
    public int level(int component) {
        return levels[component];
    }

    /** Tells whether some analyzed body may call this one. */
    public boolean isCalled(int method) {
        return called[method];
    }

    /** Tells whether a body may call itself directly. */
    public boolean isSelfRecursive(int method) {
        return Arrays.binarySearch(callees[method], method) >= 0;
    }

    /** Returns the bodies that a body may run or read functions and constants of, as far as their number is bounded; ascending. */
    public int[] callees(int method) {
        return callees[method].clone();
    }

    /**
     * Returns the bodies that the virtual call at an instruction may run when they are too many to be {@linkplain #targets targets};
     * an object whose class is known exactly selects one of them. Empty for other instructions.
     */
    public int[] unboundedTargets(LinkedMethod method, int instruction) {
        Resolution resolution = method.resolutions()[instruction];
        if (!(method.body().code().get(instruction) instanceof Instruction.Call call)
                || !(resolution instanceof Resolution.Method target)
                || isFixed(target.method())
                || call.receiver() == Instruction.Receiver.SUPER) {
            return NONE;
        }
        return dispatch.beyondBound(receiverClass(method, call, target.method()), target.method());
    }

    /** Returns the bodies that the call, constructor call or method reference at an instruction may run, ascending. */
    public int[] targets(LinkedMethod method, int instruction) {
        Resolution resolution = method.resolutions()[instruction];
        Instruction code = method.body().code().get(instruction);
        if (code instanceof Instruction.Call call && resolution instanceof Resolution.Method target) {
            return callTargets(method, call, target.method());
        }
        if (code instanceof Instruction.Construct && resolution instanceof Resolution.Method target) {
            return single(dispatch.body(target.method()));
        }
        if (code instanceof Instruction.MethodReference && resolution instanceof Resolution.Function function) {
            return referenceTargets(function.referenced().method());
        }
        return NONE;
    }

    private int[] callTargets(LinkedMethod method, Instruction.Call call, MethodSymbol target) {
        if (isFixed(target) || call.receiver() == Instruction.Receiver.SUPER) {
            return single(dispatch.body(target));
        }
        int[] targets = dispatch.virtual(receiverClass(method, call, target), target);
        if (targets.length > 1 && call.receiver() == Instruction.Receiver.VALUE) {
            String injected = wiring.receiverOf(method, call.target());
            int only = injected.isEmpty() ? -1 : dispatch.exact(injected, target);
            return only < 0 ? narrowed(targets, fieldClasses.of(method, call.target()), target) : single(only);
        }
        return targets;
    }

    /** Of these bodies those that objects of one of these classes, or below, run; all when no class is known. */
    private int[] narrowed(int[] targets, Set<String> classes, MethodSymbol target) {
        if (classes.isEmpty()) {
            return targets;
        }
        BitSet run = new BitSet();
        classes.forEach(name -> IntStream.of(dispatch.virtual(name, target)).forEach(run::set));
        return IntStream.of(targets).filter(run::get).toArray();
    }

    private static String receiverClass(LinkedMethod method, Instruction.Call call, MethodSymbol target) {
        if (call.receiver() == Instruction.Receiver.VALUE && call.target() >= 0) {
            Type type = method.valueTypes()[call.target()];
            if (type instanceof Type.ClassType known) {
                return known.name();
            }
        }
        return target.owner();
    }

    private int[] referenceTargets(MethodSymbol target) {
        return isFixed(target) || target.name().equals("<init>")
                ? single(dispatch.body(target))
                : dispatch.virtual(target.owner(), target);
    }

    private static boolean isFixed(MethodSymbol target) {
        return Modifiers.has(target.modifiers(), Modifiers.STATIC)
                || Modifiers.has(target.modifiers(), Modifiers.PRIVATE);
    }

    private static int[] single(int body) {
        return body < 0 ? NONE : new int[] {body};
    }

    /** A {@code Lambda} or {@code MethodReference}: the body that makes a function, and the instruction there. */
    public record Creation(int method, int instruction) {}

    /**
     * An object that is published reaches a listener.
     *
     * @param body the listener
     * @param parameter its parameter that takes the object
     * @param argument the argument of the call that publishes it
     */
    public record Delivery(int body, int parameter, int argument) {}

    /** Returns the listeners that hear of what the call at an instruction publishes. */
    public List<Delivery> deliveries(LinkedMethod method, int instruction) {
        return deliveries.of(method, instruction);
    }

    /** Returns the functions that the program keeps in a field; none when they are not known. */
    public List<Creation> functionsIn(String owner, String field) {
        return kept.in(owner, field);
    }

    /** Tells whether all components see one object in a field: a static one, or one that a container fills with its only bean. */
    public boolean isShared(String owner, String field) {
        return wiring.isShared(owner, field);
    }

    /** Returns the one method of a type that makes its objects functions, or empty when there is none or several. */
    public Optional<MethodSymbol> functionOf(String className) {
        return functionals.of(className);
    }

    /** Tells whether the program makes a lambda or method reference for an interface. */
    public boolean hasFunctionsFor(String interfaceName) {
        return kept.isWanted(interfaceName);
    }

    /** Returns the bodies of {@code toString} that may run for an object of this type or below; none when it says nothing. */
    public int[] textTargets(Type type) {
        if (type instanceof Type.ClassType known && !known.name().equals("java.lang.Object")) {
            return dispatch.virtual(known.name(), TO_STRING);
        }
        return NONE;
    }

    /** Returns the body of {@code toString} that runs for an object of exactly this class, or -1. */
    public int exactText(String className) {
        return dispatch.exact(className, TO_STRING);
    }

    /** Returns the body of {@code getMessage} that runs for a throwable of exactly this class, or -1. */
    public int exactMessage(String className) {
        return index.isSubtype(className, "java.lang.Throwable") ? dispatch.exact(className, GET_MESSAGE) : -1;
    }

    /** Returns the bodies that give a loop over this its iterator; none when it is no type of the sources. */
    public int[] iterators(Type iterated) {
        return iterated instanceof Type.ClassType known && index.isSubtype(known.name(), ITERATOR.owner())
                ? dispatch.virtual(known.name(), ITERATOR)
                : NONE;
    }

    /** Returns the bodies of {@code next} that iterators made in the sources have, as far as their number is bounded. */
    public int[] nexts() {
        return dispatch.virtual(NEXT.owner(), NEXT);
    }

    /** Collects what one body may call. */
    private final class Callees {
        private final LinkedMethod method;
        private final BitSet found = new BitSet();

        Callees(LinkedMethod method) {
            this.method = method;
        }

        int[] find() {
            List<Instruction> code = method.body().code();
            for (int i = 0; i < code.size(); i++) {
                visit(i, code.get(i));
            }
            method.lambdas().forEach(lambda -> found.set(number(lambda.key())));
            addAll(reflected.of(method), false);
            return found.stream().toArray();
        }

        private void visit(int index, Instruction code) {
            addAll(targets(method, index), true);
            deliveries(method, index).forEach(delivery -> found.set(delivery.body()));
            if (code instanceof Instruction.Call call) {
                addTexts(call.arguments());
                addText(call.target());
            } else if (code instanceof Instruction.Construct construct) {
                addTexts(construct.arguments());
                addFunction(construct);
            } else if (code instanceof Instruction.Binary binary) {
                addText(binary.left());
                addText(binary.right());
            } else if (code instanceof Instruction.Element element) {
                addIteration(method.valueTypes()[element.iterated()]);
            } else {
                addInitializer(method.resolutions()[index]);
                addFunctions(method.resolutions()[index]);
            }
        }

        /** Who makes an object that is a function may have it run. */
        private void addFunction(Instruction.Construct construct) {
            Type made = method.valueTypes()[construct.target()];
            if (construct.kind() == Instruction.Construct.Kind.NEW && made instanceof Type.ClassType type) {
                functionOf(type.name())
                        .ifPresent(function -> addAll(single(dispatch.exact(type.name(), function)), false));
            }
        }

        private void addIteration(Type iterated) {
            int[] iterators = iterators(iterated);
            if (iterators.length > 0) {
                addAll(iterators, true);
                addAll(nexts(), true);
            }
        }

        private void addInitializer(@Nullable Resolution resolution) {
            if (resolution instanceof Resolution.Field field
                    && Modifiers.has(field.field().modifiers(), Modifiers.STATIC | Modifiers.FINAL)) {
                int body = number(field.field().owner() + "#<clinit>()");
                if (body >= 0 && !method.key().equals(methods.get(body).key())) {
                    found.set(body);
                }
            }
        }

        /** Who reads a function may call it, or hand it to somebody who does. */
        private void addFunctions(@Nullable Resolution resolution) {
            if (resolution instanceof Resolution.Field field) {
                for (Creation creation :
                        kept.in(field.field().owner(), field.field().name())) {
                    LinkedMethod creator = methods.get(creation.method());
                    if (creator.body().code().get(creation.instruction()) instanceof Instruction.Lambda lambda) {
                        addAll(
                                single(number(
                                        creator.lambdas().get(lambda.lambda()).key())),
                                false);
                    } else {
                        addAll(targets(creator, creation.instruction()), true);
                    }
                }
            }
        }

        private void addTexts(int[] values) {
            for (int value : values) {
                addText(value);
            }
        }

        private void addText(int value) {
            if (value >= 0) {
                addText(method.valueTypes()[value], 2);
            }
        }

        private void addText(Type type, int depth) {
            addAll(textTargets(type), true);
            if (type instanceof Type.ClassType known) {
                addAll(single(exactMessage(known.name())), true);
            }
            if (depth > 0 && type instanceof Type.ClassType known) {
                known.arguments().forEach(argument -> addText(argument, depth - 1));
            } else if (depth > 0 && type instanceof Type.ArrayType array) {
                addText(array.element(), depth - 1);
            }
        }

        private void addAll(int[] targets, boolean calls) {
            for (int target : targets) {
                found.set(target);
                called[target] |= calls;
            }
        }
    }
}
