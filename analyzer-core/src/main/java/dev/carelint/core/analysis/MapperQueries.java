package dev.carelint.core.analysis;

import dev.carelint.core.ir.Annotation;
import dev.carelint.core.ir.CompilationUnit;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.ParameterDeclaration;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.model.MethodModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Models of MyBatis mapper methods, read from the queries in their annotations: what stands at <code>${name}</code> becomes part of the
 * query's text, what stands at <code>#{name}</code> is bound.
 */
final class MapperQueries {
    private static final String PACKAGE = "org.apache.ibatis.annotations";
    private static final Set<String> QUERIES = Set.of("Select", "Update", "Insert", "Delete");
    private static final Pattern INSERTED = Pattern.compile("\\$\\{\\s*([A-Za-z_]\\w*)");
    private static final Pattern NUMBERED = Pattern.compile("param([1-9])");
    private static final Set<String> TEXTS = Set.of("String", "CharSequence", "Object");

    private MapperQueries() {}

    /** Returns a model for each mapper method that inserts a parameter into a query. */
    static List<MethodModel> of(List<CompilationUnit> units) {
        List<MethodModel> models = new ArrayList<>();
        for (CompilationUnit unit : units) {
            boolean isMapper =
                    unit.imports().stream().anyMatch(imported -> imported.name().startsWith(PACKAGE));
            for (TypeDeclaration type : isMapper ? unit.types() : List.<TypeDeclaration>of()) {
                type.methods().forEach(method -> add(type, method, models));
            }
        }
        return models;
    }

    private static void add(TypeDeclaration type, MethodDeclaration method, List<MethodModel> models) {
        Set<String> sinks = new TreeSet<>();
        method.annotations().stream()
                .filter(annotation -> QUERIES.contains(annotation.simpleName()))
                .flatMap(annotation -> annotation.members().values().stream())
                .map(INSERTED::matcher)
                .forEach(inserted -> {
                    while (inserted.find()) {
                        int index = index(method.parameters(), inserted.group(1));
                        if (index >= 0) {
                            sinks.add("sink sql(arg" + index
                                    + shown(method.parameters().get(index)) + ")");
                        }
                    }
                });
        if (!sinks.isEmpty()) {
            String parameters = "*,".repeat(method.parameters().size());
            String pattern =
                    type.name() + "#" + method.name() + "(" + parameters.substring(0, parameters.length() - 1) + "): ";
            models.add(MethodModel.parse(pattern + String.join("; ", sinks), "MyBatis"));
        }
    }

    /** A single parameter without a name of its own may be called anything: it is the text, or has such a property. */
    private static int index(List<ParameterDeclaration> parameters, String name) {
        for (int i = 0; i < parameters.size(); i++) {
            if (name(parameters.get(i)).equals(name)) {
                return i;
            }
        }
        Matcher number = NUMBERED.matcher(name);
        if (number.matches() && Integer.parseInt(number.group(1)) <= parameters.size()) {
            return Integer.parseInt(number.group(1)) - 1;
        }
        return parameters.size() == 1 ? 0 : -1;
    }

    private static String name(ParameterDeclaration parameter) {
        return parameter.annotations().stream()
                .filter(annotation -> annotation.simpleName().equals("Param"))
                .map(Annotation::members)
                .map(members -> members.getOrDefault("value", ""))
                .findFirst()
                .orElse(parameter.name());
    }

    private static String shown(ParameterDeclaration parameter) {
        return TEXTS.contains(parameter.type().name()) ? "" : ".fields";
    }
}
