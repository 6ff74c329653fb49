package org.duxue.statistics.rating;

import java.util.List;

/** What every model of severity tells, by level in code-point order. */
public interface SeverityFit {
    List<FacetMeasure> raters();

    /** Empty when the data name no items. */
    List<FacetMeasure> items();

    List<SubjectMeasure> subjects();

    Spread raterSpread();

    Spread itemSpread();

    Spread subjectSpread();

    List<Caution> cautions();

    /** Scores used. */
    int scores();

    /** Rows left out because something was missing. */
    int dropped();

    double logLik();
}
