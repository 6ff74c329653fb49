package org.duxue.cli.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as it comes, without building it first: an answer may have a row for each of a million pupils. Numbers are
 * written with every digit they have; one that is not finite is null. A library would do the same, but its start costs as
 * much processor time as fitting a model to a million rows.
 */
public final class Json {
    private static final int FULL = 1 << 13;
    private static final String INDENTS = "\n" + " ".repeat(64);
    private static final String HEX = "0123456789ABCDEF";

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(FULL + 512);
    /** Field names as they are written; the same few come again in every row. */
    private final Map<String, String> names = new HashMap<>();
    /** Objects that are open; fields are indented by them. */
    private int depth;
    /** Objects and arrays that are open. */
    private int open;
    /** Whether something stands in the innermost object or array. */
    private boolean filled;
    /** Whether the name of a field has been written and its value is due. */
    private boolean named;

    private Json(OutputStream out) {
        this.out = out;
    }

    /** Writes one value, indented, in UTF-8, and leaves the stream open. */
    public static void write(OutputStream out, Consumer<Json> value) {
        Json json = new Json(out);
        value.accept(json);
        json.pass();
    }

    /** Writes one value into a file, closed by a line end. */
    public static void write(Path file, Consumer<Json> value) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, value);
            out.write('\n');
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The fields of an object: where a value may stand by itself. */
    public Json object(Consumer<Json> fields) {
        open('{');
        fields.accept(this);
        return close('}');
    }

    public Json object(String name, Consumer<Json> fields) {
        name(name);
        return object(fields);
    }

    /** One element per item. */
    public <T> Json array(Iterable<T> items, BiConsumer<Json, T> element) {
        open('[');
        for (T item : items) {
            element.accept(this, item);
        }
        return close(']');
    }

    public <T> Json array(String name, Iterable<T> items, BiConsumer<Json, T> element) {
        name(name);
        return array(items, element);
    }

    /** An array of objects, one per index from 0 on. */
    public Json rows(String name, int count, BiConsumer<Json, Integer> fields) {
        name(name);
        open('[');
        for (int i = 0; i < count; i++) {
            open('{');
            fields.accept(this, i);
            close('}');
        }
        return close(']');
    }

    public Json texts(String name, Collection<String> texts) {
        return array(name, texts, (json, item) -> json.text(item));
    }

    public Json numbers(String name, double... values) {
        name(name);
        open('[');
        for (double value : values) {
            number(value);
        }
        return close(']');
    }

    public Json field(String name, double value) {
        name(name);
        number(value);
        return this;
    }

    public Json field(String name, long value) {
        name(name);
        begin();
        text.append(value);
        return this;
    }

    public Json field(String name, boolean value) {
        name(name);
        begin();
        text.append(value);
        return this;
    }

    public Json field(String name, @Nullable String value) {
        name(name);
        text(value);
        return this;
    }

    private void number(double value) {
        begin();
        if (Double.isFinite(value)) {
            text.append(value);
        } else {
            text.append("null");
        }
    }

    private void text(@Nullable String value) {
        begin();
        if (value == null) {
            text.append("null");
        } else {
            quote(value);
        }
    }

    private void open(char bracket) {
        begin();
        text.append(bracket);
        depth += bracket == '{' ? 1 : 0;
        open++;
        filled = false;
    }

    private Json close(char bracket) {
        depth -= bracket == '}' ? 1 : 0;
        open--;
        if (filled && bracket == '}') {
            line();
        } else {
            text.append(' ');
        }
        text.append(bracket);
        filled = true;
        if (text.length() >= FULL) {
            pass();
        }
        return this;
    }

    /** Fields stand on lines of their own, elements of an array beside each other. */
    private void name(String name) {
        if (filled) {
            text.append(',');
        }
        line();
        String quoted = names.get(name);
        if (quoted == null) {
            int from = text.length();
            quote(name);
            quoted = text.append(" : ").substring(from);
            names.put(name, quoted);
        } else {
            text.append(quoted);
        }
        named = true;
    }

    /** What comes before a value. */
    private void begin() {
        if (!named && open > 0) {
            text.append(filled ? ", " : " ");
        }
        named = false;
        filled = true;
    }

    private void line() {
        text.append(INDENTS, 0, Math.min(INDENTS.length(), 1 + 2 * depth));
    }

    private void quote(String value) {
        text.append('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(value, from, i);
                escape(c);
                from = i + 1;
            }
        }
        text.append(value, from, value.length()).append('"');
    }

    private void escape(char c) {
        text.append('\\');
        switch (c) {
            case '"', '\\' -> text.append(c);
            case '\n' -> text.append('n');
            case '\r' -> text.append('r');
            case '\t' -> text.append('t');
            default -> text.append("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        }
    }

    /** Hands on what has been written so far. */
    private void pass() {
        try {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.setLength(0);
    }
}
