package org.duxue.statistics.rating;

/**
 * A rater or an item.
 *
 * @param n scores given by it
 * @param observed their plain mean, in points
 * @param measure severity or difficulty; higher means lower scores. In logits under a Rasch model, in points under the
 *     linear one
 * @param se its standard error
 * @param lower95 measure − 1.96·se
 * @param upper95 measure + 1.96·se
 * @param fair what it would give to an average subject, in points
 * @param extreme whether nothing but extreme scores was given, so that the measure rests on a convention
 */
public record FacetMeasure(
        String level,
        int n,
        double observed,
        double measure,
        double se,
        double lower95,
        double upper95,
        double fair,
        Fit fit,
        boolean extreme) {
    static final double Z95 = 1.959963984540054;

    public static FacetMeasure of(
            String level, int n, double observed, double measure, double se, double fair, Fit fit, boolean extreme) {
        return new FacetMeasure(
                level, n, observed, measure, se, measure - Z95 * se, measure + Z95 * se, fair, fit, extreme);
    }
}
