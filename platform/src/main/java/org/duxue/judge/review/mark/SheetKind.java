package org.duxue.judge.review.mark;

import java.util.Locale;

/** Whether a sheet counts. */
public enum SheetKind {
    /** One of the marks a result is made of. */
    RATING,
    /** The office's own second look at a sampled case; it never counts. */
    RESCORING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SheetKind of(String code) {
        return code.equals("rescoring") ? RESCORING : RATING;
    }
}
