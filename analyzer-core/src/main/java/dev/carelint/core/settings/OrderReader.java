package dev.carelint.core.settings;

import dev.carelint.core.finding.Severity;
import dev.carelint.core.model.Check;
import dev.carelint.core.model.Condition;
import dev.carelint.core.model.MethodPattern;
import dev.carelint.core.model.Operand;
import dev.carelint.core.settings.Section.Entry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the checks that look at several calls of one method: kinds {@code order} and {@code repeat}. */
final class OrderReader {
    private static final List<String> ORDER_KEYS = List.of(
            "method",
            "where",
            "unused",
            "from",
            "lacks",
            "confined",
            "in-class",
            "excused-by",
            "before",
            "same",
            "message",
            "severity",
            "doubtful");
    private static final List<String> REPEAT_KEYS = List.of(
            "method", "where", "value", "besides", "held-by", "drawn-by", "keeping", "message", "severity", "doubtful");

    private final Function<@Nullable YamlNode, Map<Operand, List<Condition>>> conditions;

    /**
     * Creates a reader.
     *
     * @param conditions reads what is asked of the operands of a call
     */
    OrderReader(Function<@Nullable YamlNode, Map<Operand, List<Condition>>> conditions) {
        this.conditions = conditions;
    }

    Check ordered(YamlNode node) {
        Section section = Section.of(node, "an order check", List.of("kind", "cases"));
        section.require("cases");
        return new Check.Ordered(
                section.nodes("cases").stream().map(this::order).toList());
    }

    Check repeated(YamlNode node) {
        Section section = Section.of(node, "a repeat check", List.of("kind", "cases"));
        section.require("cases");
        return new Check.Repeated(
                section.nodes("cases").stream().map(this::repeat).toList());
    }

    private Check.Ordered.Order order(YamlNode node) {
        Section section = Section.of(node, "a case", ORDER_KEYS);
        boolean unused = section.isTrue("unused");
        List<MethodPattern> lacks = patterns(section, "lacks");
        List<MethodPattern> before = patterns(section, "before");
        if ((unused ? 1 : 0) + (lacks.isEmpty() ? 0 : 1) + (before.isEmpty() ? 0 : 1) != 1) {
            throw node.place().error("a case of an order check has one of unused, lacks, before");
        }
        return new Check.Ordered.Order(
                pattern(section.text("method")),
                conditions.apply(section.get("where")),
                unused,
                patterns(section, "from"),
                lacks,
                section.isTrue("confined"),
                section.isTrue("in-class"),
                section.get("excused-by") == null ? null : regex(section, "excused-by"),
                before,
                before.isEmpty() ? new Operand(new Operand.Base.This(), List.of()) : operand(section.text("same")),
                telling(section));
    }

    private Check.Repeated.Repeat repeat(YamlNode node) {
        Section section = Section.of(node, "a case", REPEAT_KEYS);
        return new Check.Repeated.Repeat(
                pattern(section.text("method")),
                conditions.apply(section.get("where")),
                argument(section.text("value")),
                section.get("besides") == null ? -1 : argument(section.text("besides")),
                patterns(section, "held-by"),
                regex(section, "drawn-by"),
                regex(section, "keeping"),
                telling(section));
    }

    private static Check.Telling telling(Section section) {
        return new Check.Telling(
                Templates.check(section.text("message")),
                section.choice("severity", Severity.class),
                section.isTrue("doubtful"));
    }

    private static List<MethodPattern> patterns(Section section, String key) {
        return section.texts(key).stream().map(OrderReader::pattern).toList();
    }

    private static MethodPattern pattern(Entry entry) {
        return entry.place().parse(entry.text(), MethodPattern::parse);
    }

    private static Pattern regex(Section section, String key) {
        return ConditionReader.pattern(section.text(key));
    }

    private static Operand operand(Entry entry) {
        return entry.place().parse(entry.text(), Operand::parse);
    }

    private static int argument(Entry entry) {
        if (operand(entry).base() instanceof Operand.Base.Argument argument) {
            return argument.index();
        }
        throw entry.place().error("'" + entry.text() + "' is not an argument such as arg0");
    }
}
