package dev.carelint.core.report.json;

import java.io.Writer;
import java.util.Collection;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** Writes indented JSON whose nesting is the nesting of the calls; confined to one thread. */
public final class Json {
    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes one array with one object per item, and a line end; the writer stays open. */
    public static <T> void writeArray(Writer out, Iterable<T> items, Item<T> item) {
        write(out, json -> {
            json.generator.writeStartArray();
            items.forEach(value -> json.element(object -> item.write(object, value)));
            json.generator.writeEndArray();
        });
    }

    /** Writes one object and a line end; the writer stays open. */
    public static void writeObject(Writer out, Body body) {
        write(out, json -> json.element(body));
    }

    /** Writes one object without any white space, for what only programs read; the writer stays open. */
    public static void writeCompact(Writer out, Body body) {
        try (JsonGenerator generator = new JsonMapper()
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            new Json(generator).element(body);
        }
    }

    private static void write(Writer out, Body body) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter)
                .withSeparators(PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Separators.Spacing.AFTER));
        try (JsonGenerator generator = new JsonMapper()
                .writer()
                .with(printer)
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            body.write(new Json(generator));
            generator.writeRaw('\n');
        }
    }

    public Json object(String name, Body body) {
        generator.writeName(name);
        return element(body);
    }

    /** Writes an object as the next element of an array. */
    public Json element(Body body) {
        generator.writeStartObject();
        body.write(this);
        generator.writeEndObject();
        return this;
    }

    public Json array(String name, Body body) {
        generator.writeArrayPropertyStart(name);
        body.write(this);
        generator.writeEndArray();
        return this;
    }

    /** Writes an array with one object per item. */
    public <T> Json array(String name, Iterable<T> items, Item<T> item) {
        return array(name, json -> items.forEach(value -> json.element(object -> item.write(object, value))));
    }

    public Json strings(String name, Collection<String> values) {
        return array(name, json -> values.forEach(json.generator::writeString));
    }

    public Json string(String name, String value) {
        generator.writeStringProperty(name, value);
        return this;
    }

    public Json number(String name, long value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    public Json numbers(String name, Collection<Integer> values) {
        return array(name, json -> values.forEach(json.generator::writeNumber));
    }

    public Json bool(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
        return this;
    }

    /** Writes a text as SARIF wraps it: {@code "name": {"text": value}}. */
    public Json message(String name, String text) {
        return object(name, json -> json.string("text", text));
    }

    /** Writes what stands inside an object or array. */
    @FunctionalInterface
    public interface Body {
        void write(Json json);
    }

    /** Writes what stands inside the object made of one item. */
    @FunctionalInterface
    public interface Item<T> {
        void write(Json json, T item);
    }
}
