package org.duxue.ground.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Masks personal data for eyes that need not see it. */
public final class Masking {
    private static final String DOT = "＊";
    private static final int PHONE_HEAD = 3;
    private static final int TAIL = 4;
    /** A mobile number or an identity card's number inside free text. */
    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\dXx])(1[3-9]\\d{9}|\\d{17}[\\dXx])(?![\\dXx])");

    private Masking() {}

    public static String mask(FieldClass kind, String value) {
        return switch (kind) {
            case NAME -> value.isEmpty() ? "" : keep(value, 1, 0);
            case PHONE -> value.length() > PHONE_HEAD + TAIL ? keep(value, PHONE_HEAD, TAIL) : keep(value, 0, 0);
            case IDENTITY -> value.length() > TAIL ? keep(value, 0, TAIL) : keep(value, 0, 0);
            case SECRET -> DOT.repeat(3);
        };
    }

    /** Masks phone and identity numbers that turn up inside a sentence. */
    public static String text(String value) {
        return IN_TEXT.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(
                        mask(found.group().length() == 11 ? FieldClass.PHONE : FieldClass.IDENTITY, found.group())));
    }

    /** The same values with every personal field masked, however deep it lies. */
    public static Map<String, Object> detail(Map<String, Object> values) {
        Map<String, Object> masked = new LinkedHashMap<>();
        values.forEach((field, value) -> masked.put(field, masked(field, value)));
        return masked;
    }

    private static Object masked(@Nullable String field, Object value) {
        return switch (value) {
            case String text ->
                field == null
                        ? text(text)
                        : FieldClass.of(field).map(kind -> mask(kind, text)).orElseGet(() -> text(text));
            case Map<?, ?> inner -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                inner.forEach((key, held) -> copy.put(String.valueOf(key), masked(String.valueOf(key), held)));
                yield copy;
            }
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(held -> copy.add(masked(field, held)));
                yield copy;
            }
            default -> value;
        };
    }

    private static String keep(String value, int head, int tail) {
        int[] points = value.codePoints().toArray();
        int hidden = Math.max(1, points.length - head - tail);
        return new String(points, 0, Math.min(head, points.length))
                + DOT.repeat(hidden)
                + new String(points, points.length - tail, tail);
    }
}
