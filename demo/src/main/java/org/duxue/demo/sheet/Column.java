package org.duxue.demo.sheet;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an official table.
 *
 * @param path its heading from the outermost to the innermost
 * @param value what stands in it for a row; null leaves the cell empty
 * @param key whether it names rather than counts: it is then numbered 甲 乙 丙 and never added up
 */
public record Column<R>(List<String> path, Function<R, @Nullable Object> value, boolean key) {
    public Column {
        path = List.copyOf(path);
    }

    /** A column that names; the levels of the heading are divided by {@code >}. */
    public static <R> Column<R> key(String path, Function<R, @Nullable Object> value) {
        return new Column<>(List.of(path.split(">")), value, true);
    }

    /** A column that counts. */
    public static <R> Column<R> count(String path, Function<R, @Nullable Object> value) {
        return new Column<>(List.of(path.split(">")), value, false);
    }
}
