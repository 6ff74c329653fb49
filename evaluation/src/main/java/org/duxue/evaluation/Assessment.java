package org.duxue.evaluation;

import java.util.List;
import org.duxue.evaluation.judge.Judging;
import org.duxue.evaluation.judge.Tracing;
import org.duxue.evaluation.result.Address;
import org.duxue.evaluation.result.Evaluation;
import org.duxue.evaluation.result.Trace;

/** One evaluation kept open, so that many of its numbers can be explained without computing it again. Immutable. */
public final class Assessment {
    private final Evaluation evaluation;
    private final Tracing tracing;

    Assessment(Judging judging) {
        evaluation = judging.evaluation();
        tracing = new Tracing(judging);
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    /** The address of every number and verdict, in order. */
    public List<Address> addresses() {
        return Tracing.addresses(evaluation);
    }

    /**
     * Explains one number or verdict.
     *
     * @throws IllegalArgumentException when the evaluation has no such address
     */
    public Trace trace(Address address) {
        return tracing.trace(address);
    }
}
