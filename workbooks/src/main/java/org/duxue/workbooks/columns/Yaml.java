package org.duxue.workbooks.columns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads this module's own data files. */
public final class Yaml {
    private Yaml() {}

    /** A resource beside {@code org.duxue.workbooks}; its top must be a map. */
    public static Map<?, ?> resource(String name) {
        try (InputStream in = Yaml.class.getResourceAsStream("/org/duxue/workbooks/" + name)) {
            Object read =
                    new Load(LoadSettings.builder().build()).loadFromInputStream(Objects.requireNonNull(in, name));
            return (Map<?, ?>) read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The map under a key, empty when there is none. */
    public static Map<String, Object> map(Object owner, String key) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (get(owner, key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> entries.put(String.valueOf(name), value));
        }
        return entries;
    }

    public static List<?> list(Object owner, String key) {
        return get(owner, key) instanceof List<?> list ? list : List.of();
    }

    public static @Nullable Object get(Object owner, String key) {
        return owner instanceof Map<?, ?> map ? map.get(key) : null;
    }

    public static String text(Object owner, String key) {
        Object value = get(owner, key);
        return value == null ? "" : value.toString();
    }

    /** One text or a list of texts. */
    public static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(value.toString());
        };
    }
}
