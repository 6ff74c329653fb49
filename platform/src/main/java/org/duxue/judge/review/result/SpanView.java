package org.duxue.judge.review.result;

import org.duxue.evaluation.appraisal.Span;

/** Limits on the wire; equal once nothing is open. */
public record SpanView(double low, double high) {
    public static SpanView of(Span span) {
        return new SpanView(span.low().toDouble(), span.high().toDouble());
    }
}
