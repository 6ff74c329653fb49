package org.duxue.statistics.rating;

/**
 * How well scores follow the model: mean squares of residuals around one, and their Wilson–Hilferty standardisation,
 * roughly a standard normal deviate when the model holds. Well above one: erratic. Well below: more regular than chance
 * allows, as when a rater gives everyone the middle category. NaN where undefined.
 *
 * @param infit weighted by information, ruled by scores near the level
 * @param outfit unweighted, ruled by surprises far from it
 */
public record Fit(double infit, double infitZ, double outfit, double outfitZ) {
    public static final Fit NONE = new Fit(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
