package dev.carelint.core.model;

import dev.carelint.core.finding.RuleDescription;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.MethodSymbol;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules and library models of one analysis, indexed for lookup; immutable, safe for many threads. */
public final class Knowledge {
    private final List<MethodModel> methods;
    private final List<TypeModel> types;
    private final List<Rule> rules;
    private final Map<String, SinkKind> sinkKinds;
    private final ModelIndex methodIndex;
    /** Names of the methods that publish. */
    private final Set<String> deliverers;

    private final SignatureIndex signatures;
    private final Policy policy;
    private final Regulations regulations;
    private final Set<String> modelled;
    private final Map<String, TypeModel> textsByName;
    private final Map<String, TypeModel> dataByName;
    private final Map<String, TypeModel> dataAloneByName;
    private final Map<String, TypeModel> waysByName;
    private final Map<String, String> waysByField;
    private final VendorHosts waysByHost;
    private final Taps taps;

    public Knowledge(
            List<MethodModel> methods, List<TypeModel> types, List<Rule> rules, Map<String, SinkKind> sinkKinds) {
        this(methods, List.of(), List.of(), types, rules, sinkKinds);
    }

    public Knowledge(
            List<MethodModel> methods,
            List<SignatureModel> signatures,
            List<SignatureText> signatureTexts,
            List<TypeModel> types,
            List<Rule> rules,
            Map<String, SinkKind> sinkKinds) {
        this(
                methods,
                new SignatureIndex(signatures, signatureTexts),
                types,
                rules,
                sinkKinds,
                Policy.NONE,
                Regulations.NONE,
                Taps.NONE);
    }

    /** Returns the same, and besides what these models say. */
    public Knowledge with(List<MethodModel> more) {
        List<MethodModel> all = new ArrayList<>(methods);
        all.addAll(more);
        return more.isEmpty()
                ? this
                : new Knowledge(all, signatures, types, rules, sinkKinds, policy, regulations, taps);
    }

    /** Returns the same, and a policy of what may go where. */
    public Knowledge with(Policy other) {
        return new Knowledge(methods, signatures, types, rules, sinkKinds, other, regulations, taps);
    }

    /** Returns the same, and the laws and standards that the project is held to. */
    public Knowledge with(Regulations other) {
        return new Knowledge(methods, signatures, types, rules, sinkKinds, policy, other, taps);
    }

    /** Returns the same, and the calls that are looked at for a map of the data. */
    public Knowledge with(Taps other) {
        return new Knowledge(methods, signatures, types, rules, sinkKinds, policy, regulations, other);
    }

    /** Returns what may go where. */
    public Policy policy() {
        return policy;
    }

    /** Returns the laws and standards that the project is held to. */
    public Regulations regulations() {
        return regulations;
    }

    /** Returns what users read about the rules, by id: cited and graded as the laws and standards ask that the project is held to. */
    public List<RuleDescription> descriptions() {
        return rules.stream()
                .map(rule -> regulations.described(rule.description()))
                .sorted(Comparator.comparing(RuleDescription::id))
                .toList();
    }

