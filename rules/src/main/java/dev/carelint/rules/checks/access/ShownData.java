package dev.carelint.rules.checks.access;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.Modifiers;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.model.TypeModel;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.symbols.Type;
import dev.carelint.core.symbols.TypeScope;
import dev.carelint.core.vocabulary.Clue;
import dev.carelint.core.vocabulary.DataType;
import dev.carelint.core.vocabulary.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what patient data objects of a class show when they are written as JSON or XML. Remembers answers; owned by one thread.
 *
 * <p>Imprecise: fields count whether there is an accessor or not; what mix-ins and views leave out counts, too.
 */
final class ShownData {
    private static final int MAX_DEPTH = 3;
    private static final Set<String> HIDDEN =
            Set.of("JsonIgnore", "JsonBackReference", "JsonbTransient", "XmlTransient", "GraphQLIgnore", "Transient");
    private static final Set<String> WRITTEN_ONLY = Set.of("WRITE_ONLY");

    private final Scene scene;
    private final Map<String, List<Evidence>> classes = new HashMap<>();

    ShownData(Scene scene) {
        this.scene = scene;
    }

    /** Returns what an object of a type shows: of a container, what is in it. */
    List<Evidence> of(Type type) {
        List<Evidence> found = new ArrayList<>();
        collect(type, MAX_DEPTH, new HashSet<>(), found);
        return isTelling(found) ? found : List.of();
    }

    /** One clear word is enough; of weaker ones, two kinds are asked for. */
    private static boolean isTelling(List<Evidence> found) {
        return found.stream().anyMatch(one -> one.certainty() == Evidence.Certainty.HIGH)
                || found.stream().map(Evidence::type).distinct().count() > 1;
    }

    private void collect(Type type, int depth, Set<String> seen, List<Evidence> found) {
        if (type instanceof Type.ArrayType array) {
            collect(array.element(), depth, seen, found);
        } else if (type instanceof Type.ClassType named) {
            named.arguments().forEach(argument -> collect(argument, depth, seen, found));
            if (depth > 0 && seen.add(named.name())) {
                found.addAll(ofClass(named.name(), depth, seen));
            }
        } else if (type instanceof Type.UnknownType unknown
                && scene.vocabulary().isPatient(unknown.hint())) {
            found.add(record(unknown.hint()));
        }
    }

    private List<Evidence> ofClass(String name, int depth, Set<String> seen) {
        Optional<TypeDeclaration> declared = scene.index().declaration(name);
        if (declared.isEmpty()) {
            return modelled(name).map(List::of).orElse(List.of());
        }
        List<Evidence> known = depth == MAX_DEPTH ? classes.get(name) : null;
        if (known == null) {
            known = ofDeclared(name, depth, seen);
            if (depth == MAX_DEPTH) {
                classes.put(name, known);
            }
        }
        return known;
    }

    /** What models say of a library's class; one that no model knows is taken for what its name says. */
    private Optional<Evidence> modelled(String name) {
        Optional<TypeModel> model = scene.knowledge().dataOf(name, scene.index());
        if (model.isPresent()) {
            return model.filter(one -> one.text() == TypeModel.Text.LABEL)
                    .flatMap(one -> scene.vocabulary().find(one.label()))
                    .filter(type -> type.family() == DataType.Family.PHI)
                    .map(type -> new Evidence(type, Evidence.Certainty.HIGH, simple(name) + " holds " + type.title()));
        }
        boolean isOfNobody =
                scene.index().find(name).isEmpty() && scene.vocabulary().isPatient(name);
        return isOfNobody ? Optional.of(record(name)) : Optional.empty();
    }

    private Evidence record(String name) {
        DataType type = scene.vocabulary().find("health-record-object").orElseThrow();
        return new Evidence(type, Evidence.Certainty.HIGH, simple(name) + " is named for patients");
    }

    static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private List<Evidence> ofDeclared(String name, int depth, Set<String> seen) {
        List<Evidence> found = new ArrayList<>();
        for (String each : scene.index().supertypes(name)) {
            scene.index().declaration(each).ifPresent(type -> fields(type, name, depth, seen, found));
        }
        return found;
    }

