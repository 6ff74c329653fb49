package org.duxue.judge.scoring.view;

import java.util.Locale;
import org.duxue.evaluation.result.Status;
import org.jspecify.annotations.Nullable;

/** How engine values travel: statuses as hyphenated words, NaN as null. */
public final class Wire {
    private Wire() {}

    /** {@code met}, {@code not-met}, {@code undetermined}, {@code not-applicable}. */
    public static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The number, or null when it is NaN or infinite. */
    public static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** The text, or null when it is empty. */
    public static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }
}
