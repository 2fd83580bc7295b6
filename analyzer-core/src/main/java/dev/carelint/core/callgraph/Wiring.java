package dev.carelint.core.callgraph;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.symbols.ClassIndex;
import dev.carelint.core.symbols.ClassSymbol;
import dev.carelint.core.symbols.FieldSymbol;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which class a container injects into a field: dependency injection by Spring and CDI, as far as annotations in the sources tell.
 *
 * <p>Where several beans would do, a qualifier, a preference, or the name of the field or parameter chooses. Unsound: beans that only
 * configuration files declare are not seen when there are others of their type in the sources.
 */
final class Wiring {
    private static final Set<String> INJECTED = Set.of("Autowired", "Inject", "Resource");
    private static final Set<String> PROVIDERS = Set.of("Instance", "Provider", "ObjectProvider", "ObjectFactory");
    private static final Set<String> MAKERS = Set.of("Bean", "Produces");

    private final ClassIndex index;
    private final Map<String, TypeDeclaration> types = new HashMap<>();
    private final List<Bean> beans = new ArrayList<>();
    /** Where the value of a field enters: a parameter of a constructor or setter that keeps it. */
    private final Map<String, ParameterDeclaration> entrances = new HashMap<>();

    /** The constant keys by which fields are taken out of maps of beans. */
    private final Map<String, String> keys = new HashMap<>();

    private final Map<String, String> chosen = new HashMap<>();

    Wiring(List<LinkedMethod> methods, ClassIndex index) {
        this.index = index;
        for (LinkedMethod method : methods) {
            if (types.putIfAbsent(method.type().name(), method.type()) == null) {
                addBean(method.type());
            }
            if (!method.isLambda()) {
                addMade(method);
            }
        }
        beans.sort(Comparator.comparing(Bean::className));
        for (LinkedMethod method : methods) {
            if (!beans.isEmpty() && !method.isLambda() && isFilledByContainer(method)) {
                addEntrances(method);
            }
        }
    }

    private void addBean(TypeDeclaration type) {
        boolean isClass = type.kind() == TypeDeclaration.Kind.CLASS || type.kind() == TypeDeclaration.Kind.RECORD;
        if (isClass && Bean.isMade(type.annotations()) && !Modifiers.has(type.modifiers(), Modifiers.ABSTRACT)) {
            beans.add(Bean.of(type.name(), Bean.defaultName(type.simpleName()), type.annotations()));
        }
    }

    /** {@code @Bean} and {@code @Produces} methods make beans of whatever class they return. */
    private void addMade(LinkedMethod method) {
        MethodDeclaration declaration = method.declaration();
        boolean isMaker =
                declaration.annotations().stream().anyMatch(annotation -> MAKERS.contains(annotation.simpleName()));
        if (!isMaker) {
            return;
        }
        String className = null;
        for (Instruction code : method.body().code()) {
            if (code instanceof Instruction.Return end && end.value() >= 0) {
                String returned = method.valueTypes()[end.value()].erasedName();
                className = className == null || className.equals(returned) ? returned : "";
            }
        }
        if (className != null) {
            beans.add(Bean.of(className, declaration.name(), declaration.annotations()));
        }
    }

    private static boolean isFilledByContainer(LinkedMethod method) {
        return method.declaration().isConstructor()
                || method.declaration().annotations().stream()
                        .anyMatch(annotation -> INJECTED.contains(annotation.simpleName()));
    }

    private void addEntrances(LinkedMethod method) {
        List<ParameterDeclaration> parameters = method.declaration().parameters();
        List<Instruction> code = method.body().code();
        for (int i = 0; i < code.size(); i++) {
            int value = code.get(i).written();
            if (value < 0 || !(method.resolutions()[i] instanceof Resolution.Field field)) {
                continue;
            }
            Instruction origin = method.body().origin(value);
            String bean = mapKey(method, origin);
            if (bean != null && origin instanceof Instruction.Call get) {
                origin = isMapOfBeans(method.valueTypes()[get.target()])
                        ? method.body().origin(get.target())
                        : null;
            }
            if (origin instanceof Instruction.Parameter parameter && parameter.index() < parameters.size()) {
                entrances.put(key(field.field()), parameters.get(parameter.index()));
                if (bean != null) {
                    keys.put(key(field.field()), bean);
                }
            }
        }
    }

