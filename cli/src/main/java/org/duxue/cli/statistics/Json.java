package org.duxue.cli.statistics;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes JSON as it comes, without building it first: an answer may have a row for each of a million pupils. Numbers are
 * written with every digit they have; one that is not finite is null.
 */
public final class Json {
    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    /** Writes one value, indented, and leaves the writer open. */
    public static void write(Writer writer, Consumer<Json> value) {
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Indented(), new Unclosed(writer))) {
            value.accept(new Json(generator));
        }
    }

    /** Writes one value into a file, closed by a line end. */
    public static void write(Path file, Consumer<Json> value) throws IOException {
        try (Writer writer = new BufferedWriter(Files.newBufferedWriter(file), 1 << 16)) {
            write(writer, value);
            writer.write('\n');
        }
    }

    /** The fields of an object: where a value may stand by itself. */
    public Json object(Consumer<Json> fields) {
        out.writeStartObject();
        fields.accept(this);
        out.writeEndObject();
        return this;
    }

    public Json object(String name, Consumer<Json> fields) {
        out.writeName(name);
        return object(fields);
    }

    /** One element per item. */
    public <T> Json array(Iterable<T> items, BiConsumer<Json, T> element) {
        out.writeStartArray();
        for (T item : items) {
            element.accept(this, item);
        }
        out.writeEndArray();
        return this;
    }

    public <T> Json array(String name, Iterable<T> items, BiConsumer<Json, T> element) {
        out.writeName(name);
        return array(items, element);
    }

    /** An array of objects, one per index from 0 on. */
    public Json rows(String name, int count, BiConsumer<Json, Integer> fields) {
        out.writeName(name);
        out.writeStartArray();
        for (int i = 0; i < count; i++) {
            out.writeStartObject();
            fields.accept(this, i);
            out.writeEndObject();
        }
        out.writeEndArray();
        return this;
    }

    public Json texts(String name, Collection<String> texts) {
        return array(name, texts, (json, text) -> json.out.writeString(text));
    }

    public Json numbers(String name, double... values) {
        out.writeName(name);
        out.writeStartArray();
        for (double value : values) {
            number(value);
        }
        out.writeEndArray();
        return this;
    }

    public Json field(String name, double value) {
        out.writeName(name);
        number(value);
        return this;
    }

    public Json field(String name, long value) {
        out.writeName(name);
        out.writeNumber(value);
        return this;
    }

    public Json field(String name, boolean value) {
        out.writeName(name);
        out.writeBoolean(value);
        return this;
    }

    public Json field(String name, @Nullable String value) {
        out.writeName(name);
        out.writeString(value);
        return this;
    }

    private void number(double value) {
        if (Double.isFinite(value)) {
            out.writeNumber(value);
        } else {
            out.writeNull();
        }
    }

    /** How Jackson is told to indent when there is no mapper. */
    private static final class Indented extends ObjectWriteContext.Base {
        private final PrettyPrinter printer = new DefaultPrettyPrinter();

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private static final class Unclosed extends java.io.FilterWriter {
        Unclosed(Writer writer) {
            super(writer);
        }

        @Override
        public void close() throws java.io.IOException {
            flush();
        }
    }
}