    private void fields(TypeDeclaration type, String owner, int depth, Set<String> seen, List<Evidence> found) {
        if (type.kind() == TypeDeclaration.Kind.ENUM) {
            return;
        }
        TypeScope scope = scene.index().scope(type);
        List<String> siblings =
                type.fields().stream().map(FieldDeclaration::name).toList();
        for (FieldDeclaration field : type.fields()) {
            List<Annotation> annotations = annotations(type, field);
            if (isShown(type, field, annotations)) {
                Type of = scope.resolve(field.type());
                Optional<Evidence> evidence = classify(field.name(), owner, of, annotations, siblings);
                evidence.ifPresentOrElse(found::add, () -> collect(of, depth - 1, seen, found));
            }
        }
        if (type.kind() == TypeDeclaration.Kind.INTERFACE) {
            accessors(type, owner, depth, seen, found);
        }
    }

    /** A projection shows what its methods give. */
    private void accessors(TypeDeclaration type, String owner, int depth, Set<String> seen, List<Evidence> found) {
        TypeScope scope = scene.index().scope(type);
        for (MethodDeclaration method : type.methods()) {
            if (method.parameters().isEmpty() && method.name().startsWith("get") && method.body() == null) {
                String name = property(method.name());
                Type of = scope.of(method).resolve(method.returnType());
                Optional<Evidence> evidence = classify(name, owner, of, method.annotations(), List.of());
                evidence.ifPresentOrElse(found::add, () -> collect(of, depth - 1, seen, found));
            }
        }
    }

    private static List<Annotation> annotations(TypeDeclaration type, FieldDeclaration field) {
        List<Annotation> annotations = new ArrayList<>(field.annotations());
        type.methods().stream()
                .filter(method ->
                        method.parameters().isEmpty() && property(method.name()).equals(field.name()))
                .forEach(method -> annotations.addAll(method.annotations()));
        return annotations;
    }

    /** Returns the property that an accessor gives. */
    static String property(String method) {
        int prefix = method.startsWith("get") ? 3 : method.startsWith("is") ? 2 : 0;
        return prefix == 0 || method.length() == prefix
                ? method
                : method.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + method.substring(prefix + 1);
    }

    private static boolean isShown(TypeDeclaration type, FieldDeclaration field, List<Annotation> annotations) {
        boolean isState = !Modifiers.has(field.modifiers(), Modifiers.STATIC)
                && !Modifiers.has(field.modifiers(), Modifiers.TRANSIENT);
        boolean isHidden = annotations.stream()
                .anyMatch(one -> HIDDEN.contains(one.simpleName()) && !isOff(one)
                        || WRITTEN_ONLY.stream()
                                .anyMatch(word ->
                                        one.members().getOrDefault("access", "").endsWith(word)));
        boolean isListed = type.annotations().stream()
                .filter(one -> one.simpleName().equals("JsonIgnoreProperties"))
                .anyMatch(one -> names(one.members().getOrDefault("value", ""), field.name()));
        return isState && !isHidden && !isListed;
    }

    private static boolean isOff(Annotation annotation) {
        return annotation.members().getOrDefault("value", "").equals("false");
    }

    private static boolean names(String list, String field) {
        return list.equals(field) || list.contains("\"" + field + "\"");
    }

    private Optional<Evidence> classify(
            String name, String owner, Type type, List<Annotation> annotations, List<String> siblings) {
        List<String> names = annotations.stream().map(Annotation::simpleName).toList();
        Set<String> around = scene.surroundings().getOrDefault(owner, Set.of());
        Clue clue = new Clue(Clue.Kind.FIELD, name, owner, "", type.erasedName(), names, siblings, owner, around);
        return scene.vocabulary()
                .classify(clue)
                .filter(found ->
                        found.type().family() == DataType.Family.PHI && found.certainty() != Evidence.Certainty.LOW);
    }
}
