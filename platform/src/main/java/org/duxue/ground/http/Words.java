package org.duxue.ground.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.duxue.ground.shared.HouseProblem;

/** Enum constants as they are written on the wire and in the database: {@code SELF_EVALUATION} is {@code self-evaluation}. */
public final class Words {
    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }

    /** The constant a caller wrote, or a problem that quotes what cannot be understood. */
    public static <E extends Enum<E>> E parse(Class<E> type, String word) {
        return find(type, word).orElseThrow(() -> HouseProblem.REQUEST_INVALID.with("reason", word));
    }

    /** The constant a row holds; the database's own checks keep others out. */
    public static <E extends Enum<E>> E read(Class<E> type, String word) {
        return find(type, word)
                .orElseThrow(() -> new IllegalStateException("not a " + type.getSimpleName() + ": " + word));
    }
}
