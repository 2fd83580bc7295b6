package dev.carelint.rules.checks;

import dev.carelint.core.finding.Finding;
import dev.carelint.core.ir.FieldDeclaration;
import dev.carelint.core.ir.Instruction;
import dev.carelint.core.ir.Literal;
import dev.carelint.core.ir.Local;
import dev.carelint.core.ir.MethodDeclaration;
import dev.carelint.core.ir.TypeDeclaration;
import dev.carelint.core.link.LinkedMethod;
import dev.carelint.core.link.Resolution;
import dev.carelint.core.model.Rule;
import dev.carelint.core.rule.JavaCheck;
import dev.carelint.core.rule.Judge;
import dev.carelint.core.rule.Scene;
import dev.carelint.core.source.Location;
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

/** Fields and variables named like credentials that are given a literal which can be one, and literals that are addresses with one. */
final class HardCodedSecret implements JavaCheck {
    @Override
    public List<Finding> find(Rule rule, Scene scene, Judge judge) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (LinkedMethod method : scene.calls().methods()) {
            if (method.silent()) {
                continue;
            }
            if (seen.add(method.type().name())) {
                fields(rule, scene, method, findings);
            }
            assignments(rule, scene, method, findings);
            addresses(rule, scene, method, findings);
        }
        return findings;
    }

    private static void fields(Rule rule, Scene scene, LinkedMethod method, List<Finding> findings) {
        TypeDeclaration type = method.type();
        for (FieldDeclaration field : type.fields()) {
            if (field.constant() instanceof Literal.Text address) {
                address(rule, scene, address.value(), new Location(method.path(), field.span()), type.name(), findings);
            }
            if (field.constant() instanceof Literal.Text text && isSecret(text.value(), field.name())) {
                Clue clue = new Clue(
                        Clue.Kind.FIELD,
                        plain(field.name()),
                        type.name(),
                        "",
                        "java.lang.String",
                        List.of(),
                        List.of());
                Location location = new Location(method.path(), field.span());
                report(rule, scene, clue, location, type.name(), findings);
            }
        }
    }

    /** Constants mostly name things, such as headers and columns, so a constant must look like a secret, too. */
    private static boolean isSecret(String text, String name) {
        return SecretText.mayBeSecret(text, name) && (!isConstant(name) || SecretText.looksLikeSecret(text));
    }

    /** The vocabulary takes no name in capitals for data, since the program fixes what such a field holds; a secret it must not fix. */
    private static String plain(String name) {
        return isConstant(name) ? name.toLowerCase(Locale.ROOT) : name;
    }

    private static boolean isConstant(String name) {
        return name.chars().noneMatch(Character::isLowerCase);
    }

    private static void addresses(Rule rule, Scene scene, LinkedMethod method, List<Finding> findings) {
        List<Instruction> code = method.body().code();
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Constant constant
                    && constant.literal() instanceof Literal.Text text) {
                Location location = new Location(method.path(), method.body().span(i));
                address(rule, scene, text.value(), location, method.key(), findings);
            }
        }
    }

    private static void address(
            Rule rule, Scene scene, String literal, Location location, String owner, List<Finding> findings) {
        String name = SecretInAddress.nameIn(literal);
        boolean isTold = findings.stream().anyMatch(told -> told.location().equals(Scene.onOneLine(location)));
        if (!name.isEmpty() && !isTold) {
            Clue clue = new Clue(Clue.Kind.KEY, name, "", "", "java.lang.String", List.of(), List.of());
            report(rule, scene, clue, location, owner, findings);
        }
    }

    private static void assignments(Rule rule, Scene scene, LinkedMethod method, List<Finding> findings) {
        Map<Integer, String> literals = literals(method);
        List<Instruction> code = method.body().code();
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.get(i);
            if (instruction instanceof Instruction.Assign assign && literals.containsKey(assign.value())) {
                Local local = method.body().locals().get(assign.local());
                check(
                        rule,
                        scene,
                        method,
                        i,
                        Clue.Kind.PARAMETER,
                        local.name(),
                        literals.get(assign.value()),
                        findings);
            } else if (instruction instanceof Instruction.FieldWrite write
                    && literals.containsKey(write.value())
                    && !(isInitializer(method) && isOwnConstant(method, write.name()))) {
                check(rule, scene, method, i, Clue.Kind.FIELD, write.name(), literals.get(write.value()), findings);
            } else if (instruction instanceof Instruction.NameWrite write
                    && literals.containsKey(write.value())
                    && !isOwnConstant(method, write.name())) {
                check(rule, scene, method, i, Clue.Kind.FIELD, write.name(), literals.get(write.value()), findings);
            } else if (instruction instanceof Instruction.Call call) {
                setter(rule, scene, method, i, call, literals, findings);
            }
        }
    }

    /** {@code x.setPassword("…")} of a class whose code is elsewhere; setters in the sources store it where it is found. */
    private static void setter(
            Rule rule,
            Scene scene,
            LinkedMethod method,
            int index,
            Instruction.Call call,
            Map<Integer, String> literals,
            List<Finding> findings) {
        boolean isSetter = call.name().length() > 3
                && call.name().startsWith("set")
                && call.arguments().length == 1
                && literals.containsKey(call.arguments()[0]);
        if (isSetter && method.resolutions()[index] instanceof Resolution.Method) {
            String property =
                    Character.toLowerCase(call.name().charAt(3)) + call.name().substring(4);
            String literal = literals.getOrDefault(call.arguments()[0], "");
            check(rule, scene, method, index, Clue.Kind.FIELD, property, literal, findings);
        }
    }

    /** The declaration of a field with a literal is reported once, not again in the initializer. */
    private static boolean isOwnConstant(LinkedMethod method, String name) {
        return method.type().fields().stream().anyMatch(field -> field.name().equals(name) && field.constant() != null);
    }

    private static boolean isInitializer(LinkedMethod method) {
        return method.declaration().name().equals(MethodDeclaration.FIELD_INITIALIZER);
    }

    private static Map<Integer, String> literals(LinkedMethod method) {
        Map<Integer, String> literals = new HashMap<>();
        for (Instruction code : method.body().code()) {
            if (code instanceof Instruction.Constant constant && constant.literal() instanceof Literal.Text text) {
                literals.put(constant.result(), text.value());
            }
        }
        return literals;
    }

    private static void check(
            Rule rule,
            Scene scene,
            LinkedMethod method,
            int index,
            Clue.Kind kind,
            String name,
            String literal,
            List<Finding> findings) {
        if (SecretText.mayBeSecret(literal, name)) {
            Clue clue = new Clue(kind, name, method.type().name(), "", "java.lang.String", List.of(), List.of());
            Location location = new Location(method.path(), method.body().span(index));
            report(rule, scene, clue, location, method.key(), findings);
        }
    }

    private static void report(
            Rule rule, Scene scene, Clue clue, Location location, String owner, List<Finding> findings) {
        Optional<Evidence> evidence = scene.vocabulary().classify(clue);
        if (evidence.isEmpty()
                || evidence.get().type().family() != DataType.Family.CREDENTIAL
                || evidence.get().certainty() == Evidence.Certainty.LOW) {
            return;
        }
        String data = evidence.get().type().title();
        Finding finding = new Finding(
                rule.id(),
                scene.severity(rule.id(), rule.description().severity()),
                Scene.onOneLine(location),
                "A literal is used as the " + data + " " + clue.name()
                        + "; read it from the environment or a secret store and replace the one that is in the history.",
                List.of(data),
                List.of(),
                owner,
                clue.name());
        findings.add(finding.leaving("the source code"));
    }
}
