package org.duxue.ground.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the following page, null on the last one
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, @Nullable String next, long total) {
    /** Separates the keys inside a cursor; no key contains it. */
    private static final String SEPARATOR = "\u001f";

    public static final int SIZE = 50;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of what a store found when asked for one row more than fits: the extra row proves that a next page
     * exists, and the last shown row's keys say where it starts.
     */
    public static <T> Page<T> of(List<T> found, int size, long total, Function<T, List<String>> keys) {
        boolean more = found.size() > size;
        List<T> shown = more ? found.subList(0, size) : found;
        return new Page<>(shown, more ? cursor(keys.apply(shown.getLast())) : null, total);
    }

    /** An opaque cursor that remembers the sort keys of the last row shown. */
    public static String cursor(List<String> keys) {
        byte[] bytes = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The keys a cursor remembers: {@code count} of them, or a problem. */
    public static List<String> keys(String cursor, int count) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> keys = List.of(text.split(SEPARATOR, -1));
            if (keys.size() == count) {
                return keys;
            }
        } catch (IllegalArgumentException notBase64) {
            // Falls through: a cursor that cannot be read is refused below.
        }
        throw HouseProblem.CURSOR_MALFORMED.problem();
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next, total);
    }
}
