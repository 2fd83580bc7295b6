package dev.carelint.core.analysis;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.model.MethodModel;
import dev.carelint.core.symbols.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Models of the interfaces for which LangChain4j writes the bodies: what their methods are given becomes part of a prompt, but for the
 * number of the talk.
 */
final class Assistants {
    private static final String PACKAGE = "dev.langchain4j.service";
    private static final String FACTORY = PACKAGE + ".AiServices";
    private static final Set<String> FACTORY_METHODS = Set.of("create", "builder");
    private static final Set<String> OF_TYPE = Set.of("AiService", "RegisterAiService");
    private static final Set<String> OF_METHOD = Set.of("UserMessage", "SystemMessage");
    private static final Set<String> OF_NO_PROMPT = Set.of("MemoryId");
    private static final Set<String> TEXTS = Set.of("String", "CharSequence", "Object");

    private Assistants() {}

    /** Returns a model for each method of such an interface. */
    static List<MethodModel> of(List<CompilationUnit> units, Collection<LinkedMethod> methods) {
        Set<String> made = made(methods);
        List<MethodModel> models = new ArrayList<>();
        for (CompilationUnit unit : units) {
            for (TypeDeclaration type : unit.types()) {
                if (type.kind() == TypeDeclaration.Kind.INTERFACE
                        && (made.contains(type.name()) || isAnnotated(unit, type))) {
                    type.methods().forEach(method -> add(type, method, models));
                }
            }
        }
        return models;
    }

    private static boolean isAnnotated(CompilationUnit unit, TypeDeclaration type) {
        boolean isHere = has(OF_TYPE, type.annotations())
                || type.methods().stream().anyMatch(method -> has(OF_METHOD, method.annotations()));
        return isHere
                && unit.imports().stream()
                        .anyMatch(imported -> imported.name().startsWith(PACKAGE)
                                || imported.name().startsWith("io.quarkiverse.langchain4j"));
    }

    private static boolean has(Set<String> names, List<Annotation> annotations) {
        return annotations.stream().anyMatch(annotation -> names.contains(annotation.simpleName()));
    }

    /** Returns the classes that the factory is called with. */
    private static Set<String> made(Collection<LinkedMethod> methods) {
        Set<String> made = new HashSet<>();
        for (LinkedMethod method : methods) {
            List<Instruction> code = method.body().code();
            for (int i = 0; i < code.size(); i++) {
                if (code.get(i) instanceof Instruction.Call call
                        && FACTORY_METHODS.contains(call.name())
                        && call.arguments().length > 0
                        && method.resolutions()[i] instanceof Resolution.Method target
                        && target.method().owner().equals(FACTORY)
                        && method.valueTypes()[call.arguments()[0]] instanceof Type.ClassType type) {
                    type.arguments().forEach(argument -> made.add(argument.erasedName()));
                }
            }
        }
        return made;
    }

    private static void add(TypeDeclaration type, MethodDeclaration method, List<MethodModel> models) {
        List<String> prompts = new ArrayList<>();
        for (int i = 0; i < method.parameters().size(); i++) {
            ParameterDeclaration parameter = method.parameters().get(i);
            if (!has(OF_NO_PROMPT, parameter.annotations())) {
                boolean isText = TEXTS.contains(parameter.type().name());
                prompts.add("arg" + i + (isText ? "" : ".fields"));
            }
        }
        if (method.body() == null && !prompts.isEmpty()) {
            String parameters = String.join(
                    ",", method.parameters().stream().map(parameter -> "*").toList());
            models.add(MethodModel.parse(
                    type.name() + "#" + method.name() + "(" + parameters + "): sink llm(" + String.join(", ", prompts)
                            + "); clean",
                    "LangChain4j"));
        }
    }
}
