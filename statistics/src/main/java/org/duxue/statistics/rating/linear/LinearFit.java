package org.duxue.statistics.rating.linear;

import java.util.List;
import org.duxue.statistics.rating.Caution;
import org.duxue.statistics.rating.FacetMeasure;
import org.duxue.statistics.rating.SeverityFit;
import org.duxue.statistics.rating.Spread;
import org.duxue.statistics.rating.SubjectMeasure;

/** A fitted linear model of severity. Everything is in points. */
public record LinearFit(
        double logLik,
        double subjectVariance,
        double raterVariance,
        double residualVariance,
        List<FacetMeasure> raters,
        List<FacetMeasure> items,
        List<SubjectMeasure> subjects,
        Spread raterSpread,
        Spread itemSpread,
        Spread subjectSpread,
        List<Caution> cautions,
        int scores,
        int dropped)
        implements SeverityFit {

    public LinearFit {
        raters = List.copyOf(raters);
        items = List.copyOf(items);
        subjects = List.copyOf(subjects);
        cautions = List.copyOf(cautions);
    }
}