    private Knowledge(
            List<MethodModel> methods,
            SignatureIndex signatures,
            List<TypeModel> types,
            List<Rule> rules,
            Map<String, SinkKind> sinkKinds,
            Policy policy,
            Regulations regulations,
            Taps taps) {
        this.taps = taps;
        this.signatures = signatures;
        this.policy = policy;
        this.regulations = regulations;
        this.methods = List.copyOf(methods);
        this.types = List.copyOf(types);
        this.rules = List.copyOf(rules);
        this.sinkKinds = Map.copyOf(sinkKinds);
        this.methodIndex = new ModelIndex(methods);
        this.modelled = Stream.concat(
                        methods.stream().flatMap(model -> model.pattern().classNames().stream()),
                        types.stream().map(TypeModel::className))
                .collect(Collectors.toUnmodifiableSet());
        this.deliverers = deliveries()
                .flatMap(model -> model.pattern().methodNames().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.textsByName = byName(types, TypeModel.Aspect.TEXT);
        this.dataByName = byName(types, TypeModel.Aspect.DATA);
        this.dataAloneByName = byName(types, TypeModel.Aspect.DATA_ALONE);
        this.waysByName = byName(types, TypeModel.Aspect.WAY);
        this.waysByHost = new VendorHosts(sinkKinds.values());
        this.waysByField = sinkKinds.values().stream()
                .flatMap(kind -> kind.fields().stream().map(field -> Map.entry(field, kind.id())))
                .collect(
                        Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    private static Map<String, TypeModel> byName(List<TypeModel> types, TypeModel.Aspect aspect) {
        return types.stream()
                .filter(type -> type.aspect() == aspect)
                .collect(Collectors.toUnmodifiableMap(TypeModel::className, type -> type, (first, second) -> first));
    }

    /**
     * Returns what a method does according to the models, or empty when no model names it. Models of the method's own class win over
     * those of its supertypes (nearest first); several models of one class for one method are joined. Not cached here.
     *
     * <p>A constructor outside the sources, or of a class that is only named an exception, does what the nearest modelled
     * constructor of a superclass with such parameters does. One in the sources has a body.
     */
    public Optional<List<Effect>> effectsOf(MethodSymbol method, ClassIndex index) {
        return methodIndex.effectsOf(method, name -> signatures.supertypes(name, index));
    }

    /** Returns what a method does besides what its body in the analyzed sources says; nothing unless a project says so. */
    public List<Effect> bindingEffectsOf(MethodSymbol method, ClassIndex index) {
        return modelsOf(method, index).stream()
                .filter(MethodModel::isBinding)
                .flatMap(model -> model.effects().stream())
                .distinct()
                .toList();
    }

    /** Returns by which kinds of sinks of maps data leaves at a method, whatever else it does; nothing unless a map is asked for. */
    public List<Effect> tapsOf(MethodSymbol method, ClassIndex index) {
        return taps.effectsOf(method, name -> signatures.supertypes(name, index));
    }

    /** Returns the models that say what a method does, see {@link #effectsOf}; none when no model names it. */
    public List<MethodModel> modelsOf(MethodSymbol method, ClassIndex index) {
        return methodIndex.modelsOf(method, name -> signatures.supertypes(name, index));
    }

    /** Returns the annotations and names of methods that models deliver published objects to. */
    public Set<String> audiences() {
        return deliveries()
                .flatMap(model -> model.effects().stream())
                .filter(Effect.Delivery.class::isInstance)
                .flatMap(effect -> ((Effect.Delivery) effect).to().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<MethodModel> deliveries() {
        return methods.stream().filter(model -> model.effects().stream().anyMatch(Effect.Delivery.class::isInstance));
    }

    /** Returns whom a method delivers an argument to, if it does. */
    public Optional<Effect.Delivery> deliveryOf(MethodSymbol method, ClassIndex index) {
        if (!deliverers.contains(method.name())) {
            return Optional.empty();
        }
        return effectsOf(method, index).orElse(List.of()).stream()
                .filter(Effect.Delivery.class::isInstance)
                .map(Effect.Delivery.class::cast)
                .findFirst();
    }

    /** Tells whether a model or a signature has a method of that class, name and number of parameters. */
    public boolean knows(MethodSymbol method, ClassIndex index) {
        return signatures.member(method, List.of(), index) != null
                || effectsOf(method, index).isPresent();
    }

    /**
     * Returns an assumed method with what models and signatures tell of its type variables, parameters and result.
     *
     * @param arguments what its class's type variables stand for, empty when raw or unknown
     */
    public MethodSymbol described(MethodSymbol method, List<Type> arguments, ClassIndex index) {
        for (Effect effect : effectsOf(method, index).orElse(List.of())) {
            if (effect instanceof Effect.Returns returns) {
                return method.typed(List.of(), method.parameters(), Type.ofClass(returns.className()));
            }
        }
        SignatureModel.Member told = signatures.member(method, arguments, index);
        if (told == null) {
            return method;
        }
        List<Type> parameters = told.parameters().isEmpty() ? method.parameters() : told.parameters();
        return method.typed(told.variables(), parameters, told.result());
    }

    /** Returns what the text of a class's objects shows, from the nearest supertype that has a model. */
    public Optional<TypeModel> textOf(String className, ClassIndex index) {
        return textOf(className, name -> signatures.supertypes(name, index));
    }

    /** Returns what kind of data a class's objects are: what is said of it alone, or else of the nearest supertype that has a model. */
    public Optional<TypeModel> dataOf(String className, ClassIndex index) {
        TypeModel alone = dataAloneByName.get(className);
        return alone == null
                ? nearest(dataByName, className, name -> signatures.supertypes(name, index))
                : Optional.of(alone);
    }

    /**
     * Returns by which kind of sink leaves what is written to a class's objects: empty text when by none that matters, nothing when
     * that depends on the object.
     */
    public Optional<String> wayOf(String className, ClassIndex index) {
        return nearest(waysByName, className, name -> signatures.supertypes(name, index))
                .map(TypeModel::label);
    }

    /** Returns the kind of sink that a static field holds. */
    public Optional<String> wayOfField(String owner, String name) {
        return Optional.ofNullable(waysByField.get(owner + "." + name));
    }

    /** Returns by which kind of sink a request leaves whose address begins so; see {@link SinkKind#hosts}. */
    public Optional<String> wayOfAddress(String beginning, boolean isWhole) {
        return waysByHost.of(beginning, isWhole);
    }

    Optional<TypeModel> textOf(String className, Function<String, List<String>> supertypes) {
        return nearest(textsByName, className, supertypes);
    }

    private static Optional<TypeModel> nearest(
            Map<String, TypeModel> models, String className, Function<String, List<String>> supertypes) {
        TypeModel own = models.get(className);
        if (own != null) {
            return Optional.of(own);
        }
        return supertypes.apply(className).stream()
                .map(models::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Tells whether models or signatures name a class. */
    public boolean names(String className) {
        return modelled.contains(className) || signatures.describes(className);
    }

    public List<MethodModel> methods() {
        return methods;
    }

    public List<TypeModel> types() {
        return types;
    }

    public List<Rule> rules() {
        return rules;
    }

    public Map<String, SinkKind> sinkKinds() {
        return sinkKinds;
    }
}
