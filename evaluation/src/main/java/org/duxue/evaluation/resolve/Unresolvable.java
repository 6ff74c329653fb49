package org.duxue.evaluation.resolve;

/** A formula that reads well but means nothing here; the Chinese message says why and what to do. */
public final class Unresolvable extends Exception {
    Unresolvable(String message) {
        super(message);
    }
}
