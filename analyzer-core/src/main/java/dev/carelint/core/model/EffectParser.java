package dev.carelint.core.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code EFFECT; EFFECT; …} by the grammar of {@link Effect}, by recursive descent. */
final class EffectParser {
    private static final Set<String> NAMESPACES = Set.of("hl7", "dicom", "header", "setting");

    private final Cursor cursor;
    private final OperandParser operands;

    EffectParser(String text) {
        this.cursor = new Cursor(text);
        this.operands = new OperandParser(cursor);
    }

    List<Effect> effects() {
        List<Effect> effects = new ArrayList<>();
        do {
            effects.add(effect());
        } while (cursor.accept(";") && !cursor.atEnd());
        if (!cursor.atEnd()) {
            throw cursor.failure("';' or the end");
        }
        return effects;
    }

    private Effect effect() {
        if (cursor.acceptWord("source")) {
            return source();
        }
        if (cursor.acceptWord("sink")) {
            return sink();
        }
        if (cursor.acceptWord("setting")) {
            return setting();
        }
        if (cursor.acceptWord("deliver")) {
            return delivery();
        }
        if (cursor.acceptWord("clean")) {
            return new Effect.Clean();
        }
        if (cursor.acceptWord("returns")) {
            return new Effect.Returns(cursor.takeClassName());
        }
        if (cursor.acceptWord("list")) {
            return sequence();
        }
        if (cursor.acceptWord("forget")) {
            return new Effect.Forget(operands.operand());
        }
        if (cursor.acceptWord("lead")) {
            Operand address = operands.operand();
            cursor.expect("at");
            return new Effect.Lead(address, operands.operand());
        }
        if (cursor.acceptWord("mark")) {
            String mark = cursor.takeWord("the name of the mark");
            cursor.expect("at");
            return new Effect.Mark(mark, operands.operand(), trigger());
        }
        return move();
    }

    private Effect sequence() {
        String word = cursor.peekWord();
        Effect.Sequence.Operation operation = Arrays.stream(Effect.Sequence.Operation.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> cursor.failure("what happens to a list: " + sequenceWords()));
        cursor.takeWord("what happens to the list");
        cursor.expect("(");
        return new Effect.Sequence(operation, operands.operandsToParenthesis());
    }

    private static String sequenceWords() {
        return Arrays.stream(Effect.Sequence.Operation.values())
                .map(operation -> operation.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private Effect source() {
        String label = cursor.takeWord("a kind of data");
        if (label.equals("key") && cursor.accept("(")) {
            return keySource();
        }
        if (label.equals("column") && cursor.accept("(")) {
            return columnSource();
        }
        @Nullable Operand of = cursor.acceptWord("of") ? operands.operand() : null;
        return new Effect.Source(label, of, place());
    }

    private Effect setting() {
        int key = operands.argument();
        cursor.expect("of");
        Operand file = operands.operand();
        return new Effect.Setting(key, file, cursor.acceptWord("else") ? operands.argument() : -1);
    }

    private Effect delivery() {
        int argument = operands.argument();
        cursor.expect("to");
        List<String> to = new ArrayList<>();
        do {
            to.add(cursor.takeWord("an annotation or the name of a method"));
        } while (cursor.accept(","));
        return new Effect.Delivery(argument, to);
    }

    private Effect keySource() {
        int argument = operands.argument();
        @Nullable String namespace = cursor.accept(",") ? namespace() : null;
        cursor.expect(")");
        return new Effect.KeySource(argument, namespace, place());
    }

    private Effect columnSource() {
        Operand sql = operands.operand();
        int position = cursor.accept(",") ? operands.argument() : -1;
        cursor.expect(")");
        return new Effect.ColumnSource(sql, position, place());
    }

    private String namespace() {
        if (!NAMESPACES.contains(cursor.peekWord())) {
            throw cursor.failure("the namespace hl7, dicom, header or setting");
        }
        return cursor.takeWord("a namespace");
    }

    /** Reads {@code at OPERAND}, or returns what holds without it. */
    private Operand place() {
        return cursor.acceptWord("at") ? operands.operand() : new Operand(new Operand.Base.Return(), List.of());
    }

    private Effect sink() {
        if (startsOperand(cursor.peekWord())) {
            Operand way = operands.operand();
            cursor.expect("(");
            return new Effect.SinkBy(way, operands.operandsToParenthesis());
        }
        String kind = cursor.takeWord("a kind of sink");
        cursor.expect("(");
        return new Effect.Sink(kind, operands.operandsToParenthesis(), trigger());
    }

    /** Reads {@code when argN 'TEXT|TEXT'}, if it is there. */
    private Effect.@Nullable Trigger trigger() {
        if (!cursor.acceptWord("when")) {
            return null;
        }
        int argument = operands.argument();
        cursor.expect("'");
        return new Effect.Trigger(argument, List.of(cursor.takeUntil("'").split("\\|")));
    }

    private Effect move() {
        if (!startsOperand(cursor.peekWord())) {
            throw cursor.failure(
                    "an effect (FROM -> TO, FROM ~> TO, FROM => TO, source, setting, sink, deliver, clean, list, forget, lead, mark or returns)");
        }
        Operand from = operands.operand();
        if (cursor.accept("->")) {
            return new Effect.Move(from, operands.operand(), false, false, form());
        }
        if (cursor.accept("~>")) {
            if (cursor.acceptWord("throw")) {
                return new Effect.Throw(from, cursor.takeClassName(), form());
            }
            return new Effect.Move(from, operands.operand(), true, false, form());
        }
        if (from.base() instanceof Operand.Base.Callback && (cursor.atEnd() || cursor.peek(";"))) {
            return new Effect.Run(from);
        }
        cursor.expect("=>");
        return new Effect.Move(from, operands.operand(), false, true, form());
    }

    /** Reads {@code as FORM}, if it is there. */
    private @Nullable String form() {
        return cursor.acceptWord("as") ? cursor.takeWord("a form") : null;
    }

    private static boolean startsOperand(String word) {
        return word.equals("this") || word.equals("return") || word.equals("callback") || word.startsWith("arg");
    }
}
