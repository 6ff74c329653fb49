package org.duxue.work.collection;

import java.util.Locale;

/** How far an answer is. */
public enum AnswerState {
    /** Being written. */
    DRAFT,
    /** Its writer holds it for finished. */
    READY,
    /** Signed and handed in. */
    SUBMITTED,
    /** The team has nothing to ask. */
    ACCEPTED,
    /** The team gave it back with a reason and a day. */
    RETURNED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AnswerState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether the unit holds it in its hands. */
    public boolean open() {
        return this == DRAFT || this == READY || this == RETURNED;
    }
}