    /** A container fills a map from text with all beans of a type, by name. */
    private static boolean isMapOfBeans(Type type) {
        return type instanceof Type.ClassType map
                && map.name().equals("java.util.Map")
                && map.arguments().size() == 2
                && map.arguments().get(0).erasedName().equals("java.lang.String");
    }

    /** Returns the constant key that a value is taken out of a map by, or null. */
    private static @Nullable String mapKey(LinkedMethod method, @Nullable Instruction code) {
        if (!(code instanceof Instruction.Call get)
                || !get.name().equals("get")
                || get.arguments().length != 1
                || get.target() < 0) {
            return null;
        }
        int key = method.body().originIndex(get.arguments()[0]);
        if (key < 0) {
            return null;
        }
        return method.literal(key) instanceof Literal.Text text ? text.value() : null;
    }

    private static String key(FieldSymbol field) {
        return field.owner() + "." + field.name();
    }

    /** Returns the class of the object that a call is made on, when a container chose it; else the empty text. */
    String receiverOf(LinkedMethod method, int receiver) {
        if (beans.isEmpty()) {
            return "";
        }
        int definition = method.body().originIndex(receiver);
        if (definition < 0) {
            return "";
        }
        String bean = mapKey(method, method.body().code().get(definition));
        if (bean != null && method.body().code().get(definition) instanceof Instruction.Call get) {
            int map = method.body().originIndex(get.target());
            return map >= 0 && method.resolutions()[map] instanceof Resolution.Field field
                    ? named(field.field(), bean)
                    : "";
        }
        if (method.body().code().get(definition) instanceof Instruction.Call call
                && call.target() >= 0
                && call.arguments().length == 0) {
            int provider = method.body().originIndex(call.target());
            return provider >= 0 && method.resolutions()[provider] instanceof Resolution.Field field
                    ? provided(field.field())
                    : "";
        }
        return method.resolutions()[definition] instanceof Resolution.Field field ? injected(field.field()) : "";
    }

    private String provided(FieldSymbol field) {
        boolean isProvider = field.type() instanceof Type.ClassType type
                && type.arguments().size() == 1
                && PROVIDERS.contains(type.name().substring(type.name().lastIndexOf('.') + 1));
        return isProvider
                ? injected(field, ((Type.ClassType) field.type()).arguments().get(0))
                : "";
    }

    /** Returns the class of the bean of a name in a map of beans that a container fills. */
    private String named(FieldSymbol field, String bean) {
        if (!isMapOfBeans(field.type()) || !(field.type() instanceof Type.ClassType map)) {
            return "";
        }
        return isInjected(field) ? named(map.arguments().get(1).erasedName(), bean) : "";
    }

    private String named(String type, String name) {
        List<Bean> candidates =
                allOf(type).stream().filter(bean -> bean.names().contains(name)).toList();
        return candidates.size() == 1 ? candidates.get(0).className() : "";
    }

    /** Tells whether all components see one object in a field: a static one, or one that a container fills with its only bean. */
    boolean isShared(String owner, String name) {
        FieldSymbol field = index.find(owner).map(ClassSymbol::fields).orElse(List.of()).stream()
                .filter(symbol -> symbol.name().equals(name))
                .findFirst()
                .orElse(null);
        if (field == null) {
            return false;
        }
        if (Modifiers.has(field.modifiers(), Modifiers.STATIC)) {
            return true;
        }
        String bean = beans.isEmpty() ? "" : injected(field);
        return !bean.isEmpty() && beans.stream().anyMatch(one -> one.className().equals(bean) && one.isShared());
    }

    private String injected(FieldSymbol field) {
        return injected(field, field.type());
    }

    private synchronized String injected(FieldSymbol field, Type type) {
        return chosen.computeIfAbsent(key(field), key -> choose(field, type));
    }

