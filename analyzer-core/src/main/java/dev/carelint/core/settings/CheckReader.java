package dev.carelint.core.settings;

import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Condition;
import dev.carelint.core.model.Form;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.model.Operand;
import dev.carelint.core.settings.Section.Entry;
import dev.carelint.core.settings.YamlNode.Field;
import dev.carelint.core.settings.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the checks of one rule and remembers the words in it that other files define. */
final class CheckReader {
    private static final List<String> KINDS =
            List.of("flow", "call", "override", "order", "repeat", "setting", "policy", "java");

    private final List<Entry> labels = new ArrayList<>();
    private final List<Entry> sinks = new ArrayList<>();
    private final List<Entry> marks = new ArrayList<>();

    /** Kinds of data that the check names. */
    List<Entry> labels() {
        return labels;
    }

    /** Kinds of sinks that the check names. */
    List<Entry> sinks() {
        return sinks;
    }

    /** Marks or kinds of data that conditions of the check name. */
    List<Entry> marks() {
        return marks;
    }

    Check read(YamlNode node) {
        if (!(node instanceof Mapping mapping) || !mapping.fields().containsKey("kind")) {
            throw node.place().error("a check needs the key 'kind': " + String.join(", ", KINDS));
        }
        Entry kind = Section.entry(mapping.fields().get("kind").value(), "'kind'");
        return switch (Words.known(kind, "kind of check", KINDS)) {
            case "flow" ->
                flow(Section.of(
                        node, "a flow check", List.of("kind", "labels", "sinks", "except", "doubtful", "safe")));
            case "call" -> call(Section.of(node, "a call check", List.of("kind", "cases", "graver-with")));
            case "order" -> new OrderReader(this::where).ordered(node);
            case "repeat" -> new OrderReader(this::where).repeated(node);
            case "setting" -> new SettingReader().configured(node);
            case "override" ->
                override(Section.of(node, "an override check", List.of("kind", "methods", "shape", "message")));
            case "policy" -> forbidden(Section.of(node, "a policy check", List.of("kind")));
            default -> java(Section.of(node, "a java check", List.of("kind")));
        };
    }

    private Check flow(Section section) {
        section.require("labels");
        section.require("sinks");
        labels.addAll(section.texts("labels"));
        labels.addAll(section.texts("except"));
        section.texts("doubtful").stream()
                .filter(doubtful -> !Form.FOUND.contains(doubtful.text()))
                .forEach(labels::add);
        sinks.addAll(section.texts("sinks"));
        return new Check.Flow(
                texts(section.texts("labels")),
                texts(section.texts("sinks")),
                texts(section.texts("except")),
                texts(section.texts("doubtful")),
                texts(section.texts("safe")));
    }

    private Check call(Section section) {
        section.require("cases");
        List<Check.Call.Graver> graver =
                section.lines("graver-with").stream().map(CheckReader::graver).toList();
        return new Check.Call(section.nodes("cases").stream().map(this::oneCase).toList(), graver);
    }

    private static Check.Call.Graver graver(Entry entry) {
        int colon = entry.text().lastIndexOf(": ");
        if (colon < 0) {
            throw entry.place().error("'" + entry.text() + "' is not METHOD: OPERAND, or METHOD: OPERAND to OPERAND");
        }
        MethodPattern pattern = entry.place().parse(entry.text().substring(0, colon), MethodPattern::parse);
        String[] handed = entry.text().substring(colon + 2).strip().split(" to ", 2);
        Operand data = entry.place().parse(handed[0].strip(), Operand::parse);
        Operand object = entry.place().parse(handed.length < 2 ? "this" : handed[1].strip(), Operand::parse);
        return new Check.Call.Graver(pattern, data, object);
    }

    private Check.Call.Case oneCase(YamlNode node) {
        Section section = Section.of(
                node,
                "a case",
                List.of(
                        "method",
                        "where",
                        "message",
                        "severity",
                        "unless",
                        "within",
                        "revoked-by",
                        "unless-refused",
                        "doubtful"));
        Entry method = section.text("method");
        MethodPattern pattern = method.place().parse(method.text(), MethodPattern::parse);
        Map<Operand, List<Condition>> where = where(section.get("where"));
        String message = Templates.check(section.text("message"), "value");
        @Nullable Severity severity = section.choice("severity", Severity.class);
        @Nullable YamlNode unless = section.get("unless");
        @Nullable Pattern around = unless == null ? null : ConditionReader.pattern(Section.entry(unless, "'unless'"));
        @Nullable YamlNode named = section.get("within");
        @Nullable Pattern within = named == null ? null : ConditionReader.pattern(Section.entry(named, "'within'"));
        Set<String> revokedBy = texts(section.texts("revoked-by"));
        boolean refusing = section.isTrue("unless-refused");
        boolean doubtful = section.isTrue("doubtful");
        return method.place()
                .parse(
                        method.text(),
                        text -> new Check.Call.Case(
                                pattern, where, message, severity, around, within, revokedBy, refusing, doubtful));
    }

    private Map<Operand, List<Condition>> where(@Nullable YamlNode node) {
        if (node == null) {
            return Map.of();
        }
        if (!(node instanceof Mapping mapping)) {
            throw node.place().error("'where' is a mapping of operands to conditions, not " + node.sort());
        }
        Map<Operand, List<Condition>> where = new LinkedHashMap<>();
        for (Map.Entry<String, Field> field : mapping.fields().entrySet()) {
            Operand operand = field.getValue().keyPlace().parse(field.getKey(), Operand::parse);
            where.put(
                    operand,
                    new ConditionReader(marks::add).read(field.getValue().value()));
        }
        return where;
    }

    private static Check override(Section section) {
        section.require("methods");
        section.require("shape");
        List<MethodPattern> patterns = section.texts("methods").stream()
                .map(entry -> entry.place().parse(entry.text(), MethodPattern::parse))
                .toList();
        Entry shape = section.text("shape");
        return new Check.Overriding(
                patterns,
                Section.choice(shape, "shape", Check.Overriding.Shape.class),
                Templates.check(section.text("message")));
    }

    private static Check forbidden(Section section) {
        section.text("kind");
        return new Check.Forbidden();
    }

    private static Check java(Section section) {
        section.require("kind");
        return new Check.Java();
    }

    private static Set<String> texts(List<Entry> entries) {
        Set<String> texts = new LinkedHashSet<>();
        entries.forEach(entry -> texts.add(entry.text()));
        return texts;
    }
}
