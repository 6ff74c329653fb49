package org.duxue.judge.scoring.view;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.duxue.evaluation.facts.Provenance;
import org.duxue.evaluation.framework.Clause;
import org.duxue.evaluation.result.Trace;
import org.jspecify.annotations.Nullable;

/** The tree that explains a number, down to file, cell, person and time. */
public record TraceView(
        String kind,
        String label,
        @Nullable String formula,
        @Nullable Double value,
        String display,
        @Nullable Clause clause,
        @Nullable Source source,
        List<TraceView> steps) {

    /** Where a fact comes from; {@code fileHash} opens the file itself when it is kept. */
    public record Source(
            String file,
            @Nullable String place,
            @Nullable String person,
            @Nullable Instant at,
            @Nullable String fileHash) {}

    /** @param fileHash finds the kept file of a source, or null */
    public static TraceView of(Trace trace, Function<Provenance, @Nullable String> fileHash) {
        return new TraceView(
                trace.kind(),
                trace.label(),
                trace.formula(),
                trace.value(),
                trace.display(),
                trace.clause(),
                source(trace.source(), fileHash),
                trace.steps().stream().map(step -> of(step, fileHash)).toList());
    }

    private static @Nullable Source source(
            @Nullable Provenance source, Function<Provenance, @Nullable String> fileHash) {
        return source == null
                ? null
                : new Source(source.source(), source.place(), source.person(), source.at(), fileHash.apply(source));
    }
}