    private String choose(FieldSymbol field, Type type) {
        TypeDeclaration owner = types.get(field.owner());
        if (owner == null
                || !(type instanceof Type.ClassType wanted)
                || Modifiers.has(field.modifiers(), Modifiers.STATIC)) {
            return "";
        }
        List<Annotation> asked = new ArrayList<>(annotationsAt(owner, field.name()));
        List<String> names = new ArrayList<>();
        names.add(field.name());
        ParameterDeclaration entrance = entrances.get(key(field));
        if (entrance != null) {
            asked.addAll(entrance.annotations());
            names.add(entrance.name());
        }
        if (!isInjected(owner, asked, entrance)) {
            return "";
        }
        String bean = keys.get(key(field));
        return bean == null ? choose(wanted.name(), asked, names) : named(wanted.name(), bean);
    }

    private boolean isInjected(FieldSymbol field) {
        TypeDeclaration owner = types.get(field.owner());
        return owner != null && isInjected(owner, annotationsAt(owner, field.name()), entrances.get(key(field)));
    }

    private boolean isInjected(TypeDeclaration owner, List<Annotation> asked, @Nullable ParameterDeclaration entrance) {
        return asked.stream().anyMatch(annotation -> INJECTED.contains(annotation.simpleName()))
                || entrance != null && isManaged(owner);
    }

    private static List<Annotation> annotationsAt(TypeDeclaration owner, String field) {
        return owner.fields().stream()
                .filter(declaration -> declaration.name().equals(field))
                .flatMap(declaration -> declaration.annotations().stream())
                .toList();
    }

    private boolean isManaged(TypeDeclaration owner) {
        return Bean.isMade(owner.annotations())
                || owner.methods().stream()
                        .flatMap(method -> method.annotations().stream())
                        .anyMatch(annotation -> INJECTED.contains(annotation.simpleName()));
    }

    private String choose(String type, List<Annotation> asked, List<String> names) {
        List<Bean> candidates = allOf(type);
        Set<String> wanted = new HashSet<>();
        for (Annotation annotation : asked) {
            String name = Bean.name(annotation);
            if (name != null && Set.of("Qualifier", "Named", "Resource").contains(annotation.simpleName())) {
                candidates = candidates.stream()
                        .filter(bean -> bean.names().contains(name))
                        .toList();
            } else if (isQualifier(annotation)) {
                wanted.add(annotation.simpleName());
            }
        }
        candidates = candidates.stream()
                .filter(bean -> bean.qualifiers().containsAll(wanted))
                .toList();
        boolean isNarrowed = candidates.size() < allOf(type).size() || !wanted.isEmpty();
        return !isNarrowed && candidates.size() == 1 && hasOtherAnnotated(type, candidates.get(0))
                ? ""
                : single(candidates, names);
    }

    private List<Bean> allOf(String type) {
        return beans.stream()
                .filter(bean -> index.isSubtype(bean.className(), type))
                .toList();
    }

    /** Annotations that we do not know may make beans, too. */
    private boolean hasOtherAnnotated(String type, Bean only) {
        return index.sourceSubtypes(type).stream()
                .filter(name -> !name.equals(only.className()))
                .map(types::get)
                .anyMatch(other -> other != null
                        && other.kind() == TypeDeclaration.Kind.CLASS
                        && !other.annotations().isEmpty());
    }

    private static String single(List<Bean> candidates, List<String> names) {
        List<Bean> left = candidates;
        if (left.size() > 1 && left.stream().anyMatch(Bean::isPrimary)) {
            left = left.stream().filter(Bean::isPrimary).toList();
        }
        if (left.size() > 1) {
            left = left.stream()
                    .filter(bean -> names.stream().anyMatch(bean.names()::contains))
                    .toList();
        }
        return left.size() == 1 ? left.get(0).className() : "";
    }

    /** An annotation that beans bear too, other than those that make them beans. */
    private boolean isQualifier(Annotation annotation) {
        return !Bean.isMade(List.of(annotation))
                && !Set.of("Qualifier", "Primary", "Bean", "Produces", "Lazy").contains(annotation.simpleName())
                && beans.stream().anyMatch(bean -> bean.qualifiers().contains(annotation.simpleName()));
    }
}
