package org.duxue.evaluation.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.duxue.evaluation.EvaluationOptions;
import org.duxue.evaluation.FrameworkInvalid;
import org.duxue.evaluation.FrameworkInvalid.Fault;
import org.duxue.evaluation.appraisal.scheme.Appraisal;
import org.duxue.evaluation.facts.Facts;

/** A compiled appraisal scheme: pure, immutable, safe to share between threads. */
public final class Appraiser {
    private final Appraisal scheme;
    private final Formulas formulas;

    private Appraiser(Appraisal scheme, Formulas formulas) {
        this.scheme = scheme;
        this.formulas = formulas;
    }

    /**
     * Compiles a scheme: weights must add up, steps and grades must exist, formulas must hold.
     *
     * @throws FrameworkInvalid naming every fault, at paths such as {@code domains/D1} and {@code points/P3/value}
     */
    public static Appraiser of(Appraisal scheme) {
        List<Fault> faults = new ArrayList<>(SchemeCheck.faults(scheme));
        Formulas formulas = Formulas.compile(scheme, faults);
        if (!faults.isEmpty()) {
            throw new FrameworkInvalid(faults);
        }
        return new Appraiser(scheme, formulas);
    }

    /** Every fault that {@link #of} would name, however unfinished the scheme is. */
    public static List<Fault> faults(Appraisal scheme) {
        List<Fault> faults = new ArrayList<>(SchemeCheck.faults(scheme));
        Formulas.compile(scheme, faults);
        return List.copyOf(faults);
    }

    public Appraisal scheme() {
        return scheme;
    }

    /** What is wrong with marks as they were given: unknown points and steps, a reason that is asked for and missing. */
    public List<Fault> faults(CaseMarks marks) {
        return new MarkCheck(scheme).faults(marks);
    }

    /**
     * Appraises cases; a unit without a row of facts has none.
     *
     * @throws IllegalArgumentException when marks name what the scheme does not have; see {@link #faults}
     */
    public Appraisement appraise(Facts facts, EvaluationOptions options, List<CaseMarks> cases) {
        MarkCheck check = new MarkCheck(scheme);
        cases.forEach(check::refuseUnknown);
        return new Appraisement(scheme, formulas, formulas.frame(facts, options.parameters()), cases);
    }
}
